"""Somebody asks once more about the offer that was just judged ("ini penipuan ya?"): the verdict is
told again instead of asking for the offer."""

from bot import offering
from bot.buttons import ANSWERING, OFFER, OPEN
from bot.features.offer_verdict import ANSWERS, ASKED, KEYS, REASONS, shortened
from bot.model import Button, Decision, Json, Rows, Say, Turn

LONGEST_QUOTE = 60
WAYS: Rows = (
    (
        Button("button.all_reasons", OFFER, ("alasan",)),
        Button("button.how_to_check", OFFER, ("periksa",)),
    ),
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",))),
)


def again(turn: Turn) -> Decision | None:
    """The last verdict, with the question that is still open; None when there is none that the
    person could mean."""
    if not offering.just_checked(turn):
        return None
    checked: Json = turn.conversation.data["checked"]
    key, next_key = KEYS[checked["verdict"]]
    question = _open(checked)
    if checked["verdict"] == "belum_jelas" and not question:
        next_key = "offer.next_unclear"
    then = (Say(next_key), *((Say(question),) if question else ()), Say("offer.again"))
    signs = tuple(_reason(id, quotes) for id, quotes in checked["signs"][:REASONS])
    say = Say(
        key, parts=signs, then=then, below="offer.machine",
        buttons=(*_answers(checked), *(WAYS if signs else WAYS[1:])),
    )  # fmt: skip
    step = ANSWERING if question else None
    return Decision((say,), step=step, outcome="answer", ids=("cek_tawaran",))


def question_again(turn: Turn) -> Decision | None:
    """The question about the offer that is still open, once more; None where there is none."""
    checked = turn.conversation.data.get("checked")
    question = _open(checked) if isinstance(checked, dict) else ""
    if not isinstance(checked, dict) or not question:
        return None
    return Decision((Say(question, buttons=_answers(checked)),), step=ANSWERING)


def _open(checked: Json) -> str:
    """The text key of the question that was not answered yet, if any."""
    return next((key for name, key in ASKED.items() if name == checked.get("asked")), "")


def _answers(checked: Json) -> Rows:
    question = checked.get("asked")
    if not question:
        return ()
    return (tuple(Button(key, OFFER, ("jawab", question, answer)) for answer, key in ANSWERS),)


def _reason(id: str, quotes: list[str]) -> Say:
    quoted = next(filter(None, quotes), "")
    if not quoted:
        return Say(f"sign.{id}.bare")
    return Say(f"sign.{id}.quoted", {"kutipan": shortened(quoted, LONGEST_QUOTE)})
