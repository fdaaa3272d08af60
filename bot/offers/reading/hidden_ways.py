"""How recruiters describe a hidden way: which things, named close together, make one.

No single word tells: a small boat, the night, a border town, a forest are each harmless. Two or
three of them within a few words are a way past the border posts. Each list may be extended.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.offers.text import Text

SPAN = 96
"""Characters in which the things must stand."""
ENOUGH = 2.5
WEIGHTS: Mapping[str, float] = {
    "boat": 1.5,(
        "crossing"
    ): 1.5, "border": 1.5, "dark": 1.25, "wild": 1.25, "land": 0.9, "met": 0.5,
    "guards": 1, "hidden": 2.5, "forest": 2,(
        "overland"
    ): 1.25, "small": 2.5, "evading": 2.5, "ferryman": 2.5,
}  # fmt: skip
"""What each kind of thing weighs; the last four tell by themselves."""
ALONE = frozenset({"land", "met", "dark", "guards", "border", "overland"})
NATURE = frozenset({"forest", "wild", "dark"})
MANY = 2
"""Things that make no way without others."""
_TIME = (
    r"(?:jam\ |pukul\ )?(?:satu|dua|tiga|[1-4])(?:[.:]\d\d)?\ (?:pagi|malam|dini\ hari|subuh"
    r"|isuk|am\b)"
)
THINGS = re.compile(
    rf"""\b(?:
        (?P<boat>p[ae]r[ae]hu\w*|prau|sampan|speed\ ?boat\w*|speed|spe+d|spit|spid|boot|boat
            |bot\ (?:pancung|kecil|kecik|malam|laju|ikan|tambang)|(?:naik|pakai|ada|tunggu
            |dengan)\ bot|pompong|bot\ pancung|pompong|pumpong|klotok|ketinting
            |jukung|tongkang|rakit|dinghy|katinting|ketek
            |(?:naik|naiak|numpak|nunut|numpang|pakai|ikut|nganggo
                |pake)\ (?:\w+\ )?kapal\ (?:ikan|nelayan|sayur|barang|kargo|sembako|bawang|kayu
                |tanker)
            |kapal\ (?:kecil|kecik|kici|cilik|leutik|letik|kayu|sayur|kargo|gelap|sembako|bawang))
        |(?P<crossing>(?:me|di|ny|n)?y?[ae]?se?b[er]+an?g\w*|(?:me|di)?nye?b[er]+an?g\w*
            |(?:di)?se?b[er]+an?g(?:kan|in|i)?|nyabrang\w*|sabrang|subarang|manyubarang
            |(?:di)?p?eunta\w*|meuntas
            |cross(?:ed|ing)?|across|nembus|tembus\w*|nerobos|menerobos|diselundup\w*|melintas\w*
                |lintas\ (?:perbatasan|batas|sungai|negara|hutan))
        |(?P<border>perbatasan|border|tapal\ batas|batas\ negara|wates|mae\ ?so[td]t?|aranya\w*
            |poipet|myawad\w*|entikong|tebedu|aruk|badau|sungai\ moei
            |chiang\ saen|mae\ sai|moc\ bai|hat\ ?yai|padang\ besar|serikin|jagoi|simanggaris
                |seimanggaris|sungai\ golok|golden\ triangle|atambua|sebatik|belarus)
        |(?P<dark>(?<!selamat\ )(?<!slmt\ )(?<!met\ )(?:malam|malem)(?!an|\ (?:kak|min|pak|bu
            |semua|minggu))\w*|peuting\w*|subuh|dini\ hari|bengi\w*|night|gelap\w*|midnight
            |before\ dawn|{_TIME})
        |(?P<forest>hutan|alas|leuweung|bakau|jungle|forest|semak)
        |(?P<overland>(?:jalur|jalan|lewat|via|perjalanan|rute|liwat)\ darat|by\ land|overland)
        |(?P<wild>rawa|sungai|sungei|walungan|(?:lewat|seb[er]+ang|sebrang|pinggir|tepi|arah
            |turun|lintas|liwat|nyabrang)\ (?:ke\ )?kali(?!\ (?:ini|lipat|pertama|kedua))|pantai
            |pesisir|muara|kuala|laut|pulau\ (?:kosong|kecil|terluar)|pegunungan|gunung
            |river|beach|ladang\ jagung|mekong)
        |(?P<land>mobil|oto|van|minivan|truk|truck|ojek|motor|jalan\ kaki|walk(?:ed|ing)?|mlaku
            |leumpang
            |bajalan|pick\ ?up|kontainer|sopir|driver|bus|jalan\ \d+\ meter|lari)
        |(?P<met>(?:di\ ?)?jemput\w*|(?:di)?tunggu\w*|nunggu\w*|kumpul\w*|met\ at|picked\ up
            |drop\w*|diturunkan|turun|ganti\ mobil|pindah\ mobil|dioper|ngumpet)
        |(?P<guards>petugas|penjaga|patroli|polisi|tentara|razia|imigrasi|pos\b|posnya
            |pemeriksaan|checkpoint)
        |(?P<hidden>(?:pelabuhan|jalan|jalur|lorong|laluan|dermaga|rute|pintu|gerbang|pantai
            |tangkahan|jetty)\ (?:rakyat|tikus|gelap|hitam|belakang|samping|tidak\ resmi
            |rahasia|tersembunyi|bawah\ tanah|nelayan|ikan|sepi|liar|bayangan|kampung|warga|kecil
                |kecik|lama|setapak|tanah|kebun|hutan|pintas)
            |(?:batam|nunukan|entikong|dumai|bintan|aruk|badau|pontianak|sebatik|tawau|johor
                |tanjung\ \w+)\ belakang
            |bukan\ (?:yang\ |lewat\ |dari\ |di\ )*(?:batam\ center|harbou?r\ bay
                |pelabuhan\ (?:resmi|depan|utama|besar|internasional)|jalur\ resmi|pintu\ resmi
                |yang\ resmi|bandara|feri\b)
            |lubang\ (?:di\ )?pagar|tengah\ laut|laut\ (?:malam|gelap)|di\ tengah\ (?:hutan|laut)
                |kucing[- ]kucingan|(?:ganti|pindah|oper)\ kapal|(?:lewat|masuk
                |via)\ (?:jalur\ )?laut|jalur\ laut|small\ (?:jetty|harbou?r|pier|boat)
                |phones?\ off|(?:numpang|nebeng)\ (?:truk|kontainer|tronton)|travel\ gelap
                |secara\ gelap)
        |(?P<small>(?:dalam|bawah|balik|belakang|antara)\ (?:terpal|palka|muatan|sayur\w*
            |bak\ truk|kontainer)|sembunyi\w*\ (?:di\ ?)?(?:di|dalam|belakang|bawah)
            |disembunyi\w*)
        |(?P<evading>(?:tanpa|tidak\ (?:perlu\ |usah\ |ada\ |pakai\ |pernah\ |lewat\ )*
            |no\ (?:need\ )?|without\ |skip\ |bypass\ (?:the\ )?|hindari\ |menghindari[ ]
            |lolos\ (?:dari\ )?|ora\ (?:usah\ )?
            |teu\ kudu\ |gausah\ |jangan\ |sonde\ (?:usah\ )?)\ ?(?:di\ ?|ke\ |lewat\ |lapor[ ]
                |masuk\ |ada\ |melalui\ |via\ |liwat\ |any\ |kena\ |ketemu\ |ngelewati\ )*
            (?:cap\ paspor|dicap|cop\b|cap\b|stempel|stamp\w*|chop|lapor\ (?:imigrasi|pos)|pos\b
                |posnya|pos\ imigrasi|pemeriksaan\b(?!\ (?:kesehatan|medis|dokter))|checkpoint
                |petugas\ imigrasi|patroli|razia|imigrasi|loket|counter|konter|feri|gerbang
                |bandara
            |jalur\ resmi|pelabuhan)(?!\ (?:fee|jari|jempol|karena|dulu\ kalau))
            |(?:petugas|imigrasi|polisi|patroli|penjaga|tentara
                |pos)\w*\ (?:\w+\ ){{0,5}}?(?:di\ ?kasih?\ (?:uang|duit)|disogok|disuap
                |di\ ?amankan|di\ ?bayar|dikondisikan|(?:di\ ?)?setor|lengah|ganti\ shift|tidur
                |tidak\ (?:lihat|tahu|jaga))
            |(?:kenalan|orang\ (?:kita|dalam)|teman)\ (?:\w+\ )?(?:di|jaga)\ (?:pos|perbatasan
                |imigrasi|border|pelabuhan)
            |(?:biar|supaya|agar|so)\ (?:\w+\ ){{0,2}}?(?:tidak|no)\ (?:\w+\ )?(?:ketahuan
                |terdeteksi|kelihatan|ketangkap|kepergok|terpantau|kena\ razia)
            |tidak\ (?:ada\ yang\ |ada\ |di\ ?)?(?:di\ ?jaga|jaga|penjaga\w*)|matikan\ (?:hp
                |lampu|senter)|lambaikan\ senter|kode\ senter|tunggu\ aba|aba[- ]?aba|muter\ dulu
                |(?:muter|memutar)\ (?:\w+\ )?(?:lewat|lebih\ aman)
            |(?:bawa|angkut|antar|masukkan|masukin)\ (?:\w+\ )?masuk\ (?:ke\ )?(?:malaysia|sabah
                |thailand|kamboja|polandia|eropa|jerman|arab|singapura|amerika))
        |(?P<ferryman>tekong|tekongnya|penyelundup\w*|smuggl\w*|coyote|pemandu\ (?:hutan|lintas)
            |juragan\ perahu)
    )(?!\w)""",
    re.VERBOSE,
)
HARMLESS_NEAR = re.compile(
    r"\b(?:pesiar|feri resmi|crew|kru|abk|rescue|snorkel\w*|dive|wisata|resort|resor"
    r"|memancing|mesin|galangan|nakhoda|melaut"
    r"|plbn|villa|hotel|cafe|rafting|outbound|pabrik (?:kapal|perahu)|cruise|kapal tunda"
    r"|tugboat|pelaut|offshore|shift|lembur|jaga malam|jam kerja|satpam|security|kurir"
    r"|kehutanan|perkebunan|tebang|kayu lapis)\b"
)


@dataclass(frozen=True)
class Thing:
    """One thing of a way, from `start` up to `end` of the plain text."""

    kind: str
    start: int
    end: int


def hidden_ways(text: Text) -> Iterator[tuple[int, int]]:
    """The places where enough things stand close together to be a hidden way."""
    things = [Thing(found.lastgroup or "", *found.span()) for found in text.find(THINGS)]
    at = 0
    while at < len(things):
        near = [one for one in things[at:] if one.end <= things[at].start + SPAN]
        near = _same_thought(text, near)
        enough = _enough(near)
        if enough and not HARMLESS_NEAR.search(text.plain, *_around(text, enough)):
            yield enough[0].start, enough[-1].end
            at += len(near)
        else:
            at += 1


def _enough(near: list[Thing]) -> list[Thing]:
    """The first things that weigh enough, kinds counted once; none when they do not."""
    for number in range(1, len(near) + 1):
        kinds = {one.kind for one in near[:number]}
        if sum(WEIGHTS[kind] for kind in kinds) >= ENOUGH and _tells(kinds):
            return near[:number]
    return []


def _tells(kinds: set[str]) -> bool:
    """Whether kinds are more than a journey by night or a place in the wild."""
    return bool(kinds - ALONE and kinds - NATURE) or ("border" in kinds and len(kinds) > MANY)


def _same_thought(text: Text, near: list[Thing]) -> list[Thing]:
    """The things up to the end of the line."""
    stop = text.plain.find("\n", near[0].start)
    return near if stop < 0 else [one for one in near if one.end <= stop]


def _around(text: Text, things: list[Thing]) -> tuple[int, int]:
    """The clauses that hold the things."""
    return text.clause(things[0].start)[0], max(things[-1].end, text.clause(things[-1].end - 1)[1])
