"""Wordings for who sent, is, or may be asked, and for where an advertisement stood.

Add a wording where its choice stands, in the comparable form of a text. Pure.
"""

from bot.reports.reading.wording_pieces import NONE, UNKNOWN, Table

MEDIA = (
    r"(?:medsos|sosmed|media sosial|facebook|fb|efbe|pesbuk|fesbuk|ig|insta\w*|tik ?tok|michat"
    r"|online)"
)
NO_MORE = (
    r"(?! (?:(?:saya|nya|juga|sudah) ){0,2}(?:tidak|belum|mati|hilang|rusak|diblokir|disita|diambil"
    r"|ditahan|dipegang))"
)
"""What follows a way to be reached that is one no more."""
HARMED = r"(?! (?:\w+ )?di(?!rumah\b|sini\b|kampung\b|hubungi|telpon|telepon|wa\b|kontak)\w{3})"
"""What follows a relative of whom something is told that was done to them."""
SAID: Table = {
    "kontak": (
        ("telegram",
         r"tele|telegram\w*|tg|di\s?sini(?: aja)?|lewat (?:bot|sini)|chat sini|sini aja"),
        ("whatsapp",
         rf"(?:wa|whats?app?\w*|wasap|watsap|was ?ap|wea|wasapp|nomor wa\w*|hape saya){NO_MORE}"),
        ("keluarga",
         r"keluarga\w*|(?:ibu|bapak|mamak|emak|ayah|mama|papa|suami|istri|kakak|adik|anak|om|paman"
         r"|tante|bibi|abang|bojo|ortu|orang tua|saudara|sepupu)(?:ku|nya)?(?: (?:saya|aja|di rumah"
         rf"|di kampung))*{HARMED}"),
        ("jangan",
         r"jangan\w*|tidak (?:usah|boleh|mau|perlu) (?:di ?)?(?:hubungi|kontak|telpon|telepon|wa"
         r"|chat)\w*"),
    ),
    "pengirim": (
        ("teman",
         r"teman\w*|kawan\w*|kenalan\w*|sahabat\w*|konco\w*|batur|kancaku|cewek saya|pacar\w*"
         r"|mantan(?: saya)?|tetangga\w*|friend|bolo"),
        ("keluarga",
         r"keluarga\w*|(?:kakak|adik|abang|bapak|ibu|om|tante)(?:ku|nya| saya| ipar| kandung"
         r"| sepupu)+|sepupu\w*|paman\w*|bibi\w*|ipar\w*|suami\w*|istri\w*|mertua\w*|saudara\w*"
         r"|sodara\w*|keponakan\w*|ponakan\w*|mamak\w*|emak|bulek|paklek|pakde|budhe|bude|uwak"
         r"|mamang|bojo\w*"),
        ("calo",
         r"calo\w*|sponsor\w*|perekrut\w*|tekong\w*|makelar\w*|pl|petugas lapangan|taikong|toke"
         r"|perantara\w*|penghubung|cukong|broker"),
        ("agen",
         r"agen\w*|agensi\w*|agency|pt|cv|lpk|penyalur\w*|pjtki|p3mi|yayasan|perusahaan\w*|pptkis"
         r"|bkk"),
        ("medsos",
         rf"{MEDIA}|tele|telegram|wa grup|grup (?:wa|fb|tele\w*|loker|lowongan|facebook)|internet"
         r"|iklan\w*|lowongan|medos|twitter|line|youtube|website|web|story"),
        ("sendiri",
         r"(?:berangkat|pergi|cari|nyari|daftar|ngelamar|lamar|inisiatif|kemauan|kehendak|keinginan"
         r"|nekat|jalan|datang) (?:\w+ )?sendiri\w*|sendiri\w*|inisiatif|dewe|dewekan|sorangan"
         r"|surang"),
    ),
    "agen": (("tidak_ada", r"tanpa (?:agen|pt|perantara)|mandiri|perorangan|berangkat sendiri"
                           r"|sendiri(?:an)?"),),
    "perusahaan": (),
    "hubungan": (
        ("anak",
         r"anak(?:ku|nya|e)?(?! buah| (?:adik|kakak|teman|tetangga|saudara|orang|majikan|abang|bibi"
         r"|paman|sepupu))|putra\w*|putri\w*|anak lanang|anak wedok|bungsu|sulung"
         r"|cowok saya yang kecil"),
        ("pasangan",
         r"suami\w*|istri\w*|isteri\w*|bojo\w*|pacar\w*|tunangan\w*|pasangan\w*|calon(?: suami"
         r"| istri)?|laki saya|bini\w*|salaki|pamajikan|garwa|lakiku|urang rumah|misua"),
        ("saudara",
         r"^(?:kakak|adik|adek|ade|abang|dek|bang|mas|mbak|om|tante|uda|uni|ipar|teteh|aa)$"
         r"|(?:kakak|adik|adek|abang|mas|mbak|om|tante|uda|uni|teteh|aa|itoh|ito|koko|cici|daeng"
         r"|kangmas|bang) ?(?:ku|nya|e)? ?(?:saya|ku|kandung|ipar|perempuan|laki(?: laki)?|pertama"
         r"|kedua|bungsu|sepupu|nya)(?! punya)|adik(?:ku|nya)?\b(?! kelas)|kakak(?:ku|nya)\b|adek\b"
         r"|saudara\w*|sodara\w*|dulur|sadulur|sepupu\w*|keponakan\w*|ponakan\w*|paman\w*|bibi\w*"
         r"|ipar\w*|pakde|bude|paklek|bulek|keluarga\w*|lae|eda|dongan tubu|misan\w*|kembaran\w*"
         r"|famili"),
        ("orang_tua",
         r"^(?:ibu|bapak|mama|papa|ayah|bu|pak)$|(?:ibu|bapak|ayah|mama|papa|bapa|mak|bu|pak)(?:ku"
         r"|nya| saya| kandung| tiri)|mamak\w*|emak\w*|ayah\w*|orang ?tua\w*|ortu\w*|inang|amang"
         r"|bunda\w*|amak\w*|ambu|simbok|bapake|mamake|ibune|umi|abi|abah"),
        ("teman",
         r"teman\w*|kawan\w*|sahabat\w*|konco\w*|bestie|rekan\w*|batur|dongan|kancah?"),
        ("lain",
         r"tetangga\w*|warga\w*|karyawan\w*|murid\w*|mantan\w*|kenalan\w*|cucu\w*|kakek|nenek"
         r"|mertua\w*|menantu\w*|lain\w*|orang kampung|klien|langganan|majikan\w*|anak buah\w*"),
    ),
    "kontak_orang": (
        ("jangan",
         r"jangan\w*|bahaya|dilarang"),
        ("hati_hati",
         r"hati hati|hati2|hati-hati|ati ati|pelan pelan|diam diam|kode|sembunyi\w*|kalau malam"
         r"|cuma (?:malam|kalau|chat|wa)|jam \d+|malam aja|lewat saya|sebentar|jangan telpon"
         r"|chat aja|takut ketahuan|ngati ati"),
        ("boleh",
         r"boleh\w*|bisa\w*|silakan|silahkan|iya|oke|ok|aman|gpp|monggo|mangga|langsung\w*"
         r"|hubungi"),
    ),
    "media": (
        ("facebook",
         r"facebook\w*|fb|efbe|pesbuk|fesbuk|fesbok|facebok|messenger|mesenger|marketplace|epbi"
         r"|faceebook"),
        ("tiktok",
         r"tik ?tok\w*|tt|toktok|tiktoknya"),
        ("whatsapp",
         r"wa|whats?app?\w*|wasap|watsap|was ?ap|story wa|status wa"),
        ("telegram",
         r"tele|telegram\w*|tg|telegrm"),
        ("instagram",
         r"ig|insta\w*|instgram|instagrm|reels|reel"),
        ("lain",
         r"twitter|line|youtube|yutub|website|web|jobstreet|koran|brosur|selebaran|spanduk|poster"
         r"|email|michat|shopee|threads|linkedin|olx|glints|google|sms|telpon|telepon|langsung"
         r"|mulut ke mulut|teman|tetangga|lain\w*|wechat|x|game|mobile legend\w*|discord|radio|bigo"
         r"|snack ?video"),
    ),
}  # fmt: skip
"""What counts unless it is denied right before."""
OUTRIGHT: Table = {
    "hubungan": (
        ("anak",
         r"saya (?:ini )?(?:ibu|bapak|ayah|mama|mamak|emak|papa|orang tua|ortu)(?:nya|ne|e)"),
        ("pasangan", r"saya (?:ini )?(?:suami|istri|isteri|bojo|pacar|tunangan)(?:nya|ne|e)"),
        ("saudara",
         r"saya (?:ini )?(?:kakak|adik|abang|sepupu|paman|bibi|om|tante|ipar|saudara)(?:nya|ne|e)"),
        ("orang_tua", r"saya (?:ini )?anak(?:nya|e)"),
        ("teman", r"saya (?:ini )?(?:teman|kawan|sahabat)(?:nya|ne|e)"),
    ),
    "pengirim": (
        ("medsos", rf"kenal\w*(?: (?:di|dari|lewat|via|ning|nang|ti|saka|melalui))? {MEDIA}\b"),
        ("sendiri",
         r"tidak ada (?:yang )?(?:ajak|ngajak|kirim|nyuruh|bawa|suruh)\w*|(?:berangkat|pergi"
         r"|inisiatif|kemauan|cari|daftar) (?:\w+ )?sendiri\w*"),
    ),
    "agen": (
        ("tidak_ada",
         rf"{NONE} (?:ada|pakai|lewat|melalui|pernah|punya|dengan|kenal) (?:nama )?(?:agen|agensi"
         rf"|pt|apa|agennya|pake)\w*|^(?:{NONE}|{NONE} (?:ada|pakai|lewat|punya)(?: agen\w*)?)$"),
        ("tidak_tahu", UNKNOWN),
    ),
    "perusahaan": (("tidak_tahu", UNKNOWN),),
    "kontak_orang": (
        ("hati_hati",
         r"jangan (?:telpon|telfon|telepon|siang|pagi|sore|malam|sering)\w*|boleh (?:asal|tapi"
         r"|kalau|cuma)|bisa (?:tapi|kalau|cuma|asal)"),
        ("jangan",
         r"(?:tidak|belum) (?:boleh|bisa|usah|aman)|jangan"),
    ),
}  # fmt: skip
"""What holds its denial itself, and comes first."""
