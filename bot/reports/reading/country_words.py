"""Wordings for countries, with the towns and compounds that people name instead.

Add a wording where its choice stands, in the comparable form of a text. Pure.
"""

from bot.offers.reading.places_known import TOWNS
from bot.reports.reading.wording_pieces import UNKNOWN, Table

COUNTRIES = {
    "kh": "kamboja|kemboja|kambodia|cambodia|camboja|kambojo|kmboja|khmer|kambojanya|kmbja|kamboj"
    "|phnom ?penh|pnom ?pen\\w*|poi ?pet|poypet|bavet|sihano?u?k\\w*|sihanuk\\w*|siha?nouk\\w*"
    "|sian?uk ?vil\\w*|siem ?reap|kbj",
    "mm": "myanmar|miyanmar|mianmar|myanmr|burma|birma|mynmar|mianmer|miamar|mya?wad+[iy]|miawad+i"
    "|miyawadi|kk ?park|yangon|shwe ?kokk?o|lauk?kai",
    "th": "thailand|tailand|tailan|thailan|thai|tailen|bangkok|bkk|mae ?sot|mesot|hat ?yai",
    "la": "laos|lao|laoss|vientiane|golden triangle|segi ?tiga emas|bokeo",
    "ph": "filipina|pilipina|philippines|philipina|pilipin|filipin|manila|pasay|cebu|davao|pinas",
    "my": "malaysia|malesia|malasia|malay|malaisia|malesya|melesia|mlaysia|kuala lumpur|johor\\w*"
    "|sabah|sarawak|serawak|penang|selangor|kuching|tawau|negeri jiran",
    "id": "indonesia|indo|indon|tanah air|kampung(?: halaman)?|(?:di|masih) rumah|dalam negeri"
    "|jakarta|batam|medan|surabaya|bandara soe\\w+|soetta|penampungan di (?:jakarta|bekasi|batam)"
    "|belum berangkat|belum (?:jadi )?pergi|belum ke luar",
}  # fmt: skip
KNOWN_TOWNS = {
    country: "|".join(name.replace(" ", " ?") for name in names)
    for country, names in TOWNS.items()
    if country in COUNTRIES
}  # fmt: skip
OTHERS = (
    r"dubai|uea|emirat|arab|saudi|taiwan|hong ?kong|hk|vietnam|india|singapura|singapore|jepang"
    r"|korea|turki|brunei|qatar|kuwait|oman|china|cina|tiongkok|makau|macau|jerman|polandia"
    r"|australia|timor leste|srilanka|sri lanka|bangladesh|mesir|yordania|irak|suriah|libya|nigeria"
    r"|georgia|rusia|serbia|rumania|italia|belanda|inggris|amerika|kanada|bahrain|selandia baru"
    r"|fiji|papua nugini|negara lain(?:nya)?|yang lain(?:nya)?|lain(?:nya)?"
)
PLACES = (
    *(
        (code, rf"(?:{forms}|{KNOWN_TOWNS.get(code, forms)})(?:nya)?")
        for code, forms in COUNTRIES.items()
    ),
    ("lain", rf"(?:{OTHERS})"),
)  # fmt: skip
SAID: Table = {
    "negara": PLACES,
    "tujuan": tuple(one for one in PLACES if one[0] != "id"),
}  # fmt: skip
"""What counts unless it is denied right before."""
OUTRIGHT: Table = {
    "negara": (
        ("id",
         r"belum (?:jadi )?(?:berangkat|pergi|ke luar)|masih di (?:indo\w*|kampung|rumah|jakarta)"),
    ),
    "tujuan": (
        ("tidak_tahu",
         rf"{UNKNOWN}|tidak (?:di ?)?(?:sebut|bilang|tulis|jelas)\w*|rahasia"),
    ),
}  # fmt: skip
"""What holds its denial itself, and comes first."""
