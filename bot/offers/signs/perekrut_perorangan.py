"""The recruiter is a private person: a relative, neighbour, broker, "orang dalam" or mere account.

Private persons may not place workers abroad at all (facts 4.8, 4.11), and recruiters of scam
compounds are often acquaintances or family (3.19) or private accounts (3.1). The staff of a named
agency, firm or hotel, and programmes of the state, are no private persons; but where a person does
the sending for a firm that only employs, it is that person who counts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.offers.denying import denied, meant, warned
from bot.offers.model import JUDGED, Contact, Reading
from bot.offers.reading.asked import reported
from bot.offers.reading.contact_words import KIN
from bot.offers.reading.persons import (
    NO_FIRM_KNOWN,
    TOLD_ACTIVE,
    TOLD_AFTER,
    TOLD_BY,
    TOLD_PASSIVE,
    of_others,
)
from bot.offers.reading.voices import (
    ADDRESSED,
    AFTER_NUMBER,
    GOT_NUMBER,
    INTRODUCES,
    MY_PEOPLE,
    NAMED_HERSELF,
    OWN,
    REACHED,
    READY,
    TO_ME,
)
from bot.offers.reading.ways import open_way
from bot.offers.signs import meniru_lembaga
from bot.offers.speakers import Said, by_candidate, turns
from bot.offers.text import Quote, Text

MOST = 3
TELLS = frozenset({"story", "question", "talk"})
"""Kinds in which somebody tells of an offer; in the others the recruiter speaks."""
BROKER = re.compile(
    r"(?<!\w)(?:"
    r"rek(?:ening)? ?:? ?pr[il1]bad[il1]|orang dalam|ordal|(?:lewat|via|melalui|ke|dari|oleh"
    r"|ada) (?:calo|makelar|tekong"
    r"|taikong)\w*|tekong|taikong|pengesub|(?:sama|sebagai|jadi|ini|saya) (?:calo|makelar)\w*"
    r"|sponsor (?:resmi )?(?:\w+ ){0,2}\(?(?=[a-z])(?!yang|visa|dari perusahaan|ship)"
    r"|d[il1]tanggung sp[o0]ns[o0]r"
    r"|(?:perorangan|perseorangan|orang per orang|pribadi),? (?:bukan|tanpa)|(?:saya|aku|kita)"
    r" (?:ini )?(?:perorangan|perseorangan)|agen(?:t)? (?:freelance|lepas|pribadi|perorangan)"
    r"|jangan (?:ke|lewat|lapor|bilang|telp\w*|telepon) (?:ke )?(?:pt|lpk|kantor|front office)\b"
    r"|(?:saya|aku|kita) (?:cuma|hanya|sekadar) (?:menyambung\w*|nyambung\w*|perantara|meneruskan)"
    r"|(?:ada|punya|lewat) (?:jalur|orang|kenalan) (?:di )?(?:dalam|hrd|direksi)"
    r")"
)
"""A broker in his own words or another's."""
NO_AGENCY = re.compile(
    r"(?<!\w)(?:bukan (?:dari )?(?:pt|agen|agensi|agency|perusahaan)\b(?! (?:abal|ilegal|gelap"
    r"|palsu))"
    r"|(?:tidak|tanpa|no|non|ga|sanes ti|indak|ora|nggak|dang adong|kada|sonde) (?:pakai |lewat "
    r"|ada |usah "
    r"|perlu |ado )?(?:pt|lpk|agen|agensi|agency)\b(?! (?:fee|lapangan|nakal|[a-z]+ sehingga))"
    r"|(?:saya|aku) (?:perorangan|perseorangan))"
)
"""That no agency is behind it, in the recruiter's words."""
STRONG = re.compile(
    r"(?:rekening|rek|dana) (?:pribadi )?(?:saya|aku|ku)\b(?! (?:sendiri )?di)|rekeningku"
    r"|orang dalam|\bordal\b"
    r"|jangan (?:ke|lewat|lapor) (?:pt|lpk|kantor|front office)"
    r"|(?:tidak|indak|sanes|bukan|no|dang adong) (?:pakai |ti |dari )?pt\b"
)
"""What shows a private person though an agency is named."""
REFUSED = re.compile(r"[^\n]{0,24}\n[^\n:]{1,40}: ?(?:bukan|tidak|ora|nggak|no)\b")
"""The next line says no: "kan tante orang dalam" "bukan"."""
INVITES = re.compile(r"\b(?:gelem|mau|ikut|melu|minat|berminat|jadi|join|looking for|are you)\b")
NUMBER_NAME = re.compile(r"\+?[\dx() .-]{6,20}")
OFFICE_NAME = re.compile(
    r"\b(?:hrd?|admin|cs|pt|p3mi|lpk|blk|bp[23]mi|disnaker|panitia|petugas|recruit\w*|rekrut\w*"
    r"|reception\w*|resepsionis"
    r"|tim|team|toko|hotel|bank|staf\w*|kantor|yayasan|crewing|manager|personalia|klinik|rs|bot"
    r"|grup)\b"
)
"""Names of speakers that stand for a house, true or not."""
CALLED_BROKER = re.compile(r"\b(?:agen|agent|sponsor|mentor|calo|sensei)\b")
CALLED_KIN = re.compile(rf"\W*(?:{KIN}|mamih|madam|pak ?le|bulik|paklik|amang|daeng)\b")
DENIES = re.compile(r"jangan|tidak|bukan|tanpa|no\b|non|ga\b|indak|ora|sanes|nggak|dang|kada|sonde")
HANDLES = frozenset({"telegram", "handle"})
SUBSTANCE = 2


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that show a private person, told relations first, mere contacts last."""
    judged = reading.kind in JUDGED
    if not judged and not (
        reading.kind in TELLS and (_substance(reading) or reading.contacts or reading.agencies)
    ):
        return ()
    if meniru_lembaga.quotes(reading):
        found = _meant(reading.text, re.compile(r"\b(?:orang dalam|ordal|jalur di ?dalam)\b"))
    else:
        found = _private(reading)
    first: dict[Quote, None] = {}
    for one in found:
        first[one] = None
        if len(first) == MOST:
            break
    return tuple(first)


def _private(reading: Reading) -> Iterator[Quote]:
    """What is said of the recruiter: where an agency or an open way is named less of it counts."""
    text = reading.text
    agency = any(one.kind != "government" for one in reading.agencies)
    if agency:
        yield from _meant(text, STRONG)
        return
    patterns = [BROKER] if reading.agencies else [BROKER, NO_AGENCY]
    if reading.agencies or open_way(reading):
        yield from _each(text, [BROKER] if reading.employers else patterns)
        return
    yield from _each(text, patterns)
    if reading.kind in TELLS:
        yield from _teller(reading)
    if reading.kind not in ("story", "question"):
        yield from _recruiter(reading)


def _teller(reading: Reading) -> Iterator[Quote]:
    """Who offered it, in the words of one who was offered it."""
    text = reading.text
    yield from _each(text, [TOLD_AFTER, TOLD_PASSIVE, TOLD_ACTIVE, TOLD_BY, NO_FIRM_KNOWN])
    yield from _each(text, [REACHED, AFTER_NUMBER])
    if not reading.employers:
        yield from (one.quote for one in reading.contacts if one.personal and one.kind in HANDLES)


def _recruiter(reading: Reading) -> Iterator[Quote]:
    """The recruiter by his own words, his name, or the way to him."""
    text = reading.text
    yield from _speakers(reading)
    patterns = [REACHED, INTRODUCES, MY_PEOPLE, TO_ME, OWN, AFTER_NUMBER]
    yield from _each(text, patterns[1:] if reading.employers else patterns)
    yield from _each(text, [TOLD_AFTER, TOLD_PASSIVE, TOLD_ACTIVE, GOT_NUMBER])
    if reading.employers:
        return
    yield from _named_herself(text)
    known = _substance(reading)
    if known >= SUBSTANCE or reading.kind == "task":
        yield from (one.quote for one in reading.contacts if one.personal and not _group(one))
    else:
        yield from (one.quote for one in reading.contacts if one.personal and one.kind in HANDLES)
    if known and reading.kind == "offer":
        yield from _each(text, [READY, ADDRESSED])


def _substance(reading: Reading) -> int:
    """How much of a job is told: place, work, pay."""
    return sum(map(bool, (reading.works_in, reading.jobs, reading.pays)))


def _each(text: Text, patterns: list[re.Pattern[str]]) -> Iterator[Quote]:
    for pattern in patterns:
        yield from _meant(text, pattern)


def _meant(text: Text, pattern: re.Pattern[str]) -> Iterator[Quote]:
    own_denial = pattern in (NO_AGENCY, STRONG, NO_FIRM_KNOWN, BROKER, OWN)
    for one in meant(text, pattern, denial=not own_denial):
        at = one.start()
        if own_denial and pattern is not OWN and not DENIES.match(one[0]) and denied(text, at):
            continue
        if not (reported(text, at) or of_others(text, at) or REFUSED.match(text.plain, one.end())):
            yield text.quote(at, one.end())


def _speakers(reading: Reading) -> Iterator[Quote]:
    """The name of a recruiter in a chat who stands for no house."""
    text = reading.text
    for said in turns(text):
        if said.role == "recruiter" and _is_person(reading, said):
            at = text.plain.rfind(said.name, 0, said.start)
            yield text.quote(at, at + len(said.name))
            return


def _is_person(reading: Reading, said: Said) -> bool:
    """Whether a speaker is a person and offers work: brokers call themselves so; of others some of
    the job must have been told."""
    if CALLED_BROKER.search(said.name) and not reading.employers:
        return True
    if OFFICE_NAME.search(said.name) or (reading.employers and not CALLED_KIN.match(said.name)):
        return False
    known = _substance(reading)
    invites = INVITES.search(reading.text.plain, said.start, said.end)
    if known >= SUBSTANCE or (invites and NUMBER_NAME.fullmatch(said.name.strip())):
        return True
    return bool(known and invites and CALLED_KIN.match(said.name))


def _group(contact: Contact) -> bool:
    return bool(re.search(r"(?i)gr(?:u|ou)p|channel|link", contact.quote.text))


def _named_herself(text: Text) -> Iterator[Quote]:
    for found in NAMED_HERSELF.finditer(text.original):
        at = bisect_left(text.form.starts, found.start())
        if not by_candidate(text, at) and not warned(text, at):
            yield Quote(found[0], found.start(), found.end())
