"""Names of places as recruiters write, mask and describe them, beside those of places.yml.

Add a name where its country stands; a pattern is read in the comparable form of a text.
"""

import re
from collections.abc import Mapping

TOWNS: Mapping[str, tuple[str, ...]] = {
    "kh": (
        "kambo", "cambo", "kambojiyah", "kampuchea", "kambodge", "sihanuk",(
            "sihanukvile"
        ), "snville", "shville", "bavet",
        "krong bavet", "poi pet", "o'smach", "o-smach", "osmach", "thma da", "dara sakor", "pailin",
        "kandal", "takeo", "kampong cham", "kompong som", "anlong veng", "angkor wat", "angkor",
        "siemreap", "jinbei", "koh kong", "pnompeng", "phnom", "nom pen", "chrey thum",
    ),
    "mm": (
        "kk garden", "kk park", "apollo park", "shunda", "shwe kokko", "yatai", "dongmei",
        "kokang", "payathonzu", "three pagodas", "hpa an", "wa state", "kayin", "keng tung",
        "tachileik", "myawadi", "miawadi", "laukai", "muse myanmar", "mong la", "sungai moei",
    ),
    "la": (
        "boten", "bokeo", "huay xai", "huai xai", "luang prabang", "kings romans", "golden t",
        "gtsez", "segitiga emas", "segi3 emas", "delta segitiga", "tonpheung", "vientiane",
    ),
    "ph": (
        "pampanga", "angeles city", "quezon", "cavite", "paranaque", "metro manila", "taguig",
        "bacoor", "las pinas", "ortigas", "alabang", "bgc", "bamban", "mandaluyong", "porac",
    ),
    "th": ("mae hong son", "provinsi tak", "tak province", "don mueang", "don muang", "mae ramat",
        "hati yai"),
    "mt": ("malta",),
    "no": ("norwegia", "norway"),
    "fi": ("finlandia", "finland"),
    "gr": ("yunani", "greece"),
    "hu": ("hongaria",),
    "at": ("austria",),
    "dk": ("denmark",),
    "se": ("swedia",),
    "sc": ("seychelles",),
    "cy": ("siprus", "cyprus"),
    "iq": ("kurdistan",),
}  # fmt: skip
"""Towns and further spellings, by country."""
TOWN = re.compile(
    r"(?<![\w@./-])(?:"
    + "|".join(
        f"(?P<{country}_>{'|'.join(name.replace(' ', ' ?') for name in names)})"
        for country, names in TOWNS.items()
    )
    + r")(?:nya)?(?![\w@])"
)
CHINESE: Mapping[str, str] = {
    "柬埔寨": "kh", "西港": "kh", "西哈努克": "kh", "金边": "kh", "金邊": "kh", "波贝": "kh",
    "木牌": "kh", "巴域": "kh", "国公": "kh", "缅甸": "mm", "緬甸": "mm", "妙瓦底": "mm",
    "缅北": "mm", "果敢": "mm", "大其力": "mm", "亚太城": "mm", "老挝": "la", "老撾": "la",
    "寮国": "la", "金三角": "la", "万象": "la", "菲律宾": "ph", "菲律賓": "ph", "马尼拉": "ph",
    "克拉克": "ph", "泰国": "th", "泰國": "th", "湄索": "th", "美索": "th", "曼谷": "th",
    "迪拜": "ae", "马来西亚": "my", "新加坡": "sg", "香港": "hk", "台湾": "tw", "日本": "jp",
    "韩国": "kr", "澳门": "mo", "越南": "vn",
}  # fmt: skip
CHINESE_NAME = re.compile("|".join(CHINESE))
MASKED = re.compile(
    r"""(?<![\w@./])(?:
        (?P<kh>[kc][aeo@4*x._-]{0,3}m{1,2}[*x._-]{0,2}b[aou0*@x._-]{0,3}(?:d?j|dy|dz
            |d)[iy1!e]{0,2}[a@4*x]{0,2}
                (?:ny[a4]|an)?
            |k[a4@]?m{1,2}b[o0]{1,3}[*.x]{1,3}|[kc][-.*_]?\ ?boja|kmb|kmbj|kmbd|cmbd|cmb0d
                |c[a@4*]?mb[o0*]d[i1*!][a@4*]
            |k[*.]{2,}[aj]a?|k[a4]?[*.]{2,}[jy]?[a4]|kbj|k4m[*]+|kamb[*]+|jamboka|kamjobo|b0j4
            |kh(?=\ ?(?:\(|🇰🇭)))
        |(?P<mm>m[yi!1][a@4*]{0,2}[n*]{1,3}[*._]{0,3}m?[a@4*]{0,2}r|myan[*._$@-]{1,4}r?|mmr
            |m[*]{2,}r
            |m1?[y!]anm[a@4*]r|b[*u]rm[@4*])
        |(?P<la>l[@4*][o0*][s$5*]|l[a@4*][o0*][$5*]|la[0*]s)
        |(?P<ph>(?:f|ph?)[i1*!][l1*]{1,2}[i1*!][p*]{1,2}[i1*!]n[a@4*oe]{1,2}s?|fil[*]{2,}n?a
            |f[i*][*]{2,}\w?na|pinas)
        |(?P<th>th?[@4*][i1*!y][l1*][a@4*]n+d?|tha[1!*][l1*][a@4*]nd?|th[*]{2,}nd)
    )(?![\w@])""",
    re.VERBOSE,
)
"""Names made unreadable for filters, in plain letters before slang is replaced: "k*mb*j@"."""
DESCRIBED = re.compile(
    r"""\b(?:
        (?P<kh>(?:di|ke)(?:kamboja|kambodia|poipet|bavet)|(?:tetangga(?:nya)?|sebelah(?:nya)?
            |samping(?:nya)?|dekat)\ (?:negara\ )?vietnam
            |neg[ae]?ri\ (?:angkor|apsara)|(?:negara|negeri|kota|inisial|huruf(?:\ depan)?)
            \ (?:ber)?(?:inisial\ |huruf\ |awalan\ )?["'(]?k["')]?(?!\w))
        |(?P<mm>(?:di|ke)(?:myanmar|myawaddy)|(?:negara|neg[ae]?ri|tanah)\ (?:seribu|1\.?000|sejuta
            |1k)?\ ?pagoda
            |perbatasan\ (?:thailand|thai)(?:\ ?[-/]?\ ?(?:burma|myanmar))?|seberang\ mae ?sot
            |(?:negara|negeri|kota|inisial|huruf(?:\ depan)?)
            \ (?:ber)?(?:inisial\ |huruf\ |awalan\ )?["'(]?m["')]?(?!\w))
        |(?P<la>(?:di|ke)laos|neg[ae]?ri\ (?:sejuta|seribu|1\.?000)\ gajah|golden\ (?:something
            |tri\w*)
            |(?:negara|negeri|kota|inisial|huruf(?:\ depan)?)
            \ (?:ber)?(?:inisial\ |huruf\ )?["'(]?l["')]?(?!\w))
        |(?P<ph>(?:di|ke)filipina|(?:negara|negeri|inisial|huruf(?:\ depan)?)
            \ (?:ber)?(?:inisial\ |huruf\ )?["'(]?(?:f|ph)["')]?(?!\w))
        |(?P<th>(?:di|ke)thailand|neg[ae]?ri\ gajah\ putih)
    )""",
    re.VERBOSE,
)
"""Countries that are hinted at: "negeri seribu pagoda", "negara tetangga Vietnam", "inisial K"."""
FLAG = re.compile(r"flag:(?P<country>[a-z]{2})(?![a-z])")
SCANNED: Mapping[str, str] = {
    "kamboja": "kh", "cambodia": "kh", "kambodia": "kh", "phnompenh": "kh", "pnompenh": "kh",
    "sihanouk": "kh", "poipet": "kh", "bavet": "kh", "myanmar": "mm", "myawaddy": "mm",
    "kkpark": "mm", "vientiane": "la", "laopdr": "la", "goldentriangle": "la", "filipina": "ph",
    "philipina": "ph", "philippines": "ph", "metromanila": "ph", "thailand": "th", "bangkok": "th",
    "maesot": "th", "dubai": "ae", "bahrain": "bh", "malaysia": "my", "singapura": "sg",
    "singapore": "sg", "taiwan": "tw", "hongkong": "hk", "jepang": "jp", "polandia": "pl",
    "koreaselatan": "kr", "arabsaudi": "sa", "jerman": "de", "australia": "au", "madinah": "sa",
    "makkah": "sa", "jeddah": "sa", "riyadh": "sa",
}  # fmt: skip
"""Names long enough to be looked for in a poster without blanks."""
INDONESIAN = re.compile(
    r"""(?<![\w@./])(?:
        jakarta|jkt|cgk|soetta|jabodetabek|bekasi|tambun|cikarang|karawang|bogor|depok|tangerang
            |serang
        |cilegon|bandung|cimahi|cianjur|sukabumi|garut|tasik(?:malaya)?|subang|indramayu|cirebon
            |kuningan
        |majalengka|sumedang|purwakarta|semarang|solo|surakarta|klaten|kendal|pekalongan|pemalang
            |tegal
        |brebes|cilacap|banyumas|purwokerto|kebumen|magelang|yogyakarta|jogja|surabaya|sidoarjo
            |gresik
        |malang|blitar|kediri|tulungagung|ponorogo|madiun|jember|banyuwangi|mojokerto|pasuruan
            |madura
        |bangkalan|sampang|pamekasan|sumenep|bali|denpasar|sanur|mataram|lombok|sumbawa|kupang|soe
            |tts
        |belu|atambua|flores|maumere|ende|ntt|ntb|medan|kualanamu|siantar|asahan|tanjung ?balai
            |dumai
        |pekanbaru|riau|batam|sekupang|tanjung ?pinang|bintan|padang|bukittinggi|jambi|palembang
            |lampung
        |bengkulu|aceh|pontianak|singkawang|sambas|entikong|aruk|badau|banjarmasin|balikpapan
            |samarinda
        |kutai|nunukan|tarakan|sebatik|kalimantan|makassar|bitung|manado|tomohon|minahasa|gorontalo
            |palu
        |ambon|papua|jayapura|merauke|sorong|sulawesi|sumatera|glodok|kelapa\ gading|condet|ciracas
    )(?![\w@])""",
    re.VERBOSE,
)
