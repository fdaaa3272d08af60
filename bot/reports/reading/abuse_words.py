"""Wordings for sexual harm, and for being sold or handed on.

Work that only sounds alike is none: guests of a restaurant, customers of a shop. Add a wording
where its choice stands, in the comparable form of a text. Pure.
"""

from bot.reports.reading.wording_pieces import THEY

FORCED = (
    r"(?:di ?suruh|suruh|nyuruh|di ?paksa|paksa|maksa|harus|wajib|mesti|kudu|kon|di ?jadikan"
    r"|di ?jadiin)(?: (?!tidak\b)\w+){0,2}"
)
SERVE = r"(?:m[ae]|nge|nga|ng)?la(?:yan|den|dos)\w*"
GUEST = r"(?:tamu\w*|laki\w*|lelaki\w*|pria|cowok\w*|lanang|om om|hidung belang|na[fp]su\w*)"
NO_SHOP = (
    r"(?! (?:\w+ ){0,2}(?:restoran|resto|rumah makan|warung|toko|kafe|cafe|hotel|makan\w*|kantin"
    r"|minum\w*|belanja|kasir))"
)
LIE = r"(?:tidur|turu|bobo\w*|sare|lalok|ngamar|ngeseks|begituan|berhubungan(?: \w+)?|hubungan \w+)"
WITH = r"(?:sama|dengan|bareng|karo|jo|jeung|ambek|kalih|samo|ama)"
SELLS_BODY = (
    r"(?:pelacur\w*|psk|lonte\w*|pekerja seks|(?:wanita|cewek|perempuan) panggilan|pemuas\w*|lc"
    r"|purel|(?:jual|menjual|ngejual|adol|dodol|ngajual|manjua) (?:diri|badan|awak|tubuh)\w*)"
)
ABUSED = (
    r"(?:di ?|pe)?leceh\w*|cabul\w*|(?:di ?|pem)?perkos[ao]\w*|di ?raba\w*|di ?grepe\w*|telanjang"
    r"|bugil|(?:pegang|megang|raba|remas)\w*(?: pegang)? (?:badan|dada|payudara|paha|tubuh"
    r"|pantat|kemaluan)\w*|di ?pegang (?:di ?)?pegang|di ?(?:remas|gr[ea]yang|gerayang|cium"
    r"|rogol)\w*"
    r"|di ?gauli|seks(?:ual\w*)?|psk|open bo|rudapeks[ao]\w*|setubuh\w*|di ?lacur\w*|melacur\w*"
    r"|hidung belang|rumah bordil|dipaksa tidur"
    rf"|{FORCED} {SERVE} {GUEST}{NO_SHOP}"
    r"|melayani (?:laki|lelaki|pria|nafsu|seks)\w*"
    rf"|{FORCED} {LIE} {WITH} (?:{GUEST}|{THEY})|{FORCED} {SELLS_BODY}"
)
OTHERS = (
    r"(?:perusahaan|pt|bos|majikan|agen|kantor|juragan|toke|company|sindikat|kelompok|grup|geng"
    r"|pihak|orang)"
)
PERSON = (
    r"(?:saya|kami|kita|dia|mereka|istri|suami|anak|adik|kakak|teman|keponakan|sepupu|korban|wni"
    r"|orang indonesia)"
)
SOLD = (
    r"di ?jual(?:kan|in|nya|i|no|ne|lagi)?(?! (?:ginjal|organ|hape|barang|narkoba|mahal|murah))"
    r"|di ?dol(?:no|ne)?|di ?jual ?belikan|di ?perjual ?belikan"
    rf"|di ?(?:oper|lempar|over|pindah ?tangan)(?:kan|in)? (?:\w+ )?{OTHERS}(?: \w+)? lain\w*"
    rf"|di ?(?:pindah|oper)(?:kan|in)? (?:ke|ka|nang|neng|ning|menyang) {OTHERS}(?: \w+)? lain\w*"
    rf"|(?:bos|agen|calo|sponsor|mereka|majikan|teman|pacar|suami) (?:sudah )?(?:me|nge)?n?jual"
    rf" {PERSON}"
)
"""Handed on by others; a plan or a thing is told apart by what stands before."""
