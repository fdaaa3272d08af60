"""Words of recruiters, by which a text is known as an offer whatever it is called. Plain patterns.

One line is one thing that recruiters do; each may be extended by further ways to put it. The words
are those of `Text.plain`: slang is standard already ("gk" is "tidak", "loker" is "lowongan").
"""

import re

from bot.offers.reading.wording import Wording, wording

LISTED = r"\d+|(?:be)?berapa|banyak|segera|cepat|beberapa|urgent"
PEOPLE = (
    r"(?:orang\w*|tenaga\w*|karyawa\w+|pekerja|pegawai|cewe\w*|cowo\w*|wanita|pria|laki\w*"
    r"|perempuan|gadis|pemuda"
    r"|anak (?:muda|baru|buah)|talent\w*|host|admin\w*|cs|operator|staf\w*|staff|art|prt|pembantu"
    r"|baby|babysitter"
    r"|perawat|suster|sopir|supir|driver|tukang|kuli|abk|pelaut|crew|kru|kuli|tki|tkw|cpmi|pmi"
    r"|peserta|kandidat|calon"
    r"|terapis|penjaga|waitress\w*|waiter|koki|cook|guru|marketing|sales|penerjemah|translator"
    r"|welder|kasir|ladang)"
)
RECRUITS = re.compile(
    r"\b(?:"
    rf"(?:(?:di|men|man)?cari|neangan|nggolek|golek|milarian) (?:{LISTED}|{PEOPLE})\b"
    rf"|(?<!bisa )(?<!usah )(?<!lagi )di ?cari\b(?! (?:solusi|lagi|tahu))|lagi cari (?:{LISTED}"
    rf"|{PEOPLE})"
    rf"|(?:di|mem|me)? ?butuh ?(?:kan|in|aken)?:? (?:{LISTED}|{PEOPLE})\b|di ?butuh\w+|dibutuahkan"
    r"|diperlu[ck]an"
    rf"|(?:perlu|need|kurang|nambah) (?:{LISTED}|{PEOPLE})\b"
    r"|(?:kami|kita|kantor|pt|lpk|perusahaan|pabrik|we|dinas|toko|hotel"
    r"|resto\w*)\b[^\n.?!]{0,50}?\b(?:membuka|buka|bukak|open|mencari|mancari|menerima|merekrut"
    r"|membutuh\w*|butuh|cari|need|hiring|seek\w*|mengundang|menawarkan|mengadakan (?:seleksi"
    r"|rekrut\w*)|memberangkatkan|menyediakan|telah memproses)"
    r"|(?:di)? ?buka (?:lowongan|pendaftaran|kesempatan|rekrut\w*|seleksi|slot|batch|kelas|program"
    r"|penerimaan)|membuka (?:kelas|program|kesemp\w*|lowongan|pendaftaran|penerimaan)"
    r"|re?kr?utmen (?:terbuka|staf|karyawan|pegawai)|open (?:recruit\w*|rec\b|hiring|slot|job"
    r"|position|loker|lowongan)|now hiring|we(?: a|')?re hiring|hiring\b|job (?:order|fair|vacancy"
    r"|opening)|joborder|vacanc\w+"
    r"|kesempatan (?:kerja|emas|berkarir|bekerja|berkarier)|peluang kerja|(?:siap|langsung"
    r"|jaminan) (?:kerja|berangkat|terbang|proses|interview)\b"
    r"|(?:lowongan|lowker|loker\w*) (?:kerja|lowongan|ln|terbaru|urgent|cepat|luar|segera|[:!])"
    r"|^\W*(?:urgent |info )?(?:lowongan|lowker)\b(?! \w+ (?:itu|ini|yang)\b)"
    r"|sisa (?:\d+|slot|kuota|seat|kursi|kloter)|kuota (?:terbatas|\d+|tinggal)|\d+ (?:posisi"
    r"|formasi|slot|kuota|seat)\b|majikan ?mu\b|majikan (?:kakak|ibu|saudari|sampeyan)\b"
    r"|(?:anda|saudara|saudari|adik|kakak|ibu|bapak|sampeyan|panjenengan|you"
    r"|bpk)\b[^\n.?!]{0,30}\b(?:kami terima|diterima sebagai|terpilih|lolos (?:berkas|seleksi)"
    r"|lulus seleksi|selected|shortlisted|memenuhi syarat|berkesempatan)"
    r"|kirim (?:cv|lamaran|berkas|data)|send (?:cv|your|photo)|lamaran (?:ke|di|masuk\w*|dikirim)"
    r"|daftar (?:di|ke|via|lewat|sekarang|langsung|hanya|yuk)\b[^\n?]{0,40}[\d@/:]|walk in"
    r"|pendaftaran (?:di|via|lewat|hanya|dibuka|gratis|s/d|sampai)"
    r"|(?:mari|ayo|yuk|buruan|gas|gaskan|kuy) (?:su|ikut|kerja|gabung|daftar|berangkat|merapat)\b"
    r"|looking for|we need|offer you|good fit|your (?:profile|cv|application|resume)|joining bonus"
    r"|招聘|招工|急招|招人|诚招|高薪"
    r")"
)  # fmt: skip
"""Somebody looks for people to work."""
TEASES = re.compile(
    r"\b(?:"
    r"(?:siapa|sapa|sopo|yang|sing|ada yang|kalian|kamu|adik|kakak|mbak|mas|bang|masih|jadi"
    r"|sida)\b[^\n.?!]{0,24}\b(?:mau|minat|berminat|gelem|pengen|tertarik|cari|handak|ikut|melu"
    r"|miyang|berangkat)\b[^\n.?!]{0,30}\b(?:kerja\w*|luar negeri|luar|ln|malaysia|taiwan|hongkong"
    r"|jepang|korea|singap\w+|kamboja|berangkat|mangkat|miyang|gaji\w*|dollar|perubahan nasib"
    r"|penghasilan|sampingan)\b[^\n]{0,30}(?:\?|\binbox|\bwa\b|\bdm\b|\bjapri|\bhub|\bserius"
    r"|\bkomen)"
    r"|(?:mau|minat|tertarik|gelem|pengen|lagi cari|butuh|cari) (?:ikut |coba |cari )?(?:kerja\w*"
    r"|pekerjaan|sampingan)[^\n.?!]{0,50}\b(?:tidak|ndak|ora|kah|nggak|sonde)\W*$"
    r"|(?:join|gabung) (?:tim|team|grup|kami|bareng|sekarang)|chat sekarang|yang mau ke \w+ tidak"
    r"|mau saya bawa|mengikuti (?:proses )?(?:pemberkasan|psikotes|wawancara|interview)"
    r"|fast process|(?:tanpa|tidak usah|teu kudu) (?:ijazah|bahasa|basa|pengalaman|tes)\b[^\n?]*$"
    r"|(?:bosan|capek|bosen|muak|mau gaji|butuh gaji|bisa bahasa|nganggur|menganggur|jobless"
    r"|resign)\b[^\n.!]{0,60}\?"
    r"|ada (?:info )?(?:kerjaan|pekerjaan|job|lowongan|kerja)\b[^\n.?!]{0,50}\b(?:mau (?:tidak"
    r"|ikut)|minat|tertarik|nih|bagus|gaji\w*)"
    r"|(?:saya|abang|aku|mamak|om|tante|teman|bude|pakde|koko|kawan)\b[^\n.?!]{0,25}\b(?:ada|punya"
    r"|dapat) (?:info )?(?:job|kerjaan|pekerjaan|lowongan|kerja)\b(?! saya)"
    r"|(?:lagi|sedang) (?:cari|nyari|butuh) orang|(?:masih )?cari (?:kerja\w*"
    r"|pekerjaan)(?: sampingan)? tidak|nomor kamu (?:saya|dari|dapat)"
    r"|coming soon|next batch|batch \d|stay tune\w*|segera dibuka|detail menyusul|info (?:lebih"
    r"|lanjut|job|kerja|lengkap|loker|lowongan (?:kerja )?(?:luar|ke))(?! lowongan)\b(?=[^?]*$)"
    r"|kerja (?:di )?luar(?: negeri)?\b[^\n?]{0,30}\b(?:inbox|dm|wa|japri|hub\w*|komen|serius)"
    r"|(?:minat|berminat|serius)\b[^\n?]{0,25}\b(?:inbox|dm|wa|japri|hub\w*|komen|chat|pm)\b"
    r"|(?:potential|job|career|great|exciting) opportunit\w+|opportunity abroad|work abroad"
    r"|reviewed your profile|raih (?:mimpi|cita|masa depan)\w*|karir ?internasional|pejuang devisa"
    r"|tki sukses"
    r"|(?:berkas|lamaran|data|cv|dokumen)\b[^\n.?!]{0,90}\b(?:sudah"
    r"|telah)\b[^\n.?!]{0,16}(?:kami )?(?:terima|diterima|lengkap|masuk|proses)\b[^?]*$|(?:mohon"
    r"|silakan|harap) (?:menunggu|tunggu) (?:kabar|panggilan|info)"
    r"|(?:bantu|butuh)\b[^\n.?!]{0,20}\busaha saya|penempatan (?:ln|luar|singap\w+|taiwan|hongkong"
    r"|malaysia|kamboja|jepang|korea)"
    r")"
)  # fmt: skip
"""Somebody fishes for people who would work, with hardly a word on the work."""
CALLS = re.compile(
    r"\b(?:hub(?:ungi)?|wa|whatsapp|tele(?:gram)?|tg|inbox|dm|cp|chat|japri|daftar (?:di|ke|via"
    r"|lewat|sekarang)|klik|kirim(?:kan)? (?:cv|data|ktp|lamaran|berkas|foto)|kontak|contact|telp"
    r"|telepon|nomor|apply)\b"
    r"[^\n]{0,40}(?:\d{4}|@\w|https?:|\w+\.\w{2,7}/|\.example)|\bkomen\b|\b(?:minat|serius"
    r"|tanya tanya|yang mau|langsung|silakan|boleh)\b[^\n?]{0,20}\b(?:inbox|dm|japri|pm|wa)\b"
    r"|(?:inbox|dm|japri) (?:saya|aja|ya|admin|kak|gan)\b(?! (?:dari|masuk))|\bketik\b"
    r"|\bbalas \W?1|\b(?:di|kolom) komentar\b|\bklik link\b"
)  # fmt: skip
"""People are called upon to get in touch."""
TERMS = re.compile(
    r"\b(?:gaji\w*|gapok|upah|salary|income|penghasilan|bayaran|komisi|honor|bonus|remunerat\w*"
    r"|uang saku|lembur|tunjangan|allowance|commission|basic"
    r"|syarat\w*|kualifikasi|persyaratan|requirement\w*|qualification\w*|fasilitas|benefit\w*"
    r"|lokasi|penempatan"
    r"|mess|asrama|makan\w*|tiket|visa|paspor|kontrak|contract|wawancara|interview|usia|umur|maks?"
    r"|min|ijazah|pengalaman|medical|bst|ktp"
    r"|mulai kerja|jam kerja|shift|libur|lowongan|magang|kasbon|hari|potong\w*|izin|disnaker"
    r"|seleksi|admin|待遇|薪|包|工资)\b"
)  # fmt: skip
"""What is settled between those who work and those who pay."""
WORK = re.compile(
    r"\b(?:kerja\w*|bekerja\w*|pekerja\w*|pekerjaan|karajo|kerje|begawi|gawian|damel|gawe|nyambut"
    r"|job\w*|lowongan\w*|gaji\w*|magang|berangkat\w*|mangkat|miyang"
    r"|luar negeri|tki|tkw|pmi|agen\w*|sponsor\w*|calo\w*|majikan\w*|kapal|visa|kontrak|lpk|pabrik"
    r"|kilang|ladang|komisi|tugas|misi|interview|seleksi|loker\w*|work|permit|lakona|order|top up"
    r"|karir\w*|jobs?)\b"
)  # fmt: skip
"""Whatever has to do with work at all."""
POSTER: Wording = wording(
    r"lowongan", r"lowker", r"loker", r"hiring", r"join our", r"dibutuhkan", r"dicari", r"minat",
    r"penempatan", r"kesempatan", r"program magang", r"rekrut", r"recruit", r"pendaftaran",
    r"interview", r"wawancara", r"lamaran", r"bahasa (?:korea|jepang|jerman)", r"info lebih",
    r"pabrik", r"butuhkan", r"kerja santai", r"gaji", r"upah", r"penghasilan", r"komisi",
    r"bayaran", r"luar negeri", r"kerja (?:di|ke)", r"operator", r"syarat", r"butuh",
    r"persyaratan", r"kontrak", r"caregiver", r"job fair", r"hongkong", r"taiwan", r"jepang",
    r"singapura", r"order fiktif",
)  # fmt: skip
"""Words of posters, to be found also where a scan tore them."""
TASK = re.compile(
    r"\b(?:like|liking|subscribe|follow|rating|review|ulasan|mengulas|bintang (?:5|lima)|jempol"
    r"|tugas\w*|misi|task|checkout|order\w*|pesanan|captcha|klik|nonton|menonton|titip beli"
    r"|keranjang|penjualan toko|resi|optimasi|paket (?:combo|kombo))\b"
    r"[^\n]{0,220}\b(?:komisi\w*|dibayar\w*|saldo\w*|top ?up|deposit\w*|depo|isi saldo|cair"
    r"|modal\w*|setor\w*|nalangi|talangi\w*|dikembali\w*|dibuli\w+|profit|wd|transfer|imbalan"
    r"|upah)\b"
    r"|\b(?:saldo|deposit|top ?up)\b[^\n]{0,80}\b(?:tugas|misi|order|task|komisi|paket|level|resi"
    r"|combo|kombo)\b"
    r"|\b(?:tinggal|kurang) \d order\b|\b(?:task|tugas|misi) (?:prabayar|ke \d|nomor \d)"
    r"|\bmemesan (?:barang|produk)\b[^\n]{0,120}\bmodal"
)  # fmt: skip
"""Work of likes, ratings and orders against pay, most with one's own money first."""
SELLS = re.compile(
    r"^\W*(?:\w+ ){0,4}(?:jual\w*|dijual|jasa|jastip|sewa|disewakan|dikontrakkan|kelas|kursus)\b"
)
"""Goods or services are for sale: "jual motor, minat inbox"."""
