"""Words of those who write to the bot: who ask, who tell of an offer, who cry for help, who chat.

The words are those of `Text.plain`. Plain patterns.
"""

import re

ADDRESSED = (
    r"(?: ?(?:ya|yah|yo|dong|sih|deh|kah|kak|kaka|kakak|min|mimin|admin|pak|bu|bang|abang|mas|mbak"
    r"|om|bos|nak|ko|kang|teh|da|uni|dek|lae|nggih|nih|gaes|guys|gess|tuh|siih|e|leh|no|to|ka|kan"
    r"|ta))"
)
ANSWERS = (
    r"(?:tidak|bukan|tipu\w*|penipu\w*|palsu|scam|hoa[xk]s?|bodong|wajar|normal|legit|modus|jebakan"
    r"|bohong\w*|salah|betulan|sungguhan|zonk|ngapusi|apus apus)"
)
SURE = r"(?:benar|asli|aman|boleh|bisa|resmi|legal|sah|bahaya|percaya|jadi|cukup|wajib|perlu|dapat)"
ASKS = re.compile(
    rf"\?(?:\W{{0,8}}\b{ADDRESSED}\b){{0,4}}\W{{0,20}}$"
    rf"|\b(?<!no )(?<!anti )(?<!tanpa )(?<!bukan )(?<!bebas )(?<!tipu ){ANSWERS}(?: tidak"
    rf"| bukan| kah| mi| to| ini| itu| ga| apa"
    rf"| atau \w+| opo \w+){{0,3}}{ADDRESSED}{{0,3}}\W*$"
    rf"|\b{SURE}(?:nya)? ?(?:tidak|bukan|kah|ka|ko|mi kah|ji kah|sonde|so|to|kitu|itu|apa|atau \w+"
    rf"|opo \w+)(?: \w+)?{ADDRESSED}{{0,3}}\W*$"
    r"|^(?:\W|halo|min|kak|kakak|pak|bu|bang|mas|mbak|permisi|punten|maaf|assalamualaikum"
    r"|selamat \w+|om){0,5}(?:apa|apakah|bagaimana|berapa|kapan|siapa|kenapa|mengapa|dimana"
    r"|di mana|kemana|ke mana|bolehkah|bisakah|adakah|benarkah|naon|opo|piye|kepriwe|kumaha|cemana"
    r"|what|how|is it|can i|beda\w*|cara|carane|memang|emang)\b"
    r"|\b(?:(?<!yang )mau (?:tanya|mastiin|mengecek)|numpang tanya|tanya dong|menurut (?:kakak|min"
    r"|bapak|ibu|abang|mu)|bagaimana (?:ya|mi|iki|menurut|ini|itu|dong|kak|min|caranya)|gimana"
    r"|mohon (?:penjelasan|petunjuk|informasi|info|dijelaskan|diterangkan|dibantu|pencerahan|saran"
    r"|masukan|diperiksa|dicek)|tolong (?:di)?(?:cek|periksa|jelas\w*|lihat\w*|bantu|verif\w*"
    r"|nilai|teliti)\w*|(?:cek|cekin|periksa\w*|ngecek)\b[^\n]{0,20}\b(?:dong|kak|min|bang)"
    r"|harus (?:bagaimana|apa|gimana|kemana)|patut tidak|benar apa|benar atau|asli (?:apa|atau)"
    r"|(?<!ijazah )(?<!lulusan )apa (?:benar|bukan|tidak|beda\w*|saja|aja|artinya|maksud\w*|itu"
    r"|jalan)|(?:boleh|bisa|aman|perlu|wajib|harus|wajar|benar|normal) (?:tidak|kah|ko tidak|sonde"
    r"|ora|opo)\b|(?:boleh|bisa|aman|perlu|wajib|benar|apa|penipuan)kah"
    r"|siapa yang (?:bayar|tanggung|nanggung|harus)|ada yang (?:tahu|tau|pernah|kenal)"
    r"|berapa (?:lama|biaya|umur|kali|sih|ya|biasanya|gaji (?:standar|normal))|apa (?:sih|ya|bu"
    r"|min|kak|syarat\w*|bae|ae|jo)|di ?mana (?:ya|ceknya|sih|lapor)|cara(?:nya|ne)? (?:cek|lapor"
    r"|daftar|bedain|urus|mbedak\w*|membedakan|mengenali|ng?ebedain)|real or|legit|real tidak"
    r"|apa standar|ya kan\b|masa (?:sih|iya)|masuk akal|apa (?:iya|mungkin|ngimpi|umum)"
    r"|segitu(?=\W*$)|kecepetan|sudah boleh|opo yo|visa(?:nya)? (?:\w+ ){0,2}(?:apa|yang benar"
    r"|mana)|(?:apa|berapa|yang mana)(?:kak|ya|min|\W)*$|kok (?:tinggi|besar|gede)|dari mana"
    r"|(?:keliatan|kelihatan) dari|ciri\w*|red ?flag|tanda (?:tanda )?lowongan|bedanya|hal apa"
    r"|wajar ji"
    r"|(?:saya|aku|kami) (?:harus|mesti|kudu) (?:apa|bagaimana)|cuma (?:mau tanya|pengen (?:tahu"
    r"|paham|ngerti)|ingin tahu))\b"
)  # fmt: skip
"""Somebody asks the bot, mostly in the last words."""
SEEKS = re.compile(
    r"\b(?:di ?mana\w*|dmn|(?:ng|nang |neng |ning |nyang )endi|di manakah|kat mane|(?:situs"
    r"|website|web|laman|portal|aplikasi|papan)\b[^\n]{0,60}\b(?:resmi|pemerintah\w*|negara|kerja"
    r"|lowongan|apa)|(?:yang|dari|punya|milik|soko|ti|jalur) (?:resmi|pemerintah\w*|pamarentah"
    r"|negara|sah)\b|(?:mohon|minta|butuh|kasih) (?:info|link|situs|daftar)|ada (?:link|situs"
    r"|daftar)|(?:saya|aku|anak|warga|kami|ponakan\w*)\b[^\n.?!]{0,24}\b(?:men)?cari (?:lowongan"
    r"|kerja\w*|info)|cari info|^(?:butuh|cari) (?:kerja\w*|pekerjaan))"
)
"""Somebody looks for work, or for where to find it, in few words."""
GENERAL = re.compile(
    r"\b(?:ciri\w*|tanda tanda|red ?flag\w*|(?:mem|m|nge|ng)?beda(?:kan|in|no|kno)|mengenali"
    r"|dijauhi\w*|kaidah\w*|biar tidak (?:ketipu|kena)|biasanya (?:ganjil|seperti|kayak|kelihatan"
    r"|bentuk\w*)|lain kali"
    r"|takedown|banned|report|(?:di)?turunkan|diturunin|kena (?:hukum|pidana)|pidana|makalah"
    r"|skripsi|posyandu)\b"
)
"""Somebody asks about offers in general, or about what becomes of those who make them."""
INVITES = re.compile(
    r"\b(?:mau(?! (?:tanya|daftar|kerja ke|mastiin|nanya))|minat|berminat|tertarik|bersedia"
    r"|berkenan|gabung|(?:jadi|yuk|ayo) (?:ikut|berangkat)|melu|sida|gelem|ready|siap|would you"
    r"|are you|do you|open to|interested|ok dear|can you|could you|may we|when would|kenal siapa"
    r"|(?:masih|lagi|sedang) (?:men)?cari|good time|fit)\b[^\n?.!]{0,90}\?|\b(?:mau|minat|tertarik"
    r"|gelem|bersedia) (?:ikut |kerja |melu |gabung )?(?:tidak|kah|kak|ora)\W*$|ok dear\?"
)
"""A recruiter asks: "mau ikut?", "would you be open to a call?"."""
ANSWERED = re.compile(
    r"\b(?:bukan (?:tanya |cari |mau )?lowongan(?! (?:abal|tipu|palsu|bodong|hoa|ln|luar))"
    r"|tidak ada yang (?:nawar\w*|ajak)|ini edukasi|(?:belum|tidak) (?:daftar|ditawar\w*"
    r"|ada tawaran)|cuma (?:pengen|ingin|mau) (?:ngerti|paham|tahu|mengerti))\b"
)
"""Somebody says himself that there is no offer."""
KIN = (
    r"(?:anak\w*|adik\w*|adek\w*|ade|adi|ale'na|sodara\w*|sudara\w*|dulur\w*|bude\w*|pakde\w*"
    r"|bulik\w*"
    r"|paklik\w*|mamang\w*|bapak gede|tante (?:saya|aku)|om (?:saya|aku)|pun anak|budak abdi"
    r"|suami(?! istri)\w*|(?<!suami )istri\w*|bojo\w*|pacar\w*|sepupu\w*|keponakan\w*"
    r"|ponakan\w*|ipar\w*"
    r"|tetangga\w*|paman\w*|bibi\w*|siswa\w*|murid\w*|warga\w*|menantu\w*|mertua\w*|cucu\w*"
    r"|kancaku|temanku|santri\w*)"
)
ONESELF = re.compile(
    rf"\b(?:saya|aku|ulun|inyong|ambo|beta|sengko\w*|engkok|engko|tiang|abdi|abi|uda saya"
    rf"|katong|torang|kula|me|{KIN}"
    r"|kita (?:dapa\w*|mo|mau|pe)|dorang|(?:saya|beta|kami) pung \w+|umurku|(?:teman|kakak|abang"
    r"|ibu|bapak|saudara|om|bapa) (?:saya|aku|gereja|gue)|kami (?:di ?(?:tawar|ajak|janji|suruh"
    r"|minta)\w*))\b"
)
"""The person who writes, or those of theirs."""
AN_OFFER = re.compile(
    r"\b(?:(?<!kalau )(?<!jika )(?<!bila )ada (?:teman|orang|tetangga|kenalan"
    r"|saudara)\w* (?:saya )?"
    r"(?:nawar\w*|menawar\w*|ngajak\w*|ajak\w*|mengajak)|brosur|selebaran|spanduk|pamflet)\b"
)
"""A certain offer that somebody got or saw, though he says nothing of himself."""
TELLS = re.compile(
    r"\b(?:(?:mau|pengen|ingin|sekadar|cuma|boleh) (?:ber)?(?:cerita|curhat|sharing))\b"
)
"""Somebody sets out to tell."""
RECRUITING = re.compile(
    r"\b(?:(?:saya|aku|dengan|perkenalkan|kami) (?:[a-z]+ ){0,3}(?:dari (?:pt|hr|hrd|tim|bagian"
    r"|rekrutmen|kantor|lpk|lembaga|agen\w*|pihak)|bagian|hr|hrd)\b"
    r"|kami (?:terima|tidak (?:memungut|punya|menjual)|urus|atur|buatkan|simpan|kirim|sampaikan"
    r"|dari|tanggung|mencari)|(?:kantor|cabang|perusahaan|klien|pihak) kami|ke kami|(?:cv|lamaran"
    r"|berkas) (?:kakak|anda|saudar\w|ibu|bapak)|yth|dengan hormat|dear|kepada)\b"
)
"""A recruiter presents himself or writes in the name of an office."""
OFFERED = re.compile(
    r"\b(?:(?:dia|yang|orang|om|tante|ada|de|aya|ono) (?:ng|meng)?ajak\w*|di ?tawan\w*"
    r"|nge-?(?:wa|dm|chat)\b"
    r"|(?:ada|lagi) buka (?:kerja\w*|lowongan)|(?:lihat|liat|melihat|nemu|menemukan|baca"
    r"|ketemu|lewat|dapat"
    r"|tempel|menempel|bagi|sebar|nyebar)\b[^\n.?!]{0,24}\b(?:foto lowongan|iklan|brosur"
    r"|poster|selebaran|pamflet"
    r"|spanduk|flyer)|(?:bade|badhe|arep|meh|ape) (?:angkat|mangkat|budal|budhal|miyang)"
    r"|di ?kirim\w*|di ?tawar\w*|di ?tawak\w*"
    r"|nawar\w*|menawar\w*|tawaran\w*|tawari\w*|di ?ajak\w*|dijak|ngajak\w*|mengajak\w*"
    r"|di ?janji\w*|janji\w*|menjanjikan|iming\w*"
    r"|(?<!bisa )di ?(?:dm|inbox|chat|kontak|hubungi|telp\w*|telepon|wa)\b|nelpon|nelepon"
    r"|masuk (?:ka |ke )?wa|keterima|diterima (?:jadi|sebagai|kerja|di|bagian)"
    r"|offer(?:ing)? letter|olle wa"
    r"|(?:men)?dapat (?:job|kerja\w*|pekerjaan|lowongan|tawaran|info|dm|chat|wa|panggilan|undangan"
    r"|surat|email|pesan|link|kabar)|dapet|(?:bisa|mau|boleh) (?:bawa\w*|bawak|berangkat\w*"
    r"|antar) (?:saya|kami|dia|anak)|diurus (?:sama |oleh )?(?:kawan|teman|orang|tetangga|agen"
    r"|calo|sponsor|om|dia|tante)\w*|di ?berangkat\w*"
    r"|ada (?:yang |orang |ibu |bapak |namboru |tulang |om |makcik |teman |wong "
    r"|urang )[^\n.?!]{0,40}\b(?:bilang|kirim|ngaku|mengaku|nyuruh|minta|bawa|buka|cari|butuh"
    r"|omong)|ado urang|mengaku (?:dari|hr|staf)|ngaku(?:nya)? (?:dari|hr|agen)"
    r"|lagi ikut\w*|ikut\w* (?:kerja|yang|grup)|sudah (?:daftar|interview|tanda tangan|ttd"
    r"|transfer|setor|dikirim)|(?:saya|aku|adik|anak\w*|suami\w*) (?:mau|akan|hendak|handak"
    r"|jadi) (?:berangkat|kerja|ikut)\b|dapat kerja|(?:sekarang|sedang|lagi) proses|masukin grup"
    r"|dimasukkan grup)\b"
)  # fmt: skip
"""Somebody was offered something."""
DEMANDED = re.compile(
    r"\b(?:di ?suruh\w*|di ?minta\w*|di ?ajar\w*|dimintai|njaluk|minta (?:uang|foto|ktp|transfer"
    r"|duit|\d)|disuru|nyuruh\w*|menyuruh|mengarahkan|di ?bilang\w*|dia bilang|cakap|kata (?:dia"
    r"|nya|agen\w*|sponsor|orang\w*|bos|pak|bu|teman)|katanya|kecek\w*|jar(?:e|ene)?|ujar|saurna"
    r"|agennya|sponsor(?:nya)?|calo(?:nya)?|hr ?d?(?:nya)?|admin(?:nya)?|tekong|harus (?:bayar"
    r"|setor|transfer))\b"
)
"""A recruiter demands or says something."""
URGENT = re.compile(
    r"\b(?:disekap|di ?kurung|kurung|di ?kunci|dikuncikan|gembok\w*|digembok|terali|trali|senjata"
    r"|bedil|pistol|dipukul\w*|digebuk\w*|disiksa\w*|diperkosa|kabur|melarikan diri|tebusan"
    r"|ditebus|diculik|ditangkap|tetangkep|diangkut polisi|ditahan (?:polisi|imigrasi)|dipenjara"
    r"|penjara|meninggal|jenazah|mayat|wafat|hilang kontak|pingsan|muntah|berdarah"
    r"|tidak (?:bisa dihubungi|ada kabar)|tolong (?:saya|kami|anak|torang|kwa|bang|lur|segera)"
    r"|tolongin|bunuh|mati\w*|nangis|menangis|(?<!harus )sembunyi\w*|disembunyi\w*"
    r"|(?<!harus )(?<!sambunyi )sambunyi|(?:tidak|dilarang"
    r"|indak|ora|tak) (?:boleh|bisa|buliah|oleh|dikasih|dibolehin) (?:ke ?luar|turun|metu|kalua"
    r"|pulang|ke bawah|kluar)"
    r")\b"
)  # fmt: skip
"""Somebody is in danger now: no offer to be judged any more."""
EN_ROUTE = re.compile(
    r"\b(?:(?:su?pir\w*|sopir\w*|mobil|bus|van|bis|kapal|pesawat)\b[^\n]{0,80}\b(?:hutan|arah"
    r"|perbatasan|tengah laut|belok|mae sot)|(?:lagi|sedang|sudah|masih) (?:di"
    r"|naik) (?:atas )?(?:mobil|bus|van|kapal|pesawat|bis|pickup)|(?:awak|saya|kami|sedang|lagi"
    r"|pas) transit|di(?:antar|bawa) ke (?:komplek|gedung|tempat)|bawa ke ?mana|turun di|setiba di"
    r"|sampai dubai|(?:su?pir|sopir)(?:nya|e|na)|transit|paspor\w*[^\n.?!]{0,20}\b(?:diambil"
    r"|dikumpul\w*|disita|ditahan"
    r"|diminta) (?:orang|sopir|supir|penjemput)|ternyata (?:ke|di|dibawa|bukan)|tibake"
    r"|hari ke ?\d+)\b"
)  # fmt: skip
"""Somebody is on the way now, and it goes wrong. Told of a way still to go, it is none of this."""
TO_COME = re.compile(
    r"\b(?:nanti|nanti nya|bakal|akan|besok|lusa|mengko|ngko|engke|kelak|rencana\w*|belum"
    r"|jar kawan\w*|kata (?:dia|kawan|teman|om|agen)\w*"
    r"|(?:dia|dong|dorang|bude|om|tante|agen\w*|mereka) (?:cuma )?bilang|jadwal\w*"
    r"|minggu depan|bulan depan)\b"
)
"""The way is still to be gone: "nanti dijemput mobil 7 jam ke perbatasan"."""
OVER = re.compile(
    r"\b(?:baru (?:saja )?pulang dari|sudah pulang (?:dari|ke)|(?:sekarang|kini|sakniki"
    r"|saiki) sudah (?:di rumah"
    r"|pulang|kerja|sekolah)|dulu (?:berangkat|di ?iming|di ?tawar|di ?ajak|di ?janji|pernah"
    r"|ikut)\w*"
    r"|untung (?:lah )?(?:dia|saya|tidak|ketahuan|cepat)|tidak jadi (?:berangkat|ikut|daftar)"
    r"|batal (?:ikut"
    r"|berangkat|daftar)|(?:sudah|udah|langsung) (?:ku|saya|aku|tak|di|kami)? ?(?:blok\w*"
    r"|tolak\w*))\b"
)
"""The offer is long past or refused: nobody needs it judged."""

