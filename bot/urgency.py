"""Who needs a person now: words of danger and the model's opinion joined. Pure.

Three outcomes: nothing, the safety question, a case in a lane. Works by words alone when the model
cannot be asked.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from bot import victims
from bot.meaning import BARE_CRY, OWN_MESSAGE, URGENT, Understanding
from bot.model import Lane, Turn

LANES: dict[str, Lane] = {
    "darurat_disekap": "nyawa",
    "darurat_kekerasan": "nyawa",
    "darurat_ancaman": "nyawa",
    "darurat_bunuh_diri": "nyawa",
    "darurat_sakit": "nyawa",
    "darurat_kabur": "nyawa",
    "darurat_keluarga": "nyawa",
    "darurat_ditangkap": "waktu",
    "darurat_segera_berangkat": "waktu",
    "darurat_dalam_perjalanan": "waktu",
    "darurat_uang_terkirim": "waktu",
}
"""Ids of danger and their lanes, as the taxonomy of what people ask has them."""
CASE_AT, ASK_AT, ASK_AT_WITH_WORDS, PART_AT = 0.90, 0.15, 0.05, 0.05
"""Probabilities of danger: from the first a case is opened although the exact id is open, from the
second the safety question is asked, from the third it is asked when the words are alarming too;
from the fourth the sentences are looked at one by one.
Chosen on writers the model had not seen; README.md, "Understanding", has the figures."""
OF_OTHERS = ("darurat_keluarga", "darurat_ditangkap")
"""Where the model hears one of these in "saya disekap di laos", the words of danger are right: it
learned from many who write for relatives, and from many held by the police. A captive who got the
words for families, or was told to ask politely for the embassy, would come to harm."""
FAMILY = OF_OTHERS[0]
OF_CAPTIVES = ("darurat_disekap", "darurat_kekerasan", "darurat_ancaman")
"""What is said to these speaks to the one who is held: "do not resist, save your battery". Where
the words tell beyond doubt that it is somebody else, relatives get what is said to relatives."""
OF_THE_BOT = ("cek_keaslian", "berhenti_langganan", "ikut_kanal", "ingatkan_berangkat")
"""Messages that name the bot, its people or its alerts: those words are the same in a cry for help
that names them too, and outweighed "saya dipukuli" in the model. With words of danger it is asked,
and where a cry for help is as likely as this:"""
BEHIND = 0.10
"""So likely a cry for help is what is meant behind words about the bot. Of 23 such messages that
nobody trained on and that are no cry, none is (`nlu/tests/h1.yml`, `h2.yml`, and the exam)."""
FEW_WORDS = 3
"""So few words open a case only when they are known words of danger; "tidak boleh" may mean
anything."""
POSSIBLE = 3
"""Alarming words choose the id when it is among so many likeliest and the model is unsure."""

ARRESTED = OF_OTHERS[1]
HELD = re.compile(r"\b(?:di|ke|ter) ?tahan", re.IGNORECASE)
AUTHORITY = re.compile(
    r"p[ou]l[ie]s|imig|aparat|petugas|tentara|militer|army|police|detensi|penjara|lokap|\bsel\b"
    r"|kantor|bandara|airport|razia|raid|sidang|pengadilan|rutan|lapas|shelter|coast|perbatasan"
    r"|deporta|tarhil|s[hy]+umaisi|tangkap|tangkep|ciduk|cekal|overstay|paspor|visa|kbri|kjri",
    re.IGNORECASE,
)
PLEA = re.compile(
    r"\bt[ou]l[ou]ng|\btlg\b|\bbant(?:u|oni|uin)|\bhelp\b|\bselamat?kan|🆘", re.IGNORECASE
)
"""Who begs for help gets a case at once, with words that harm nobody whoever holds them."""
HELD_WORDS = 8
"""So few words with "ditahan" and nothing of the police may come from somebody whom guards hold.
What is said to the arrested, to ask them politely for the embassy, would harm there: it is asked.
Who writes more has told more, and the model has heard it."""

Outcome = Literal["none", "ask", "case"]


@dataclass(frozen=True)
class Alarm:
    """What to do, and for which id of danger."""

    outcome: Outcome = "none"
    id: str = ""

    @property
    def lane(self) -> Lane:
        """The lane of the case, or nothing."""
        return LANES.get(self.id, "")


NO_ALARM = Alarm()


def judge(meant: Understanding, words: str = "", own: bool = False) -> Alarm:
    """What a text demands. `words` is the id whose phrase the lexicon found, or nothing; `own` says
    that it is done to the one who writes.

    A pasted text never opens a case: it tells of somebody else or advertises. It leads to the
    question when it is alarming beyond doubt, since a cry for help can be passed on.
    """
    if not meant.up:
        return Alarm("case", words) if words else NO_ALARM
    id = meant.urgent or words
    if not id:
        return Alarm("ask") if meant.danger >= CASE_AT else NO_ALARM
    if meant.pasted:
        return Alarm("ask", id) if meant.danger >= CASE_AT else NO_ALARM
    if own and words in LANES and id in OF_OTHERS:
        id = words
    if certain := _certain(meant, words):
        return Alarm("case", words if own and certain in OF_OTHERS and words in LANES else certain)
    at = ASK_AT_WITH_WORDS if words else ASK_AT
    deafened = meant.best in OF_THE_BOT and (bool(words) or _behind(meant))
    return Alarm("ask", id) if meant.danger >= at or deafened else NO_ALARM


def _behind(meant: Understanding) -> bool:
    """Whether the model holds a cry for help possible, though other words outweigh it."""
    return any(one.confidence >= BEHIND and one.id.startswith(URGENT) for one in meant.guesses)


def _certain(meant: Understanding, words: str) -> str:
    """The id that is sure enough for a case, or nothing."""
    if meant.sure and meant.best.startswith(URGENT):
        return meant.best
    if meant.danger >= CASE_AT:
        return meant.urgent or words
    possible = [guess.id for guess in meant.guesses[:POSSIBLE]]
    supported = words in possible and meant.danger >= ASK_AT and not meant.sure
    return words if supported else ""


def of(turn: Turn) -> Alarm:
    """What a message demands, for the one who is in danger."""
    alarm = _heard(turn)
    if alarm.id == ARRESTED and _held_by_whom(turn.incoming.text):
        begs = alarm.outcome == "case" and PLEA.search(turn.incoming.text)
        return Alarm("case", OF_CAPTIVES[0]) if begs else Alarm("ask")
    return replace(alarm, id=for_whom(turn.incoming.text, alarm.id))


def _held_by_whom(text: str) -> bool:
    """Whether somebody is held and it stays open by whom."""
    few = len(text.split()) <= HELD_WORDS
    named = HELD.search(text) is None or AUTHORITY.search(text) is not None
    return few and not named and victims.victim(text) != "other"


def cries(text: str) -> bool:
    """Whether words tell of what is done to people in compounds, whoever it is done to. Nothing is
    weighed: of use where a needless way to the numbers costs nobody anything."""
    return victims.harm_named(text)


def who(text: str) -> victims.Victim:
    """Who it is done to, as far as the words tell."""
    return victims.victim(text)


def for_whom(text: str, id: str) -> str:
    """The id of danger whose words fit who is in it: a relative or friend who writes for somebody
    else is not told what captives are told."""
    other = id in OF_CAPTIVES and victims.victim(text) == "other"
    return FAMILY if other else id


def _heard(turn: Turn) -> Alarm:
    """The worst of what a message says as a whole and sentence by sentence.

    A sentence alone never opens a case that the whole does not hold possible: torn from the others,
    "pintunya dikunci" is no cry. A bare cry for help leads to the question, and so does a sentence
    of one's own beside a pasted text.
    """
    if turn.danger == BARE_CRY:
        return Alarm("ask", turn.understanding.urgent)
    few = len(turn.incoming.text.split()) <= FEW_WORDS
    meant = replace(turn.understanding, form=OWN_MESSAGE) if few else turn.understanding
    whole = judge(meant, turn.danger, turn.own)
    if meant.pasted:
        own = (part for part in turn.parts if not part.pasted and part.danger >= CASE_AT)
        asked = next((Alarm("ask", judge(part).id) for part in own), whole)
        return asked if turn.danger else whole  # "berangkat besok" alone is how recruiters talk
    danger = turn.understanding.danger
    if whole.outcome == "case" and few:
        return whole if turn.danger else Alarm("ask", whole.id)
    if whole.outcome == "case" or danger < PART_AT:
        return whole
    alarms = [judge(part) for part in turn.parts]
    if danger < ASK_AT:
        alarms = [Alarm("ask", one.id) if one.outcome == "case" else NO_ALARM for one in alarms]
    return worst([whole, *alarms])


def alarming(turn: Turn) -> bool:
    """Whether a message demands anything: no step may take it for something else then."""
    return of(turn).outcome != "none"


def worst(alarms: list[Alarm]) -> Alarm:
    """The alarm that demands most; of equals the one in the more urgent lane, then the first."""
    order: tuple[Outcome, ...] = ("case", "ask", "none")
    return min(alarms, key=lambda alarm: (order.index(alarm.outcome), alarm.lane != "nyawa"))
