"""How work at a screen is named in advertisements, chats and regional tongues.

To extend: add the words, parted by "|". Posters tear and misread words
("oper ator", "adm1n"): the words of `torn` allow for that, those beside them are taken as written.
"""

import re

from bot.offers.reading.job_pattern import named, wordings

SCREEN = re.compile(
    named(
        wordings(
            "admin|operator komputer|customer service|telemarketing|penerjemah|translator"
            "|data entry|input data|marketing online|digital marketing|live chat|content moderator"
            "|host live|marketing|pemasaran online|jaga chat",
            r"c ?\.?s(?=$|\n|[ /,&+*:)(-])|csjud ?[o0]l"
            r"|cust(?:omer)? (?:care|relations?(?:hip)?|success|support|service)(?: [a-z]+)?"
            r"|client relations?"
            r"|live stream(?:ing|er)?(?: host)?|administrator|administrasi online|adm(?= (?:slot"
            r"|judi|game"
            r"|online|depo))"
            r"|operator (?:pc|laptop|chat|it|web|online|input|data|judi|slot|warnet|medsos|kom\w*"
            r"|live\w*)"
            r"|operator(?= (?:di )?(?:kamboja|myanmar|laos))|tele ?sales|tele ?marketer"
            r"|call ?cent(?:er"
            r"|re)(?: agent)?|penel[e]?pon\w*|(?:tukang |kerja |tugas(?:nya)? )(?:telepon|nelpon"
            r"|telpon)\w*"
            r"|(?:nelpon|telpon|telepon|menelepon)(?:in)? (?:\w+ )?(?:orang|nasabah|calon|klien"
            r"|customer)"
            r"|cust(?:omer)? \w+ (?:agent|officer|executive|representative|specialist|staff?)"
            r"|online (?:sales|seller|agent|assistant|staff?|support|marketer|recruiter)\w*"
            r"|(?:staff?|tenaga|pegawai|karyawan|petugas) (?:administrasi|kantor(?:an)?|chat"
            r"|ketik)"
            r"|(?:live )?dealer(?= |,|$)(?! (?:mobil|motor|resmi))|asisten online"
            r"|(?:kerja )?depan kamera|telemarketers?|layanan online"
            r"|(?:chat|player|members?|clients?|user|customers?) (?:executive|support|agent"
            r"|officer|specialist|service|care|host)s?"
            r"|(?:kirim|mengirim|menjawab|jawab|melayani)(?:kan|in|i)? (?:\w+ )?(?:pesan|chat"
            r"|pertanyaan|inbox|dm)(?= (?:\w+ ){0,2}(?:ke|dari|member|pelanggan|nasabah|klien"
            r"|orang|player|customer))"
            r"|ngadep(?:in)? (?:laptop|komputer|layar)|ngadap laptop|menghadap (?:laptop|komputer)"
            r"|konsultan investasi|typer|mengetik (?:chat|pesan|data)|(?:tukang|cuma|tinggal"
            r"|tugas\w*|damelna|gawene|gawena) mengetik"
            r"|mengetik(?= (?:\w+ )?di (?:kantor|komputer|laptop))"
            r"|chatt?ing(?:an)? (?:\w+ )?(?:sama|dengan|ama|bareng)"
            r" (?!agen|admin|hr\b|pak|bapak|ibu|dia|calo|sponsor|rekr|orang itu|saya|aku)\w+"
            r"|(?:di)?(?:sebar|nyebar|menyebar|share|posting)(?:kan|in)? (?:\w+ ){0,2}(?:link"
            r"|situs|web|konten (?:judi|slot|bola))"
            r"|(?:vip|game|online|casino) host|tim konten|(?:pemasaran|marketing) (?:produk"
            r"|investasi)|(?:staff?|tim|tenaga) pemasaran"
            r"|(?:urus|ngurus|mengurus|proses|memproses)(?:in|i|kan)? (?:\w+ )?(?:deposit|depo|wd"
            r"|withdraw|data (?:pelanggan|nasabah|member))"
            r"|(?:nge|di)?chat(?:t?ing)?(?:an)? (?:aja |doang |saja |cuma |terus )(?:sama|dengan"
            r"|ama|sm) \w+"
            r"|menjalin (?:komunikasi|hubungan|relasi) (?:dengan|sama) (?:\w+ )?(?:klien|nasabah"
            r"|pelanggan"
            r"|orang|customer)|(?:nemen|temen|menemani|nemani)(?:in|i)? (?:\w+ )?(?:bule|klien"
            r"|member|tamu"
            r"|om om|cowok)[^\n]{0,12} (?:chat|online|aplikasi)|pegang (?:akun|\d+ akun|hp"
            r"|whatsapp|wa)"
            r"|(?:ngurus|urus|jaga|kelola|mengelola|handle)(?:in|i)? (?:akun|chat|wa|web|website"
            r"|situs|grup)"
            r"|(?:admin|operator)\w* (?:medsos|sosmed|media sosial)|content creator"
            r"|(?:online )?chat agent"
            r"|(?:di |ning |nang )?ngarep komputer|hareupeun (?:komputer|laptop)|mbales wong chat"
            r"|(?:tim|team|staff?) (?:crm|slot|promosi|sales aplikasi)"
            r"|crm trading|admin (?:wd|depo)|sales aplikasi|data analis|data analyst"
            r"|promotor (?:web|situs|online|game)|promo(?:sikan|si)?(?= (?:web|situs|game|link"
            r"|aplikasi"
            r"|produk digital))"
            r"|sales (?:kripto|crypto|forex|online|koin|trading|investasi)|closer"
            r"|closing(?:an)? member"
            r"|interpreter|juru (?:ketik|bahasa)|tukang ketik|typist|moderator|chatter"
            r"|model (?:chat|ai"
            r"|video ?call)"
            r"|live[- ]?stream\w*(?: host)?|ai model|host (?:chat|streaming|live)|live (?:host"
            r"|streamer)|streamer|talent (?:live|chat)"
            r"|(?:agent|agen) chat|chat (?:host|operator|support|agent|sales)|players? desk"
            r"|recruiter"
            r"|perekrut online"
            r"|hr (?=online)|(?:mem)?bal[ae]s(?:in|an|i)?(?: ?balas(?:in|an)?)? (?:chat|pesan"
            r"|inbox|dm)"
            r"|ngabales chat"
            r"|jawab(?:in)? chat|chat(?:t?ing)?(?:an)?2? (?:sama|dengan|ama"
            r"|bareng) (?:\w+ ){0,2}(?:customer|member|bule"
            r"|klien|client|orang|cowok|cewek|player|investor)|(?:ngobrol|mengobrol) (?:sama"
            r"|dengan) (?:\w+ )?(?:customer|bule|klien|pelanggan|member)"
            r"|chat(?:ting)? (?:cari|klien|customer|bule|cust|member)|cari teman bule"
            r"|duduk (?:aja "
            r"|di )*depan (?:pc|komputer|laptop)"
            r"|(?:staff?|pegawai|karyawan|kerja) (?:online|it|crypto|kripto|depo\w*|trading"
            r"|judi\w*|slot)"
            r"|depo ?/ ?wd"
            r"|it support|pemasaran (?:online|daring|digital)|layanan pelanggan"
            r"|pelayanan pelanggan"
            r"|scammer|love scam"
            r"|(?:iso|bisa|pinter|cepat) (?:ngetik|mengetik)|ma?mbaleh chat|mbales(?:i)? chat"
            r"|melayani chat|reply chat|main hp|depan (?:komputer|laptop|pc)"
            r"|(?:komputer|online) operator|online customer \w+|operator komp"
            r"|kerja (?:depan )?komputer",
        ),
        "客服|打字员|翻译|推广|键盘手",
    )
)
"""Work at a screen: chatting, typing, selling and translating for a business that lives online."""