HARMED = re.compile(
    r"\b(?:(?:sampai|nyampe|sampe|setelah tiba|di sini|disini) (?:di ?sini|malah|ternyata|dorang"
    r"|dikasih)|kontrak (?:lama|baru)(?:nya)?|disobek|dirobek|di-?replace|nyatanya|korban|ditipu"
    r"|ketipu|tertipu|kena tipu|melapor\w*|lapor\w*|laporan\w*|pengaduan|aduan|mengadu\w*|ngadu\w*"
    r"|restitusi|lpsk|pengacara|kbri|kjri|kedutaan|(?<!rumah )sakit|trauma|pulangkan|dipulang\w*"
    r"|gaji (?:belum|tidak) di ?bayar|overstay|berhenti langganan|langganan|ngeblok|diblok\w*)\b"
)
"""Harm was done, or authorities are asked for: most often no offer any more."""
SETTLED = re.compile(
    r"\b(?:(?:sudah|udah|wis) ?(?:jalan )?\d+ ?(?:tahun|thn|taun|th|bulan)|dulu (?:kerja|tahun"
    r"|jadi)|dari tahun \d+|sekarang (?:sudah|su|wis) (?:pulang|buka|di rumah)|kirim (?:uang|duit)"
    r"|oleh oleh|alhamdulillah (?:lancar|pulang|selamat)|pensiun|imlek pulang|cuti|apa kabar"
    r"|sudah (?:tekan|sampai|nyampe|tiba) (?:di )?\w+|majikan\w* (?:apik|baik)|lulus sidang"
    r"|gajinya (?:lumayan|lancar))\b"
)
"""A life long settled abroad, or other things that people chat about."""
PRAYS = re.compile(
    r"\b(?:doa\w*|amin|aamiin|tahlil\w*|semoga|smoga|selamat sampai|rejeki\w*|sehat selalu"
    r"|jaga diri|jangan lupa (?:sarapan|makan|sholat|solat)|sebarkan|bagikan pesan)\b"
)
BOT_TALK = re.compile(
    r"\b(?:bot|robot|kamu siapa|ini (?:siapa|apa)an?|cara pakai\w*|makasih|terima kasih|halo|menu"
    r"|bisa (?:cek|ngecek|tanya)\b[^\n]{0,30}(?:disini|di sini))\b"
)
"""Chat with the bot itself."""
WONDERS = re.compile(
    r"\b(?:apa\w*|berapa|mana|di ?mana|kemana|endi|bagaimana|siapa|sapa|kapan|kenapa|kah|\w+kah"
    r"|cara\w*|naon|opo|piye|kumaha|urus\w*|tolong|minta|mohon|nomor\w*|alamat|aturan\w*"
    r"|hukum\w*|lewat mana|boleh|musti|kami|kita|torang|kotong|kitorang|call center|hotline)\b|\?"
)
"""Words of those who ask or are in need, wherever they stand: no proof, only a doubt."""
