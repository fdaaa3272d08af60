"""Finds names of people in a post. Pure.

A name behind a title or an announcement ("Pak Budi", "a.n. Siti") stops a post. A name that nothing
announces shows only by being a usual one, so that is advice.
"""

import re
from collections.abc import Iterator

from bot.checking.fault import Fault, excerpt
from bot.checking.seen import seen
from bot.masking import A_NAME, A_NAMED_SELF, SHORT_TITLES, TITLES

_GIVEN = (
    "abdul abdullah abdurrahman ade adi aditya agung agus agustina ahmad ahmed aisyah akbar ali "
    "amelia amin aminah andi andika andre andri andriani anggi anggraini ani anisa anita anton "
    "ari arief arif aris asep astuti ayu ayunda bagas bagus bambang bayu beni budi budiman "
    "cahyo chandra citra danang dani darmawan deden dedi deni desi dewi dian diana dika dimas "
    "dina dini djoko dodi doni dwi dyah edi eka eko elisa endang erna erni ernawati evi fadli "
    "fahmi faisal fajar farida fatimah fauzan fauzi febri ferdi feri firman fitri fitria "
    "fitriani galih gilang gunawan guntur hadi halimah hamzah handoko hani haryanto hasan "
    "hendra hendri heni herman hesti hidayat husein ibrahim ida iis ika ilham imam indra indri "
    "intan irfan irma irwan ismail iwan jajang jamal joko jumiati juminten khadijah khairul "
    "komang kurniawan kusuma lestari lia lilis linda lukman made mahmud mariam marlina maryam "
    "maryati maya mega muhamad muhammad mulyadi mulyani mustafa nani nanik neneng nengah "
    "ningsih nita novi novita nugroho nur nuraini nurhayati nurul nyoman oktavia prasetyo "
    "pratama pratiwi purnama purwanto putu rahayu rahman rahmat rahmawati ramadhan ramli ratih "
    "ratna ratnasari reni reza rian ridwan rina rini rio riski rizal rizki rizky rohmat rosita "
    "rudi rukmini rusdi ruslan sakinah salamah samsul santi santoso sari saputra setiawan "
    "setyawan sholeh sigit siska siti slamet solihin sri subagyo sugeng suharti suhartono sukma "
    "sulastri sulistyo sumarni sunarti supriadi supriyanto surya suryadi suryani susanti "
    "susanto susi suswati sutrisno suwarni syaiful syarif taufik teguh tini titin tono tri tuti "
    "udin umar umi usman vina wahyu wahyuni wati wawan wayan widodo widya wijaya wulan "
    "wulandari yadi yanti yanto yatmi yeni yogi yono yudi yuli yuliana yulianti yuni yunita "
    "yusuf zaenal zainal zainab zulkifli"
)
GIVEN = frozenset(_GIVEN.split())
"""Given names that are usual in Indonesia, and names that follow them."""
_WORDS_TOO = (
    "ade adi agung akbar amin ani ari bagus citra dian fajar hadi ida imam indra intan lestari "
    "made maya mega nita purnama putu rahayu rahmat rahman sari slamet sri sukma surya tri dwi "
    "eka umi teguh udin wati wayan wulan rio reza"
)
WORDS_TOO = frozenset(_WORDS_TOO.split())
"""Those that are common words, or parts of them, as well: in small letters they are no name."""
TITLED = re.compile(
    rf"\b(?:{TITLES}|{SHORT_TITLES})(?:\.?\s+|\.)([^\W\d_]+)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(rf"(?:{TITLES})\.", re.IGNORECASE)
"""A title with a full stop ends a sentence; only "sdr." and the like are cut short."""
CERTAIN = re.compile(rf"(?:{SHORT_TITLES})\.|bernama\b", re.IGNORECASE)
"""What nothing but a name follows, in capitals and small letters as well."""
REACHED = re.compile(
    r"(?P<cue>(?i:\b(?:hub(?:ungi)?|kontak|cp|contact|person|chat|call|wa|telp|dm|admin|hrd)\b)"
    r"[\s.:,;=-]{1,3})[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?"
)
"""Whom to ask, by a name that is in no list."""
SHORT_NAMED = re.compile(r"nama", re.IGNORECASE)
ACRONYM = re.compile(r"[A-Z]{2,6}")
"""What is called so is a paper or an office: "namanya SPLP"."""
PAIR = re.compile(r"\b([^\W\d_]+) (?=([^\W\d_]+))")
NO_PERSON = frozenset({("sri", "lanka"), ("wati", "wati")})
A_WORD = re.compile(r"[^\W\d_]+")


def name_faults(text: str) -> Iterator[Fault]:
    """People who are named: announced ones stop, names that nothing announces are advice."""
    bare = seen(text)
    announced = [found for found in A_NAME.finditer(bare) if _is_person(found)]
    places = [found.span() for found in announced]
    small = [found for found in TITLED.finditer(bare) if found[1].casefold() in GIVEN]
    announced += [one for one in small if not _inside(one.start(), places)]
    for found in announced:
        yield Fault("postcheck.name", {"nama": excerpt(found[0])})
    places += [found.span() for found in small]
    selves = [(found[0], found.start()) for found in A_NAMED_SELF.finditer(bare)]
    for name, start in (*_pairs(bare), *selves):
        if not _inside(start, places):
            yield Fault("postcheck.maybe_name", {"nama": excerpt(name)}, stops=False)


def without_names(text: str) -> str:
    """A plain text in which every usual name is `…`, announced or not, and whoever is to be
    reached. In doubt a word goes: what
    is quoted of somebody's text need not be whole."""
    less = A_WORD.sub(lambda word: "…" if _usual(word[0]) else word[0], text)
    return REACHED.sub(lambda found: f"{found['cue']}…", less)


def without_announced(text: str) -> str:
    """A plain text with `…` for every name that a title or the like announces."""
    less = A_NAME.sub(lambda found: f"{_lead(found)}…" if _is_person(found) else found[0], text)
    return TITLED.sub(
        lambda found: (
            f"{found[0][: found.start(1) - found.start()]}…"
            if found[1].casefold() in GIVEN
            else found[0]
        ),
        less,
    )


def _usual(word: str) -> bool:
    small = word.casefold()
    return small in GIVEN and (small not in WORDS_TOO or word[0].isupper())


def _is_person(found: re.Match[str]) -> bool:
    """Whether what follows a title or an announcement is written as a name is."""
    whole = found[0]
    lead = _lead(found)
    name = whole[len(lead) :]
    first = (A_WORD.search(name) or [""])[0]
    if first.casefold() in GIVEN:
        return True
    if CERTAIN.match(lead) and (lead.isupper() or not ACRONYM.fullmatch(name.strip())):
        return True
    if found["title"] and SENTENCE_END.match(whole):
        return False
    if SHORT_NAMED.match(lead) and ACRONYM.fullmatch(name.strip()):
        return False
    shouted = len(whole) > len(lead) and whole.isupper()
    return first[:1].isupper() and not shouted


def _lead(found: re.Match[str]) -> str:
    return found["cue"] or found["self"] or found["title"]


def _pairs(text: str) -> Iterator[tuple[str, int]]:
    """Two words in capitals side by side, the first a usual given name."""
    for found in PAIR.finditer(text):
        first, second = found[1], found[2]
        pair = (first.casefold(), second.casefold())
        written = first[0].isupper() and second[0].isupper()
        if written and pair[0] in GIVEN and pair not in NO_PERSON:
            yield f"{first} {second}", found.start()


def _inside(at: int, places: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in places)
