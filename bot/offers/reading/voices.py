"""How a private recruiter speaks of himself and to whom he writes. Comparable form of the text."""

import re

from bot.offers.reading.contact_words import KIN

SELF = (
    r"(?:saya|aku|gua|gw|gue|ane|kita|urang|kulo|kula|ambo|beta|sa|tiang|ulun|awak|kk|kakak|abang"
    r"|koko"
    r"|cece|cici|om|oom|tante|mami|mamih|mamak|bunda|bude|pakde|bulik|paklik|pak ?le|emak|ibu|bapak"
    r"|umi|uni|uda|ajo|teteh|mbak|mas|akang|i)"
)
MINE = (
    r"(?:saya|aku|kk|kakak|abang|om|tante|gue|gua|gw|koko|mami|mamih|beta|ambo|urang|ane|mamak"
    r"|bunda|bude|pakde"
    r"|bibi|umi|emak|kulo|uda|uni|sa)"
)
OWN = re.compile(
    rf"(?<![\w-]){SELF}(?: yang| sudah| lagi| bisa| juga| langsung| akan| mau| cuma| hanya| masih"
    rf"| ini){{0,2}}"
    r" (?:(?:ada|punya|pegang|dapat|buka) (?:\w+ )?(?:job|kerja\w*|gawe\w*|lowongan|loker|info"
    r"|bukaan|kenalan"
    r"|jalur|link|slot|majikan|kuota|kerjo\w*|koneksi|jatah)"
    r"|bantu\w*(?! (?:bapak|ibu|orang tua|mama))|urus\w*|bayar(?:in| ?kan|i)\b|talang\w*|tanggung"
    r"|biaya(?:in|i)"
    r"|jemput|antar(?:in| ?kan)?\b|beli(?:in| ?kan)|bikin(?:in| ?kan)?\b|siap(?:in| ?kan)"
    r"|rekomen\w*"
    r"|masuk(?:in| ?kan)"
    r"|berangkat(?:in| ?kan)|cari(?: ?kan|in)|nyari|mencari|butuh (?:\w+ )?(?:orang|anak|cewek"
    r"|cowok"
    r"|teman|rekan|\d)"
    r"|cari (?:\w+ )?(?:orang|anak|cewek|cowok|teman|rekan|\d)|daftar(?:in| ?kan)|proses(?: ?kan"
    r"|in)?"
    r"|jamin"
    r"|kasih ke yang|kirim tiket|tunggu (?:di|kabar)|jelas(?:in| ?kan)|bawa(?:in| ?kan)?\b"
    r"|atur(?:in"
    r"|kan)?\b"
    r"|simpan(?:in| ?kan)|pegangin|booking|panitianya|menyambung\w*|nyambung\w*|perantara|share"
    r"|meneruskan)"
)
"""What one does oneself who recruits: "kakak yang bayarin", "aku bisa bantu masukin"."""
MY_PEOPLE = re.compile(
    rf"(?<![\w-])(?:(?:bos|boss|juragan|majikan|kantor|tempat|toko|orang|tim|rombongan|grup"
    rf"|anak buah|kenalan|teman"
    rf"|saudara|sepupu|adik|suami|istri|paman|temen|ipar|sodara|usaha|bisnis"
    rf"|warung) (?:dari )?{MINE}\b(?! sendiri)"
    r"|(?:butuh|cari|nyari) (?:orang|anak|cewek|cowok|tenaga)[^\n.!?]{0,24}? (?:saya|aku|gw)\b"
    r"|(?:bos|kenalan|teman|paman|sepupu|adik|anak buah|tauke|juragan|suami|istri|bini)ku\b)"
    r"[^\n.!?]{0,60}?\b(?:butuh|cari|nyari|buka|di sana|punya|kerja|ada|bisa|urus|berangkat"
    r"|\d ?orang|lagi|terima"
    r"|jadi|sudah|pegang|duwe|ono)"
)
"""The recruiter's boss, friend or shop has work."""
TO_ME = re.compile(
    rf"(?<![\w-])(?:lewat|via|ikut|sama|hubungi|karo|jo|ke|cari|kontak|urusan(?:nya)? sama|tanya"
    rf"|lapor ke|chat"
    rf"|japri|inbox|pm|dm|wa|telp\w*|join|bareng) {MINE}(?: (?:aja|saja|langsung|sendiri|yuk|kerja"
    rf"|dulu|ya))?\b"
    r"|(?<![\w-])(?:nomor|rekening|rek|dana|wa|kontak|e-?wallet|gopay|ovo) (?:pribadi )?(?:saya"
    r"|aku|ku|kakak|istri saya"
    r"|suami saya|bini|abang|om|tante|kita|adik saya)\b|rekeningku"
    r"|(?<![\w-])(?:ono|ada|adong|aya) (?:kenalan|jalur|orang|konco|kanca|bos|kawan|teman"
    r"|koneksi)(?:e|ku|an|nya)?"
    r" (?:saya|aku|bibi|om|tante|lik|paklik|pakde|bude|kakak|abang|di dalam|dalam|kerabat)\b"
    r"|kenalanku"
)
"""Everything goes through him: "lewat aku aja", "nomor saya", "ada kenalan om"."""
READY = re.compile(
    r"(?:^|[\n,.!?] ?)(?:\w+[,!]? ){0,3}?(?:ini )?(?:ada|ono|aya|wonten) (?:ini |nih "
    r"|lagi )?(?:majikan|job\w*"
    r"|kerja\w*|gawe\w*|lowongan|loker|bukaan|pekerjaan|yang (?:butuh|cari))\b[^\n.!?]{0,60}"
)
"""A message that simply says there is work."""
ADDRESSED = re.compile(
    r"(?:^|\n) ?(?:(?:halo|hai|hi|hey|pagi|siang|sore|malam|assalam\w*|punten|permisi|salam"
    r"|misi)\W+(?:\w+ )?)?"
    r"(?:dek|dik|dik|karena(?= kamu)|bro|sis|sist|say|sayang\w*|beb|teh|ukhti|ukh|akhi|nduk|nak"
    r"|ndok|le|kak|kakak"
    r"|mbak|mas|bu|pak|ibu|bang|cantik|lae|ito|ces|lek|ce|cece|ko|neng|kang|a|bestie|guys|mang"
    r"|dulur|ndi'?|ta|uni|uda|ajo|inang|namboru"
    r"|dear|sob|gan|bun|bunda|tante|om)\b(?: [a-z]+)?[ ,!.]{1,3}[^\n.!?]{8,90}"
    r"|(?<![\w-])(?:kamu|lu|lo|kau|ngana|sampeyan|kowe|ente|antum|awakmu|teteh) (?:masih |jadi "
    r"|mau |bisa |lagi "
    r"|cari |masih cari )[^\n.!?]{0,60}"
)
"""A message to one person, as friends write."""
NAMED_HERSELF = re.compile(
    r"\b(?:[Ss]aya|[Aa]ku|[Ii]ni|I am|I'?m|[Nn]ama (?:saya|aku)|[Pp]erkenalkan,? ?(?:saya|aku"
    r"|nama saya)?)"
    r" (?!Kak\b|Bu\b|Pak\b|Mas\b|Mbak\b|Allah|Indonesia|PT\b|HRD?\b|Admin|Dari|WNI|TKI|TKW|PMI|KTP"
    r"|SMA|SMK|SMP|SD\b"
    r"|[A-Z]{2})[A-Z][a-z]{2,13}(?: [A-Z][a-z]+)?"
    r"(?=\s*(?:[.,!(\n]|[^\x00-\x7f]|(?:dari|from) (?:bagian|tim|divisi|recruit|rekrut|HR)"
    r"|yang kemarin|mau cuan|TL\b"
    r"|mentor|lihat|sedang|lagi))"
)
"""A first name alone, in the text as it was written."""
REACH_HIM = (
    r"(?:wa|whatsapp|telp|telepon|telpon|tlp|hubungi|hub|kontak|cp|contact|ke|kirim|japri|ketemu"
    r"|temui|cari|bayar"
    r"|tanya|rumah|a/n|a\.n\.?|an\.|atas nama|tele|telegram|chat|info|pm|pc|dm|inbox|rekrut by"
    r"|recruit(?:er)? by|by"
    r"|agent(?: freelance)?|agen|freelance|call|daftar|lewat|via|admin|minta|add|sama|titip)"
)
REACHED = re.compile(
    rf"(?<![\w-]){REACH_HIM}\b ?[-–:.]? ?(?:wa |saja |aja |ke |di |langsung |di rumah |freelance "
    rf"|kepada )?[-–]? ?"
    rf"(?:{KIN}|c[li1]|mamih|madam|sist?|neng|akang|oom|daeng|pa|bro|nona|jeng)\.? "
    r"(?!wa\b|di\b|langsung|juga|saja|aja|yang|kita|kami|saya|aku|dan\b|ini|itu|ya\b|dulu|kamu"
    r"|lagi)[a-z]{2,}"
)
"""Who is to be called: "cari bang ucok", "rekrut by: mamih vera"."""
AFTER_NUMBER = re.compile(
    r"\d[\d xX-]{3,} {0,2}\(? ?(?:k ?[o0]|c ?[il1]|c ?e|b ?u|p ?a ?k|k ?a ?k|m ?b ?a ?k|m ?a ?s"
    r"|b ?a ?n ?g|t ?e ?h|o ?m"
    r"|m ?a ?m ?i|u ?m ?i|a ?a|h ?j) [a-z][a-z ]{2,14}\)?"
    r"|\n ?\( ?(?:k ?[o0]|c ?[il1]|c ?e|b ?u|p ?a ?k|k ?a ?k|m ?b ?a ?k|m ?a ?s|b ?a ?n ?g|o ?m"
    r"|m ?a ?m ?i) [a-z ]{3,14}\)"
)
"""A name after the number on a poster, torn by scanners: "( ko be nny )"."""
INTRODUCES = re.compile(
    r"(?<!\w)(?:ini|niki|iki|iko|ieu|saya|aku|kula|kulo|perkenalkan|nama (?:saya|aku)) (?:kula "
    r"|saya |adalah |teh )?"
    rf"(?:{KIN}|da|mamih|amang|daeng|cik|encik) (?!ada|yang|di|mau|kerja|saya|aku|kamu|ini|itu"
    rf"|dari|bagian|staf|hr\b"
    r"|pt\b|sama|juga|lagi|bisa|sudah|masih|buat|untuk|tidak|kalau|apa|aja|langsung)[a-z]{2,}"
    r"(?! (?:dari (?:pt|lpk|bp|p3mi|rs|hotel|kantor)|saka|bagian|staf|hr\b|\(?pt|lpk|–|-|kantor))"
)
"""Somebody who calls himself uncle or miss: "niki kula pak dirno"."""
GOT_NUMBER = re.compile(
    r"(?:nomor|kontak|no|number|wa) (?:hp |wa )?(?:kamu|kakak|mbak|mas|ibu|anda|mu|nya"
    r"|lu)[^\n.!?]{0,12}?(?:dapat|dapet)"
    r" dari[^\n.!?]{0,40}|got your (?:contact|number)[^\n.!?]{0,30}"
)
"""A stranger who says where he has the number from."""