ORDINARY_AFTER = re.compile(
    r"^[^\n]{0,24}?\b(?:teller|gudang|toko|kantor (?:pos|notaris|desa|kelurahan)|klinik|apotek"
    r"|rs\b|rsud"
    r"|rsia|rumah sakit|puskesmas"
    r"|hotel|resort|villa|restoran|resto|cafe|kafe|bank|bpr|koperasi|maskapai|airlines?"
    r"|(?<!putus )(?<!perlu )(?<!usah )sekolah"
    r"|kampus|universitas"
    r"|pabrik|produksi|depo\b(?! ?wd)|bengkel|dealer|properti|property|salon|pendaftaran"
    r"|rekam medis|keuangan|hrd?\b(?! online)"
    r"|penjualan|sales|officer|ol ?shop|olshop|online ?shop|shopee|tokopedia|marketplace|skincare"
    r"|konveksi|butik|logistik"
    r"|ekspedisi|kurir|umum|kasir|poliklinik|laboratorium|perpajakan|pajak|legal|purchasing|gudang"
    r"|warehouse|proyek"
    r"|perkebunan|kebun|travel|umroh|percetakan|laundry|minimarket|supermarket|pln|telkom\w*"
    r"|provider|asuransi)\b"
)
ORDINARY_BEFORE = re.compile(
    r"\b(?:b ?an(?:k|ak)(?= [a-z(]{1,3})|bank|bpr|hotel|resort|klinik|apotek|rs|rsia|rsud"
    r"|rumah sakit|toko|teller ?&?"
    r"|kasir ?(?:&|dan)?|maskapai|airlines?"
    r"|koperasi|sekolah|dealer|kantor pos|minimarket|front office|pt kai|pln)[^\n]{0,18}$"
)
"""Trades beside which the same words are ordinary work in an office."""

NOT_WORK = re.compile(
    r"\b(?:biaya|uang|dana|adm(?:inistrasi)?|wa|hubungi|kontak|chat|tele(?:gram)?|grup"
    r"|lapor(?: ke)?|kirim ke|ke|bagian|lulus"
    r"|rek(?:ening)?(?: pribadi| bank)?|pribadi|mbak|mas|bang|kakak|bunda|gan|bos|ibu|bapak|om"
    r"|mimin"
    r"|mohon konfirmasi|seizin|tim|pm|japri|calling|pc"
    r"|pengalaman(?: sebagai)?|dulu(?: saya)?|chat ke|tanya|minta|kata|dari|sama|to|dm|inbox"
    r"|follow|hi|halo|hai|kak|min|pak|bu"
    r"|bersama|via|lewat|screenshot (?:terus|lalu) kirim ke|nomor) ?(?:si )?[:.]? ?$"
)
"""What stands before "admin" when it is no work: a contact, a fee, what somebody was before."""

FEE_OR_CHANNEL = re.compile(
    r" ?[:=]? ?(?:rp ?)?\d[\d.,]* ?(?:juta|ribu|k)\b[^\n]{0,14}\b(?:cicil|dicicil|dp|dulu|bayar"
    r"|lunas|c icil"
    r"|bisa di|potong)|ln? \d[\d.,]* ?(?:juta|ribu)| ?(?:channel|chanel|loker|lowongan|cuma share"
    r"|hanya share|yang (?:balas"
    r"|bales|chat|hubungi)|kami (?:di|untuk)|fee\b|\(?0\d|wa\b|: ?\+?\d)"
)
"""What stands behind "admin" when it is a fee ("admin 3,5 juta bisa dicicil") or who shares the
offer."""
