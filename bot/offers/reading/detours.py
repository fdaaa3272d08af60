"""How recruiters put it that the journey goes elsewhere than was said.

Each list may be extended.
"""

import re

from bot.offers.reading.destinations import COUNTRY

TRAINING = re.compile(
    r"\b(?:training|trening|treining|pelatihan|latihan|orientasi|orientation|pembekalan"
    r"|induksi|induction|magang|onboarding"
    r"|masa percobaan|percobaan|probation|belajar|briefing|karantina|penyesuaian|bootcamp"
    r"|diklat|ditraining|dilatih|pengenalan"
    r"|pendidikan|kelas persiapan|persiapan|preparation|course|sekolah dulu|kursus dulu"
    r"|coaching|workshop|camp|ospek|adaptasi|digembleng|diajari|diajarin|ngelatih"
    r"|tes kerja|trial)\w*"
)
SWITCH = re.compile(
    r"\b(?:(?:di|meng|ng)?alih\w*|(?:di|ber)?pindah\w*|(?:di)?geser\w*|(?:di|mem"
    r"|nge)?belok\w*|b[ae]rubah|berobah|(?:di)?rubah|perubahan|malah\w*"
    r"|kalah ka|batal|gantinya|diganti|cancel\w*|ternyata|jebul\w*|pranyata|tibake"
    r"|tau tau|tahu tahu|tautau|eh\b|bukannya|ganti (?:\w+ )?(?:tempat|lokasi|negara"
    r"|penempatan|job|kerja|tujuan|rute|jalur|jurusan|haluan)"
    r"|tempat ?nya (?:agak )?ganti|(?:tidak|batal|urung|cancel) jadi|ujung ?nya"
    r"|ujung ujungnya|(?:di)?oper\w*|dibawa|dibelokin|diganti\w*"
    r"|tiket\w* (?:\w+ ){0,3}?(?:ke|ka|nang|tulisan|tulisannya|kok)"
    r"|mampir|transit|rerout\w*|relocat\w*|transfer\w*|reassign\w*|divert\w*|penuh|tutup"
    r"|renovasi|(?:di)?lempar\w*|kuota (?:\w+ )?(?:habis|penuh)|sementara (?:di|ke)"
    r"|lanjut (?:darat|pesawat|terbang|naik|ke|jalan|mobil|van)|malah (?:di|ke)|instead"
    r"|padahal|jadinya|lha kok|loh kok|kok (?:jadi|malah|tiket\w*))\b"
)
TURN = re.compile(
    rf"{SWITCH.pattern}|\b(?:katanya|katane|kat[oa]|jare\w*|cenah|ceunah|bilang(?:nya)?"
    rf"|janji\w*|dijanji\w*|so janji|awalnya|awale|mulanya|tadinya|semula|harusnya"
    rf"|seharusnya"
    r"|faktanya|kenyataannya|realitanya|tertulis\w*|tulisannya|promised|supposed|says"
    r"|tapi|tetapi|ning\b|mar\b|but|namun|sedang(?:kan)?|disuruh|dikon|diantar|diangkut"
    r"|baru (?:di)?(?:kasih|kasi|bilang|tau)\w*|penempatan pertama|pertama(?:nya)? di"
    r"|(?:bulan|minggu|weeks?|months?) (?:pertama|first)?|first \d+|sekarang su|dijemput"
    r"|diterbangkan|dilarikan"
    r"|initial|posting|first stop|awalan|kemungkinan|rolling|dirotasi|rotasi|ujung2nya"
    r"|langsung di\w+|dulu|sik|heula|eh)\b"
)
LISTED = re.compile(
    r"\b(?:atau|maupun|dan juga|pengalaman|membuka cabang|tersedia|pilihan|pilih|eks|ex)\b"
)
"""Countries of a list or a choice, or where one worked before."""
BORDER_TOWN = re.compile(
    r"\b(?:mae ?so[td]t?|me?i sot|mae sai|mae ramat|chiang saen|aranya\w*|hat ?yai"
    r"|sungai (?:golok|moei)|seberang (?:sungai|kali)|padang besar|nong khai|moc bai"
    r"|(?:daerah |kota )?perbatasan|border)\b"
)
CROSSING = re.compile(
    r"\b(?:nyebrang|nyeberang|menyeberang|diseberang\w*|nyabrang|meuntas|cross\w*|across"
    r"|thru|through|lewat kali|lewat sungai|sungai|kali\b|p[ae]r[ae]hu|rakit|river"
    r"|seberang\w*|sebrang|border|perbatasan|cabang|masuk (?:ke )?(?:sebelah|sana))"
)
STAYED = re.compile(
    r"\b(?:(?:\d+|dua|tiga|empat|beberapa|barang|satu|se|sa|some|few"
    r"|several)(?: \w+){0,2} ?(?:bulan|minggu|bln|mgg|months?|weeks?|sasi|wulan|minggon)"
    r"|sebulan|seminggu|sawulan|sasasi|(?:k[ae]rja|gawe|kerjo|begawe|bakarja) (?:dulu"
    r"|heula|disik|sik|di (?:sana|situ)))\b"
)
FIRST = re.compile(
    r"\b(?:dulu|dolo|heula|disik|dhisik|sik|first|sementara|lebih dulu|baru (?:ke|nanti"
    r"|abis)|sebelum|before|kelebu|rumiyin)\b"
)
_AIM = (
    r"(?:negara(?:nya)?|tujuan(?:nya)?|penempatan(?:nya)?|lokasi(?:nya)?|tempat(?:nya)? kerja"
    r"|kota(?:nya)?|cabang(?:nya)?)"
)
_BRANCH = (
    r"(?:branch|cabang|site|project|proyek|area|kantor (?:cabang|lain|baru|pusat|sebelah)"
    r"|lokasi (?:lain|utama|baru|sebenarnya)|negara (?:lain|sebelah|tetangga|ketiga|kedua)"
    r"|seberang|another|other|second)"
)
UNTOLD = re.compile(
    rf"""(?<!\w)(?:
        {_AIM}\ (?:tujuan\ |fix\ |nya\ |akhir\ |kerja\ |negara\ )*(?:bisa|dapat|mungkin|akan
            |boleh|sewaktu\ waktu|bakal)\ (?:saja\ |aja\ )?(?:berubah|ganti|beda|pindah
            |dipindah\w*|dialihkan|diganti
            |berganti|lain|bergeser|digeser)
        |{_AIM}\ (?:\w+\ ){{0,3}}?(?:tergantung|ikut|menyesuaikan|sesuai|random|acak)\ ?(?:kuota
            |kebutuhan|permintaan|nasib|arahan|bos|perusahaan|situasi|pusat|jatah)
        |(?:baru|nanti|entar)\ (?:di\ ?)?(?:kasih|kasi|beri|info|umum|tentu|tau|bilang
            |sebut)\w*\ (?:tau\ |tahu\ )?(?:soal\ )?(?:penempatan|negara|lokasi|tujuan|cabang)
        |{_AIM}\ (?:\w+\ ){{0,2}}?(?:nanti\ |baru\ )?(?:di\ ?(?:tentu|umum|info|atur
            |putus)\w*(?:\ ?kan)?|diberitahu\w*|dikasih\ tau|dikabari|dikasi\ tau|dikasih\ tahu
            |dibilang\w*|ditunjuk|dipilih\w*|ketahuan)
            (?:\ \w+){{0,3}}?\ (?:di\ sana|disana|di\ jalan|di\ bandara|di\ pesawat|pas|setelah
                |setiba|sesampai|sampai|saat|begitu|kalau|sesudah|habis|menjelang|waktu|transit)
        |(?:tidak|bukan|batal|urung)\ jadi\ (?:ke\ )?(?:singapura|singapur|malaysia|thailand
            |dubai|jepang|korea|taiwan|hongkong|hong\ kong|australia|turki|vietnam|brunei|qatar
            |johor|penang)
        |(?:abis|habis|setelah|sesudah|selesai|then|lalu|terus|baru|after)\ (?:itu|training
            |pelatihan|tu|that|\w+\ days?|\d+\ hari|\w+\ minggu)?[\ ,]*(?:\w+\ ){{0,3}}?(?:pindah
            |dipindah\w*|berangkat|dikirim
            |terbang|diterbangkan|assign\w*|transfer\w*|ditempatkan|digeser|dilempar|disebar|sent
                |moved?|relocat\w*|rotasi|dirotasi)\ (?:\w+\ ){{0,2}}?(?:{_BRANCH}|luar\ negeri
                |ke\ luar|luar(?!\ (?:kota|pulau|jawa)))
        |(?:destination|location|placement|country|posting)(?:\ country)?\ (?:\w+\ )?(?:may|can
            |might|could|will|mau|is\ subject)\ (?:\w+\ )?(?:be\ )?(?:chang\w+|differ|vary
            |decided|determined|announced|confirmed|told|assigned|disclosed)
        |(?:{_AIM}|tujuan)\ (?:\w+\ )?(?:akhir\ )?(?:dirahasiakan|fleksibel|flexible|random|acak)
        |(?:ditentukan|ditempatkan|ditempatin|penempatan|tau
            |tahu)\ (?:\w+\ ){{0,3}}?(?:di\ )?(?:negara\ mana|mana\ (?:aja|saja|nanti)
            |setelah\ (?:tiba|sampai)|sesampai\w*|setiba\w*)
        |(?:dipindah\w*|pindah|dikirim|dilempar|digeser|relocat\w*|moved
            |ditempatkan)\ (?:\w+\ )?(?:to\ |ke\ |di\ )?{_BRANCH}
        |bisa\ (?:{COUNTRY})[\ ,]+bisa\ (?:{COUNTRY})|(?:{COUNTRY})\ ?/\ ?negara\ (?:tetangga
            |sebelah|lain)
        |(?:baru|nanti)\ (?:\w+\ ){{0,4}}?(?:ke|di)\ (?:negara\ )?mana(?!\ (?:saja|aja)\ boleh)
            |(?:di)?(?:pindah\w*|ganti)\ negara(?!\ (?:asal|bagian))|{_AIM}\ (?:\w+\ )?(?:nanti
            |baru)\ (?:\w+\ ){{0,2}}?di\ ?(?:info|kabar|kasih|beri|umum)\w*
        |cabang\ (?:seberang|sebrang)\ (?:sungai|kali)|(?:transit|mampir
            |singgah)\ (?:\w+\ ){{0,3}}?(?:\d+|dua|tiga|se|sa)\ ?(?:bulan|minggu|bln)
        |(?:pindah|buka|ada)\ cabang\ (?:di\ )?(?:seberang|sebelah|perbatasan|sungai)
        |(?:turun|mendarat|landing)\ (?:di\ )?(?:{COUNTRY})\ (?:\w+\ ){{0,3}}?(?:tapi|tetapi
            |padahal)\ (?:kerja|penempatan|kantor)\w*\ (?:\w+\ ){{0,2}}?(?:lain|beda|bukan)
    )(?!\w)""",
    re.VERBOSE,
)
"""The country is left open, or told on the way."""
