"""A report without names, numbers and accounts of persons. Pure.

What names a person by its nature is left out; in all other words what looks like a name or number
is masked (`bot.masking`), and so is every name that was given elsewhere in the report.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.masking import DIGITS, KIN, LINK, LONGEST, NAME, NO_NAME, masked
from bot.reports.model import Evidence, Given, Json, Report, Shown

PERSONS = frozenset(("nama", "siapa", "kontak", "kontak_orang", "pengirim", "pengiklan"))
"""Questions whose words name somebody."""
FIRMS = frozenset(("agen", "perusahaan"))
"""Questions whose words name a firm, or a person as well."""
A_FIRM = re.compile(
    r"\b(?:pt|cv|ud|p3mi|lpk|ltd|inc|corp|co|company|group|grup|perusahaan|yayasan|casino|kasino"
    r"|hotel|resort|park|gedung|building|compound|pabrik|factory|restoran|toko|kapal|kebun)\b",
    re.IGNORECASE,
)
TITLED = re.compile(
    rf"\b(pak|bu|mas|mbak|mba|bang|om|mr|mister|koko|cici|haji|ustad)\.?\s+"
    rf"(?!(?:{NO_NAME})\b)[^\W\d_]{{2,}}",
    re.IGNORECASE,
)
"""A name behind a title that is only said before names; those that also mean one's own parents need
a capital (`bot.masking`)."""
A_WORD = re.compile(r"[^\W\d_]{3,}")
NO_PERSON = re.compile(rf"(?:{NO_NAME}|{KIN}|nama\w*)", re.IGNORECASE)
COVER = "***"
"""Stands for numbers and links: the letters of the PDF have no sign of the masker's."""
BARE_NAME = 3
"""So many words or fewer are taken for nothing but a name."""
AROUND = 120
"""Characters on each side that decide whether a text may be taken apart: longer than a name."""
MOST_TRIED = 12
"""Blanks that are tried before a stretch of 500 letters is given up: only lists of numbers have no
place among so many, and trying all of them takes a second."""
AN_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
WITHOUT_PERSON = ("date", "until", "country", "place", "sums", "transit", "destination")
"""What is understood of an answer and names nobody."""


def hides(shown: Shown) -> bool:
    """Whether nobody may be named: who hands it on wants it so. An anonymous report does not say
    who made it, but names those it complains about."""
    return shown.nameless


def without_names(shown: Shown, texts: Mapping[str, str]) -> Shown:
    """The report as it may be handed on: unchanged unless nobody may be named."""
    if not hides(shown):
        return shown
    report, names = shown.report, _names(shown.report)
    withheld = texts["report.value.hidden"]
    answers = {id: _answer(id, one, names, withheld) for id, one in report.answers.items()}
    notes = tuple(replace(one, text=_covered(one.text, names)) for one in report.notes)
    covered = replace(report, answers=answers, notes=notes, portal_number="")
    return replace(
        shown, report=covered, evidence=tuple(_evidence(one, names) for one in shown.evidence)
    )


def _answer(question: str, given: Given, names: frozenset[str], withheld: str) -> Given:
    text = given.text
    if text and (question in PERSONS or (question in FIRMS and not A_FIRM.search(text))):
        text = withheld
    elif text:
        text = _covered(text, names)
    kept: Json = {name: given.value[name] for name in WITHOUT_PERSON if name in given.value}
    if question in PERSONS:
        kept = {}
    return replace(given, text=text, value=kept)


def _evidence(evidence: Evidence, names: frozenset[str]) -> Evidence:
    """A place names nobody; of a file's name only its ending is left."""
    ending = AN_ENDING.search(evidence.name)
    text = evidence.text if evidence.kind == "location" else _covered(evidence.text, names)
    return replace(evidence, name=ending[0] if ending else "", text=text)


def _names(report: Report) -> frozenset[str]:
    """Words of the report that are names, because that was asked."""
    found: set[str] = set()
    for question in PERSONS & report.answers.keys():
        words = A_WORD.findall(report.answers[question].text)
        bare = question == "nama" or len(words) <= BARE_NAME
        found |= {word.casefold() for word in words if bare or word[0].isupper()}
    return frozenset(word for word in found if not NO_PERSON.fullmatch(word))


def _covered(text: str, names: frozenset[str]) -> str:
    plain = _masked_whole(text).replace(LINK, COVER).replace(DIGITS, COVER)
    seen = TITLED.sub(rf"\1 {NAME}", plain)
    return A_WORD.sub(lambda found: NAME if found[0].casefold() in names else found[0], seen)


def _masked_whole(text: str) -> str:
    """A text of any length without what names a person. It is taken apart only where that hides
    as much; a stretch without such a place is left out."""
    done = ""
    while len(text) > LONGEST:
        gap = _gap(text)
        if gap is None:
            done, text = f"{done}{DIGITS} ", text[LONGEST:]
        else:
            done, text = f"{done}{masked(text[: gap.start()])}{gap[0]}", text[gap.end() :]
    return done + masked(text)


def _gap(text: str) -> re.Match[str] | None:
    """The last blank within LONGEST at which the words on both sides have nothing in common."""
    gaps = list(re.finditer(r"\s+", text[:LONGEST]))
    near = gaps[-MOST_TRIED:]
    return next((one for one in reversed(near) if one.start() and _apart(text, one)), None)


def _apart(text: str, gap: re.Match[str]) -> bool:
    before = text[max(0, gap.start() - AROUND) : gap.start()]
    after = text[gap.end() : gap.end() + AROUND]
    return masked(f"{before}{gap[0]}{after}") == f"{masked(before)}{gap[0]}{masked(after)}"
