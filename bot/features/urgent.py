"""Somebody may be in danger: a safety message at once, with numbers of the country named, and a
case for people behind it."""

from datetime import datetime, timedelta

from bot.buttons import CASE, DANGER, OPEN
from bot.case_effects import SaveCase
from bot.cases import changes
from bot.departure import being_there, times
from bot.departure.plan import read
from bot.features.case_answers import NUMBERS, SAFETY
from bot.features.case_opening import with_case
from bot.model import Button, Decision, Feature, Handler, Rows, Say, Turn
from bot.passing_steps import PLACE_STEP
from bot.urgency import LANES, for_whom

IDS = tuple(LANES)
IN_INDONESIA = {"darurat_segera_berangkat": "id", "darurat_uang_terkirim": "id"}
"""These happen before leaving: numbers that work inside Indonesia serve, and a country named is
where the journey or the money went, whose embassy cannot help yet."""
LEAVING, ON_THE_WAY = "darurat_segera_berangkat", "darurat_dalam_perjalanan"
DELETE = (Button("button.delete_this", CASE, ("hapus",)),)
SAID_FOR = timedelta(minutes=10)
"""So long a safety message needs no repeating to somebody who waits for people."""
COUNTRIES = (("kh", "mm", "th"), ("la", "ph", "my"), ("id", "lain"))
"""Asked first where people are; the scam compounds' countries lead."""


def safety(id: str) -> Handler:
    """A handler that gives the safety message of an id."""

    def handle(turn: Turn) -> Decision:
        fitting, country = as_it_stands(turn, id)
        return _message(turn, fitting, IN_INDONESIA.get(fitting) or country)

    return handle


def as_it_stands(turn: Turn, id: str) -> tuple[str, str]:
    """The id of danger and the country, as they fit who is on the journey already: who waits for a
    stranger at the airport of Taoyuan is not told to stay at home."""
    named, plan = turn.understanding.country, read(turn.conversation.data)
    if id != LEAVING:
        return id, named
    if being_there.told(turn.incoming.text, named):
        return ON_THE_WAY, named
    if being_there.planned(plan, times.today(turn.now), turn.incoming.text):
        return ON_THE_WAY, named or plan.country
    return id, named


def ask_what(turn: Turn) -> Decision:
    """/darurat: the general safety message, or the one for the words that follow the command."""
    best = turn.understanding.best if turn.understanding.sure else turn.danger
    id = for_whom(turn.incoming.text, best) if best in IDS else "umum"
    return _message(turn, id, turn.understanding.country)


def numbers_first(turn: Turn) -> Decision:
    """Somebody tapped "danger" under a public post, perhaps out of curiosity: the numbers at once,
    and people as soon as they say that it is so. What they write meanwhile is heard as always."""
    now = Button("arriving.button.now", OPEN, ("darurat",))
    numbers = Say("darurat.umum", buttons=(*_countries("umum"), DELETE), tag=SAFETY)
    ask = Say("arriving.urgent_ask", buttons=((now,),))
    return Decision((numbers, ask), step="", outcome="question")


def in_country(turn: Turn) -> Decision:
    """A country was tapped under a safety message: its numbers."""
    code, id = (*turn.incoming.args, "", "")[:2]
    country = "" if code == "lain" else code
    key = "urgent.country" if country else "urgent.other_country"
    say = Say(key, country=country, tag=NUMBERS)
    ids = (id,) if id in IDS else ()
    return Decision(
        (say,), step="" if country else PLACE_STEP, data=turn.remember(country=country or None),
        outcome="answer", ids=ids, effects=_learned(turn, country),
    )  # fmt: skip


def _learned(turn: Turn, country: str) -> tuple[SaveCase, ...]:
    """The country of an open case, for the operators."""
    if turn.case is None or not turn.case.open or not country:
        return ()
    case, event = changes.learned(turn.case, turn.now, country=country)
    return (SaveCase(case, event),)


def _message(turn: Turn, id: str, country: str) -> Decision:
    # Only a country named now counts: one named last week would send the cry to the wrong embassy.
    buttons: Rows = (*(() if country else _countries(id)), DELETE)
    say = Say(f"darurat.{id}", country=country, buttons=buttons, tag=SAFETY)
    data = turn.remember(
        last=id,
        last_at=turn.now.isoformat(),
        missed=None,
        just_missed=None,
        country=turn.country or None,
        cry=turn.incoming.message_id if turn.shift.rules.staffed else None,
    )
    ids = (id,) if id in IDS else ()
    lane = LANES.get(id, "nyawa")
    told = () if _told_already(turn, id) else (say,)
    decision = Decision(told, step="", data=data, outcome="case", ids=ids, lane=lane)
    return with_case(turn, decision, lane or "nyawa", id)


def _told_already(turn: Turn, id: str) -> bool:
    """Whether the same safety message stands a little above: said again with every message of a
    frightened person, nobody would read it."""
    data = turn.conversation.data
    if turn.case is None or not turn.case.open or turn.incoming.kind != "text":
        return False
    if data.get("last") != id or not data.get("last_at"):
        return False
    return turn.now - datetime.fromisoformat(str(data["last_at"])) < SAID_FOR


def _countries(id: str) -> Rows:
    def button(code: str) -> Button:
        key = "button.other_country" if code == "lain" else f"negara.{code}"
        return Button(key, "negara", (code, id))

    return tuple(tuple(button(code) for code in row) for row in COUNTRIES)


FEATURE = Feature(
    "urgent",
    commands={"darurat": ask_what},
    ids={id: safety(id) for id in IDS},
    buttons={"negara": in_country, DANGER: numbers_first},
)
