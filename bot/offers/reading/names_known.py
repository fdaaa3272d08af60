"""How firms, agencies and bodies are written, in the comparable form of an offer's text."""

import re

INDONESIAN = re.compile(
    r"(?<![\w@./])(?:(?P<form>p ?t|cv|l ?p ?k|lpks|lptks|blkln|blkn|blk|p3mi|peml|pemi|pjtki"
    r"|pptkis|bkk|yayasan|"
    r"koperasi|politeknik|smk|lembaga pelatihan(?: kerja)?|balai latihan kerja|bursa kerja khusus|"
    r"manning agency|crewing agency|agensi pekerjaan|ud)(?: ?\. ?| |(?=[a-z]{7}))(?:pt\.? |cv\.? )?"
    r"(?:p3mi |resmi |resml |bernama |swasta |pt ?\.? )?(?:pt ?\.? )?[\"'“]?)"
)
"""Forms that stand before the name. OCR glues: "PTMITRA"."""
PLACING = re.compile(
    r"(?<!\w)(?:man ?power|agency|agensi|crewing|ship ?management|ship manning|recruitment|"
    r"maritime|training cent(?:er|re)|human resources?|overseas)\b"
)
"""Forms of agencies that stand after the name."""
GOVERNMENT = re.compile(
    r"\b(?:kp2mi|kp kpmi|bp bpmi|bp2mi|bnp2tki|bp3mi|p4mi|upt bp2mi|lt?sa|disnaker\w*"
    r"|dinas (?:tenaga kerja"
    r"|ketenaga"
    r"kerjaan)|kemnaker|kemenaker|kementerian [a-z]{4,}|kemen[a-z]{3,}|pem(?:kab|kot|prov|da)\b|"
    r"pemerintah (?:kabupaten|kota|provinsi|desa|indonesia)|g to g|g2g|gtog"
    r"|government to government|"
    r"siskop2mi\w*|sisko ?p2mi|bkn|kedutaan(?: besar)?|kbri|kjri|im japan|eps ?-? ?topik|hrdk)\b"
)
"""Bodies of the state, and programmes between states, that recruit or organise."""
HOUSES = re.compile(
    r"(?<![\w@])(?:hotel|h0tel|resort|rs|rsia|rsud|rsu|p ?u ?skesmas|po|bimbel|bimbingan belajar"
    r"|kafetaria|depot|kabushiki (?:kaisha|gaisha)|rumah sakit|hospital|klinikum|klinik"
    r"|kllnlk|apotek|toko|tb|butik|salon|"
    r"bengkel|warung|kedai|b anak|pool|r ?u ?m ?a ?h m ?a ?k ?a ?n|restoran|restaurant|resto|cafe"
    r"|kafe|kopi"
    r"|bakery|spa|panti(?: jompo)?|"
    r"nursing home|sekolah|universitas|bank|ladang|kilang|pabrik|kebun|perkebunan|peternakan"
    r"|bokujo|villa|galangan|"
    r"studio|batik|maskapai|ryokan|swalayan|supermarket|laundry|katering|catering|kapal pesiar"
    r"|kapal tanker|keluarga|bpr|bmt|"
    r"perusahaan(?: game [o0]n[il]{2}ne)?)[: ] ?(?:bernama |namanya )?(?!bintang (?:\d|satu|dua"
    r"|tiga|empat|lima))"
    r"(?:(?:bu|pak|mbok|mbah|haji|bang) (?=[a-z]{3}))?(?P<quoted>[\"'“])?"
)
"""Houses of work; the name follows in capitals."""
FORMS = re.compile(
    r"[ ,]{1,2}(?:sdn\.? ?bhd|berhad|bhd|pte\.? ?ltd|co\.?,? ?ltd|ltd|limited|llc|inc"
    r"|corp(?:oration)?|g?gmbh|k\.k|"
    r"s\.?p\.?a|b\.v|n\.v|pty\.? ?ltd|kabushiki (?:gaisha|kaisha)|group|holdings?|enterprise"
    r"|industr(?:y|ies)|trading|"
    r"construction|seafood|shokuhin|shoji|kogyo|koki|kensetsu|seisakusho|sangyo|denki|densen"
    r"|textile|plastics?|"
    r"foods?|farms?|dairy|orchards?|hospital|hotel|resorts?|nursing home|pflege\w*|klinik\w*"
    r"|restaurant|grill|sawmill|"
    r"plantations?|shipping|shipbuilding|marine|maritim|cruises?|lines?|logistics|logistik"
    r"|electronics|elektronik|"
    r"precision|components?|bakery|care home|seniorenheim|krankenhaus|clinic|university"
    r"|airlines?|villas?|suites?|"
    r"services|solutions?|digital|tech(?:nology|nologies)?|media|pay|retail|mart|air"
    r"|entertainment|learning cent(?:er|re)|"
    r"medical city|specialty|cooperative|akademie|academy|farma|jaya|glove|laundry)\b"
)
"""Forms and trades that stand after a name in capitals."""
ORGANISES = re.compile(
    r"(?:^|\n)[^\w\n]{0,6}$|\b(?:oleh|dapat|bersama|program|pengumuman|seleksi|humas|kerja ?sama"
    r"|melalui|lewat|"
    r"pendaftaran|saka|saya [a-z ]{0,14}dari|kami dari|undangan|resmi|hasil|pemerintah"
    r"|jalur)(?: dengan)? ?[\[\"(]?$"
)
"""Before the name of a body that recruits or organises; one that is only named is no agency."""
LEGAL = re.compile(
    r"sdn|bhd|berhad|ltd|limited|llc|inc|corp|g?gmbh|co\b|hospital|hotel|resort|klinik|clinic"
    r"|university"
)
"""Forms that make a name even in a poster of capitals."""
LABELLED = re.compile(
    r"\b(?:nama (?:agen(?:t?ur|cy|si|nya)?|perusahaan|pt|majikan|kantor|pabrik|hotel|employer"
    r"|instansi)|employer|user|"
    r"pemberi kerja|perusahaan penerima|perusahaan tujuan|prinsipal|principal|penyelenggara|"
    r"perusahaan|instansi)(?:nya| nya)? ?(?:[:=]|adalah) ?|\bnama agent?ur "
)
HOUSEHOLD = re.compile(
    r"\b(?:keluarga|majikan\w*|employer|boss?|panti|juragan\w*|nggone|ndalem(?:e)?"
    r"|rumah(?:nya)?)(?: saya| ibu"
    r"| bapak)?,? (?:di [a-z]+, )?(?=(?:mdm|mr|mrs|ms|madam|tuan|puan|sir|encik|cik|datuk|dato"
    r"|lao ban|laopan|tauke|"
    r"ny|nyonya|dr|bpk|bapak)\b)"
)
"""A private household by the name of its head."""
STAFF = re.compile(
    r"\b(?:hrd?|cs|admin|talent acquisition|talent partner at|recruiter at|recruitment|rekrutmen"
    r"|humas|staff?|bagian|join|"
    r"bekerja di|wawancara dengan|interview dengan|galangan|pengguna|prinsipal|gerai kami"
    r"|penempatan)(?: (?:dari|di|at|of))?"
    r" ?(?:[-–—:] ?)?(?=[a-z])"
)
"""After these the name of a firm may stand, in two capitalised words at least."""
MASTER = re.compile(
    r"\b(?:majikan(?:nya| nya|mu|ku)?|nama (?:tampa|tempat|toko|kafe|spa|salon|kebun|pabrik"
    r"|kapal)(?:nya| nya)?"
    r"(?: dia bilang| katanya| itu| adalah)?) (?=[a-z])"
)
"""An employer by name, in two capitalised words at least: "majikannya Lin Mei Hua"."""
SHIP = re.compile(r"(?<!\w)(?:mv|m/v|mt|km|kmp|fv|f/v)[. ] ?(?=[a-z]{3})")
LICENCE = re.compile(
    r"\b(?:sip3mi|sippmi|siuppak|siujpt|siup|nib|sip2mi|sipptkis|nomor induk berusaha"
    r"|izin(?: usaha)?"
    r"|ijin|lisensi|licen[cs]e|vin|reg(?:istrasi)?|kep|skep|terdaftar)"
    r"[ .:]{0,3}(?:lpk|p3mi|kemnaker|kemenaker|disnaker|kemenhub|kp2mi|bp2mi)?"
    r"[ .:]{0,3}(?:nomor|no|number|reg)?[ .:]{0,3}"
    r"(?P<number>[a-z]{0,8}[ ./-]?\d[\w./ -]{1,40}\d|\d{3,})"
)
"""A licence and its number."""
NO_NAME = re.compile(
    r"(?:"
    r"yang|nya|ini|itu|di|ke|dari|dan|dengan|untuk|apa|apakah|siapa|mana|tidak|bukan|belum|sudah"
    r"|akan|ada"
    r"|adalah|saya|kami|aku|dia|mereka|kita|kamu|punya|atau|tapi|karena|lagi|juga|saja|aja|sih"
    r"|dong|ya|kok"
    r"|kakak|bang|mas|mbak|pak|bu|bos|resmi|legal|ilegal|berizin|terdaftar|izin|ijin|penyalur"
    r"|pengirim|agen"
    r"|agensi|agency|tempat|swasta|besar|kecil|gede|lama|baru|luar|asing|ternama|terkenal"
    r"|bonafide|bonafit"
    r"|terpercaya|tersebut|sendiri|lain|cabang|pusat|kantor|alamat|membuka|buka|membutuhkan"
    r"|butuh|mencari"
    r"|menerima|cari|dibutuhkan|dicari|merekrut|rekrut|mengirim|memberangkatkan|kirim|lowongan"
    r"|loker|kerja"
    r"|gaji|bayar|biaya|uang|syarat|info|informasi|penempatan|sip3mi|siup|siuppak|nomor|no"
    r"|proses|jalur|harus"
    r"|wajib|bisa|mau|minta|katanya|rahasia|tanpa|non|lewat|via|melalui|bekerja|bekerjasama"
    r"|sebagai|dalam|pada"
    r"|oleh|jadi|terus|sampai|masih|semua|jangan|hubungi|daftar|mulai|langsung|segera|hanya"
    r"|negara|negeri|dang|adong|indak|ndak|nda|ora|ra|sonde|nyanda|kada|teu|henteu|ji|opo|naon|na"
    r"|ne"
    r"|pemerintah|mitra kami|pt|cv|rs|the|and|of|in|at|is|we|are|hiring|needs?|online"
    r"|teman|orang|ln|stasiun|rekrutmen|bersama|tiket|mess|sisa|ibu|bapak|anda|malam|tes|wawancara"
    r"|rumah|karyawan|staff?|admin|operator|posisi|mesin|game|kami punya|indonesia|jepang|jepun"
    r"|korea|taiwan"
    r"|malaysia|singapura|singapore|hongkong|kamboja|myanmar|thailand|laos|filipina|vietnam"
    r"|jerman|polandia"
    r"|dubai|kalimantan|kali|sumatra|sumatera|papua|sulawesi|jawa|riau|aceh|lombok|sabah|sarawak"
    r"|kuching|selangor|klang|melaka|perak|kedah|pahang|brunei|sydney|perth|melbourne|osaka"
    r"|kyoto|hokkaido|saitama|nagoya|fukuoka|seoul|busan|incheon|taipei|taichung|kaohsiung|tawau"
    r"|phnom|sihanoukville|siem|vientiane|mae|hat|yangon|mandalay|makati|cebu|doha|riyadh|jeddah"
    r"|madinah|makkah|mekkah|oman|istanbul|eropa|asia|amerika|belanda|kanada|tangerang|depok"
    r"|bogor|bekasi|cikarang|karawang|cirebon|indramayu|lampung|palembang|makassar|manado|kupang"
    r"|arab|saudi|kuwait|qatar|australia|turki|brunei|china|cina|makau|macau|batam|jakarta"
    r"|bandung"
    r"|surabaya|medan|semarang|bali|malang|yogyakarta|johor|penang|poipet|bavet|bangkok|manila"
    r"|tokyo|osaka"
    r"|elektronik|makanan|plastik|kayu|sawit|sayur|ikan|baju|garmen|tekstil|sepatu|roti|mobil"
    r"|baterai|furniture"
    r"|furnitur|kaca|besi|logam|kertas|karet|spare ?part|sparepart|otomotif|konstruksi|frozen"
    r"|mie|tahu|cokelat"
    r"|coklat|sosis|perikanan|pengolahan|internasional|crypto|kripto|investasi|judi|slot"
    r"|teknologi|it|e-commerce"
    r")(?:nya|-nya)?"
)
"""Words that end a name, or show that none is given: "PT nya ada", "hotel bintang lima"."""
TRADE = re.compile(
    r"roti|kue|emas|mas|bangunan|buku|elektronik|besi|kayu|sepatu|baju|sembako|bunga|obat|hp|kain"
)
"""What shops sell, written as part of their names: "Toko Roti Melati"."""
IN_PLACE = re.compile(
    r"di|ke|dari|yang|dekat|wilayah|daerah|sekitar|area|untuk|dan|ini|itu|pusat|kota"
)
"""Words after which a place follows, not a name."""
PLACES_WORKERS = re.compile(
    r"p[3e]mi|pjtki|pptkis|penempatan|pekerja migran|\b(?:tki|pmi)\b|manpower|agency|agensi"
)
SURE = re.compile(
    r"h[o0]tel|resort|rs|rumah sakit|hospital|klini|kllnlk|bank|b anak|bpr|r ?u ?m ?a ?h m"
    r"|p ?u ?skesmas"
    r"|bimbel|po\b|(?:warung|kedai|toko|salon) (?:bu|pak|mbok|haji|bang)\b"
)
"""Houses that a poster of capitals names by what follows: not "PABRIK KOSMETIK"."""
TRADE_WORDS = 2
"""Small words between a house and its name: "kilang kayu Tan Brothers"."""
