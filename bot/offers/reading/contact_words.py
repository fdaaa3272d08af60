"""How offers write the ways to reach somebody. Patterns named PLAIN stand for the comparable form;
the others for the text as it was written, because names and mail must not be made standard."""

import re

NUMBER = re.compile(
    r"(?<![\w+./-])(?:\+ ?|00)?\(?(?:0\)?[2-9ol]|62|8[1-9]\d|[1-9]\d{1,2}(?<=\+\d)(?:\d?))"
    r"(?:[ ().–-]{0,3}[\dol]){5,13}(?!\w)"
)
FOREIGN = re.compile(r"(?<![\w+./-])(?:\+ ?|00)[1-9]\d{0,2}(?:[ ().-]{0,2}\d){5,12}(?!\w)")
MASKED = re.compile(r"(?<!\w)(?:\+?62 ?8|08)[\dx*•]{1,3}(?:[ .-]{0,2}[\dx*•]){2,11}(?!\w)")
DATE = re.compile(r"\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}")
ACCOUNT = re.compile(
    r"\b(?:rek(?:ening)?|norek|bca|bri|bni|mandiri|bsi|dana|ovo|gopay|shopeepay|va|nik|"
    r"virtual account|siup\w*|sip3mi|siuppak|izin|nib)\b[^\n]{0,14}$"
)
"""A number after these is paid to, or is a licence."""
BEFORE_WHATSAPP = re.compile(r"\b(?:wa|wh?ats?app?|watsap|wasap|wangsap|japri|chat)\b[^\n]{0,22}$")
BEFORE_TELEGRAM = re.compile(r"\b(?:tele(?:gram)?|tg)\b[^\n]{0,16}$")
KIN = (
    r"(?:pak|bpk|bapak|bu|ibu|mas|mbak|mba|mbk|kak|kakak|bang|abang|bg|ko|koko|koh|ce|cece|ci"
    r"|cici|cik|om|tante|teh|"
    r"teteh|aa|kang|uda|uni|ustad\w*|umi|abi|haji|hajah|hj?|mami|mama|mamak|mamiq|bunda|bude"
    r"|pakde|lek|lik|gus|sensei|boss?|"
    r"miss|capt|kapten|mentor|bi|bli|mbok|daeng|opung|tulang|lae|ito|kaka|usi|bung|nn|nyak|babe"
    r"|makcik|pakcik)"
)
"""Words by which one calls a person."""
PERSON = re.compile(
    rf"(?:.{{0,24}}\b)?(?:(?:{KIN}|sdri?|mr|mrs|ms|nona|nyonya)\.?\W{{1,3}}[a-z]"
    rf"|hub(?:ungi)? saya|pribadi|nama saya|saya\b)"
)
"""Before or after a number: somebody's name with the word that calls them."""
OFFICE_BEFORE = re.compile(
    r"\b(?:kantor|k ?antor|office|hot ?line|call ?cent(?:er|re)|cs|resepsionis|front office|toko"
    r"|hunting|"
    r"wa (?:kantor|official|resmi|admin kantor)|bagian \w+|humas|nomor (?:kantor|toko"
    r"|resmi))\b[^\n]{0,16}$"
)
EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}"
    r"| ?@ ?[\w-]{1,63} ?\. ?(?:com|co\.id|net|org|example)\b)"
)
FREE_MAIL = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|proton(?:mail)?|rocketmail|live|aol|"
    r"mail|gmx|zoho|yandex|qq|163|126|surel\w*|tutanota|protonmail)\."
)
HANDLE = re.compile(
    r"(?<![\w.@])@ ?(?P<name>[A-Za-z\d]\w?[ ]?[\w.]{2,31})(?!@)(?!\w*\.(?:com|id)\b)"
)
NAMED_ACCOUNT = re.compile(
    r"(?i:\b(?:telegram|tele|tg|ig|instagram|tiktok|fb|facebook|line|wechat|weixin|kakao\w*|signal|"
    r"zangi|messenger)\s?(?:id)?\s?[:=]\s?)(?!@)(?P<name>[A-Za-z_][\w.]{2,31})"
)
CHAT_LINK = re.compile(
    r"(?i)(?:https?://)?(?P<host>wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|t\.me|telegram\.me|"
    r"telegram\.dog|m\.me)/(?:(?:qr|message|joinchat|send\?phone=)/?)?(?P<name>\+?[\w-]{3,64})"
)
INBOX = re.compile(
    r"(?<![\w@])(?:"
    r"(?:inbo[kx]s?|imbo[kx]s?|messenger|japri|japrian|dm|direct message|private chat"
    r"|jalur pribadi|chat pribadi"
    r"|pesan pribadi|pm(?= (?:saya|aja|saja|me|admin|langsung|ya|yuk|aku))|pc(?= (?:saya|aja|saja"
    r"|langsung)))[, ]{0,2}(?:aja|saja|saya|langsung|me|ya|yuk|ig|fb|kami|admin|dulu|sini|doang"
    r"|min)?\b"
    r"|(?:k[oe]men(?:tar)?|ketik|balas|bales|reply|tulis) ?[\"'“:]? ?(?:hadir|minat|mau|up|info"
    r"|siap|ok|yes|ya|gas|ikut|daftar"
    r"|[\"“]?[a-z]{2,6}[\"”])\b"
    r"|(?:chat|hubungi|telp|telepon|telpon|tel|kontak|contact) (?:aja )?(?:ke )?(?:saya|kulo"
    r"|urang|ana|me|beta)\b|(?:chat|wa|tele) (?:mami|mamih|mamak|kakak|abang|om|tante|koko|cece"
    r"|bunda)\b"
    r"|(?:cuma|hanya|lewat|via|melalui|by) (?:wa|whatsapp|tele(?:gram)?|chat(?! ini)) (?:saya|ini"
    r"|pribadi|aja|saja|doang|dia|orang)"
    r"|(?:wa|whatsapp|tele(?:gram)?) (?:pribadi|saya|aja|saja|only|doang|ini aja|ini saja|urang)\b"
    r"|(?<!\d )(?:grup|group|gc|channel) (?:tertutup|tele(?:gram)?|wa|whatsapp|privat|private|vip"
    r"|rahasia)\b"
    r"|link (?:grup|group)\b"
    r")"
)
ADDRESS = re.compile(
    r"(?<!\w)(?:"
    r"(?:j ?(?:l|ln)(?:\b ?\.?|\.)|j ?[i1]\.) ?:? ?(?=[a-z]{3})"
    r"|jalan (?:raya|jend\w*|ahmad|sudirman|[a-z]+ (?:raya )?(?:no|nomor|kav|km|blok|\d))"
    r"|gedung [a-z]{3,}|gd\.? [a-z]{3,}|ruko [a-z]{3,}|graha [a-z]+ (?:\d|lt)|menara [a-z]{3,}"
    r"|komplek\w* [a-z]{3,}"
    r"|kawasan industri|kaw ?asan [il]ndustri|pergudangan [a-z]+|wisma [a-z]{3,}"
    r"|(?:lt|lantai) ?\.? ?\d|\d{1,4} [a-z]{3,} (?:st|street|road|rd|lane|ave|avenue)\b"
    r")[^\n,;]{0,40}"
)
VISIT = re.compile(
    r"(?<!\w)(?:"
    r"(?:datang|dateng|mampir|daftar|mendaftar\w*|interview|wawancara|tes|seleksi|antar\w*"
    r"|diantar|kumpul\w*|ambil|diambil|bertemu"
    r"|ketemu|temui|walk ?in|lamaran|berkas|silakan|silahkan|dijadwalkan|sampai)"
    r"[^\n.!?]{0,48}?\b(?:di|ke|dl) (?:k ?antor|office|outlet|toko|pabrik|pos (?:satpam"
    r"|keamanan)|workshop|bengkel|klinik|hotel"
    r"|apotek|disnaker|balai|aula|blk|studio|loket|kasir|rumah makan|gudang|bagian|tempat|rs"
    r"|rumah sakit|warung|hub|cabang)"
    r"|(?:alamat|kantor) ?(?:kami|nya|pusat|cabang|lengkap)? ?: ?(?=[a-z]{3})|alamat (?:kafe"
    r"|toko|kantor|hotel)?"
    r"|walk ?in(?: interview)?|our office|(?:di|ke|info) kantor (?:kami|pt|cabang(?! luar)|pusat"
    r"|lpk|disnaker|bp3mi|(?!cabang luar|paspor|teman|bos\b|imigrasi|polisi|agen\b|berkas"
    r"|desa)[a-z]{5,})|jam kantor|di slide"
    r"|kantor [a-z]{4,} (?:hari|dan)|(?:langsung|langsuang) (?:datang(?! ke rumah)|ka kantor"
    r"|ke (?:toko|kantor|lokasi|pabrik|bengkel))"
    r"|datang (?:aja|saja|langsung|se)\b(?! (?:ke|ka) (?:rumah|tempat))"
    r")[^\n.,;]{0,20}"
)
"""An office or house of work where one may go."""
FIRM_LIKE = re.compile(
    r"(?:^|[._-])(?:pt|cv|lpk|p3mi|hotel|official|resmi|hrd?|career|karir|karier|recruit\w*"
    r"|rekrut\w*|info"
    r"|admin|loker|lowongan)(?:[._-]|$)|(?:official|recruitment|p3mi|hotel|lpk)"
)
"""Names of accounts and of mail that a firm would have; they prove nothing."""
OFFICIAL_NAME = re.compile(r"(?:^|[._])(?:pt|lpk|p3mi|hotel|official|resmi)(?:[._]|$)|official")
"""Names of accounts that stand for a firm."""
