"""How offers and those who tell of them name a private person, and what such a person does.

In the comparable form of the text, in the languages of the regions. Word lists, joined to patterns.
"""

import re

from bot.offers.reading.contact_words import KIN
from bot.offers.text import Text

NEAR = (
    r"te?tangg\w*|tonggo\w*|tatang\w*|teman\w*|temen\w*|tamang\w*|tamanku|kawan\w*|kanca\w*"
    r"|kanco\w*"
    r"|konco\w*|kantan|rencang\w*|rerencang\w*|babaturan\w*|sahabat\w*|sohib\w*|sobat\w*|bestie"
    r"|kenalan\w*|pacar\w*|mantan\w*|gebetan\w*|doi|senior\w*|alumni\w*|kakak (?:kelas|tingkat)"
    r"|dunsanak\w*|dongan\w*|friend|neighbou?r|cousin|uncle|auntie?"
)
"""Neighbours, friends, sweethearts."""
FAMILY = (
    r"(?:abang|kakak|adik|mbak|mas|bapak|ayah|mama|ibu|suami|istri)(?:ku|nya| saya| aku| kita)"
    r"|sepupu\w*|misanan\w*|saudara\w*|sodara\w*|sudara\w*|basudara|ponakan\w*|keponakan\w*"
    r"|paman\w*"
    r"|om|oom|omku|omnya|tante\w*|tanta|bibi\w*|bik|bulek|bulik|budhe|bude\w*|pakde\w*|pakdhe\w*"
    r"|paklik|paklek|pak ?le(?:k|d)?|lik|mamak|etek|uwak|uwa|namboru|amangboru|inang(?:uda)?|tulang"
    r"|lae|opung|(?:pak|bapak|mak|amang|inang)[ -]?(?:tua|tuo|tuha)|amaq\w*|inaq|makcik\w*"
    r"|pakcik\w*|acil|julak|paman|mertua\w*|besan\w*|menantu\w*"
    r"|ipar\w*|kakak (?:sepupu|ipar)|adik (?:sepupu|ipar)|mantan suami|suami\w*(?= ?orang)"
    r"|anak (?:tetangga|namboru|tulang|paman|bibi|kampung|om)\w*"
)
TRUSTED = (
    r"guru\w*|dosen\w*|ustad\w*|ustaz\w*|ustadz\w*|kiai\w*|kyai\w*|tuan guru|tgh|pendeta\w*"
    r"|pastor\w*"
    r"|romo\w*|gembala\w*|majelis|penatua|pak (?:haji|rt|rw|lurah|kades|kadus|guru|desa|kampung)"
    r"|bu (?:haji|guru|rt|rw|bidan|kader)|kepala (?:dusun|desa|kampung)|ketua (?:rt|rw)"
    r"|perangkat desa"
    r"|bapa (?:desa|gembala)|(?:ibu|bapak|emak|mamak)(?:[- ](?:ibu|bapak|emak|mamak)|2)|(?:mantan"
    r"|bekas|eks|ex)[ -](?:tki|tkw|pmi|abk|tko)"
    r"|(?:tki|tkw|pmi|abk) (?:lama|senior)"
)
"""Those whom a village trusts: teachers, clergy, its heads, those who came back from abroad."""
STRANGER = (
    r"(?:orang|urang|wong|uwong|ibu|bapak|mama|bapa|om) (?:satu|kampu(?:a)?ng\w*|desa|pintar|baik"
    r"|fb|facebook|ig|instagram|tiktok|telegram|online|luar|yang (?:baru )?(?:saya|aku)? ?kenal"
    r"|yang namanya|namanya|tidak dikenal|asing|kaya|itu)"
    r"|seseorang|seorang (?!diri)\w+|cowok|cewek|bule|jalm[ai]\w*|akun\w*"
    r"|nomor (?:\+?\d[\dx ]*|asing|tidak\w*|luar|baru|se)\b|admin grup|mentor\w*"
    r"|agen(?:nya)? (?:perorangan|kampung"
    r"|lapangan|gelap|freelance|pribadi)|agent freelance|petugas lapangan|(?:calo|makelar|sponsor"
    r"|tekong|taikong|pengerah|penyalur|tauke)\w*"
)
CALLED = (
    rf"(?:{KIN}|mamih|madam\w*|sist?|sista|jeng|neng|akang|amang|amaq|daeng|pa|oom|tanta|mom|bunda"
    rf"|hj"
    rf"|nona|encik|cik|acik|aji|tuan)\.? (?!yang\b|di\b|dan\b|saya\b|aku\b|kamu\b|ini\b|itu\b|mau\b"
    rf"|ada\b|tidak\b|sudah\b|lagi\b|kalau\b|apa\b|aja\b|bisa\b|langsung\b|juga\b|karena\b|dari\b"
    rf"|di\w+|ke\b|kerja\w*|minta\b|tolong\b|untuk\b|buat\b|gaji\b|masih\b|lewat\b|tanya\b|jadi\b"
    rf"|baru\b|berapa\b|bagaimana\b|katanya\b|soal\b|ya\b|saja\b|wa\b)[a-z]{{2,}}"
)
"""Somebody called by name: "teh yanti", "om deky"."""
PERSON = rf"(?:{NEAR}|{FAMILY}|{TRUSTED}|{STRANGER}|{CALLED}|si (?!h )[a-z]{{3,}})"
OFFERS = (
    r"(?:offered|offers|invited|asked me|(?:meng|me|na|ma|nga|nge|ng|n|manga)?(?:n?awar\w*"
    r"|tawar(?!an)\w*|ajak\w*|ajek\w*)|menawa\w*|nawis\w*"
    r"|mangajak|mahabari|madahakan|mambao|maajak|bawa\w*|membawa\w*|mbawa|nggawa|gawa|nyandak"
    r"|(?:meng|ng|mang)?urus\w*|ngatur\w*|mengatur\w*|masuk(?:in| ?kan)\w*|memasuk\w*|nyalur\w*"
    r"|menyalur\w*|daftar(?:in| ?kan)\w*|kase|kasih (?:info|kerja\w*|loker|lowongan|link|job"
    r"|tau ada)"
    r"|kasi (?:info|kerja\w*)|beri (?:info|kerja\w*)|bagi (?:info|loker|lowongan)|share (?:loker"
    r"|info)"
    r"|kirim\w* (?:loker|info|voice|vn|poster|link|lowongan)|(?:men)?janji\w*|cakap|nyuruh"
    r"|suruh saya"
    r"|nelpon|telepon|berangkat(?: ?kan|in)\w*|rekrut\w*|merekrut|ngerekrut|boleh bawa\w*"
    r"|bisa (?:bantu\w*"
    r"|bawa\w*|masuk\w*|urus\w*)|bantu(?:in)? (?:urus|cari|berangkat|daftar)\w*|buka (?:kerja"
    r"|lowongan"
    r"|job|loker)|cari (?:\d|orang|teman|anak|kawan|tenaga)|nyari|butuh|punya (?:kenalan|kerja\w*"
    r"|job|loker"
    r"|lowongan|jalur|bos)|ada (?:job|kerja\w*|lowongan|loker|bukaan|buka|info)|bilang (?:ada|bisa"
    r"|anaknya"
    r"|temannya|butuh|saya bisa))"
)
"""What one who recruits does."""
OFFERED = (
    r"(?:di ?(?:tawar|tawan|ajak|bawa|gawa|urus|salur|kenal|berangkat|kirim|bantu|masuk|janji"
    r"|hubung"
    r"|chat"
    r"|dm|kontak|bujuk|rayu|iming|telp|telepon|telpon|tarik|add|invite|jemput|suruh|rekrut|info"
    r"|kasih|kase|lobi|daftar)\w*|tawaran|(?:ke|di)?ajak\w*|tawari\w*|olle|dapat(?:nya)?|dikasih"
    r"|was offered|offered)"
)
"""What is done to one who is recruited."""
BY = (
    r"(?:sama|oleh|dari|ku|karo|jo|dek|dengan|kalih|ambek|ambi|wan|deng|le|teh|lewat|via|melalui|by"
    r"|bareng|rik|kek|dai|ti)"
)
TOLD_PASSIVE = re.compile(
    rf"(?<![\w-]){OFFERED}(?: [^\s.!?\n]+){{0,7}}? {BY} (?:satu |seorang |kakak |anak "
    rf"|adik )?{PERSON}\b"
    rf"|(?<![\w-])di ?(?:tawar|tawan|ajak|bawa|janji|rekrut|urus|salur|bantu)\w* (?:satu "
    rf"|seorang )?(?:{NEAR}|{FAMILY}"
    rf"|{TRUSTED})\b"
)
"""The one who tells was offered it by a person: "ditawaran ku teh yanti"."""
TOLD_ACTIVE = re.compile(
    rf"(?<![\w-])(?<!sama )(?<!dengan ){PERSON}\b,?(?: [^\s.!?\n]+){{0,9}}? {OFFERS}"
    rf"(?!\w* (?:oleh|sama|ku|karo|dari)\b)"
)
"""A person offered it: "tetangga nawarin"."""
TOLD_AFTER = re.compile(
    rf"(?<![\w-])(?:yang|nu|nang|sing|nan|na|who) {OFFERS}(?:[^\n.!?]{{0,40}}?) (?:cuma |mung "
    rf"|hanya )?"
    rf"(?:{PERSON}|akun|uda|sada halak)\b"
)
"""Who offered it is told after: "sing ngajak tonggo dewe"."""
TOLD_BY = re.compile(
    rf"(?<![\w-])(?:ceuk|kata|jare|jar|kecek|menurut|katanya) (?:si )?(?:{NEAR}|{FAMILY})\b"
    r"(?![^\n.!?]{0,60}\b(?:tipu|ditipu|penipu\w*|bohong|hati|jangan|ilegal|bahaya|curiga|awas"
    r"|lapor))"
)
"""Who praises it, in the words of one who was told: "jare kancaku"."""
NO_FIRM_KNOWN = re.compile(
    r"(?<!\w)(?:(?:nda|tidak|indak|ora|ra|kada|sonde|durung|belum|nyanda) (?:tau|tahu|ngerti"
    r"|mengerti"
    r"|apal|hapal) (?:pt|perusahaan|lpk)\w*|(?:pt|lpk)(?: ?ne| ?nya)?(?: juga| apa)? (?:dia |saya "
    r"|aku )"
    r"?(?:yo )?(?:tidak|ra|ora|belum|durung) (?:bilang|tau|tahu|ngerti|hapal|apal|sebut))"
)
"""That no agency is known."""
IN_A_LIST = re.compile(
    r"(?:tidak (?:ada|menerima|memakai|pakai)|bukan|tanpa"
    r"|no)\b(?: [\w-]+){1,4}(?:, ?[\w -]{3,24}){0,3},? ?"
    r"(?:atau|dan|maupun|or)? ?$"
)
"""A denial before a list: "tidak ada jalur khusus, titipan, atau" orang dalam."""
CLAIMED = re.compile(
    r"(?:mengaku|mengatasnamakan|ada yang|ada orang yang|ada pihak|oknum)\b[^\n.!?]{0,60}$"
)
"""What others may pretend is no offer: "laporkan bila ada yang mengaku" orang dalam."""
BEFORE = 90
"""Characters before a word in which a list is denied, or others are said to claim it."""


def of_others(text: Text, at: int) -> bool:
    """Whether the place is one of a list of things denied, or what others may pretend."""
    before = text.plain[max(0, at - BEFORE) : at]
    return bool(IN_A_LIST.search(before) or CLAIMED.search(before))
