"""The evidence of a report as a list, from which something can be taken off."""

from bot.buttons import OFFER, REPORT
from bot.effects import StartTimer
from bot.features.report_question import TAG, act, under_finger
from bot.model import Button, Decision, Say, Turn
from bot.report_effects import AddEvidence, DropEvidence, SaveReport
from bot.reports import changes
from bot.reports.model import Evidence, Shown
from bot.reports.steps import PIECES

LISTED = 30
"""Pieces with a button each: more no screen shows; the others stand in the list all the same."""
ACROSS = 5
DROP_ONE, SUMMARY = "buang", "ringkas"
CHECKED = "checked"
"""Where the conversation keeps the offer that was checked last."""


def proofs(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """The list, numbered, with a way to take each piece off."""
    report = shown.report
    made = [
        Button("", REPORT, (report.key, DROP_ONE, str(one.id)), text=f"✕ {at}")
        for at, one in enumerate(shown.evidence[:LISTED], start=1)
    ]
    rows = [tuple(made[at : at + ACROSS]) for at in range(0, len(made), ACROSS)]
    back = act(report, "reporting.button.to_summary", SUMMARY)
    say = Say(
        "reporting.proofs", buttons=(*rows, (back,)), report=shown, tag=TAG,
        edits=under_finger(turn),
    )  # fmt: skip
    return Decision((say,), step=REPORT)


def offered(turn: Turn, shown: Shown) -> Evidence | None:
    """The offer that was checked last, as a piece of evidence; None where there is none, or the
    report has it already."""
    checked = turn.conversation.data.get(CHECKED)
    if not isinstance(checked, dict) or not str(checked.get("text", "")).strip():
        return None
    same = f"{OFFER}:{checked.get('key', '')}"
    if any(one.same == same for one in shown.evidence):
        return None
    words = f"[{checked.get('verdict', '')}] {checked['text']}"
    return Evidence(turn.now, "offer", same=same, text=words)


def from_offer(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """The offer that was checked before goes along."""
    found = offered(turn, shown)
    if found is None:
        return Decision(toast=Say("reporting.offer_there"))
    more = StartTimer(PIECES, turn.now, {"bukti": True})
    kept = AddEvidence(found, shown.report.number)
    known = SaveReport(changes.touched(shown.report, turn.now))
    return Decision(step=REPORT, effects=(kept, known, more))


def drop_proof(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """Take one piece off; a second tap finds it gone and shows the list."""
    number = int(args[0]) if args and args[0].isdecimal() and len(args[0]) < 16 else 0
    kept = tuple(one for one in shown.evidence if one.id != number)
    listed = proofs(turn, Shown(shown.report, kept, shown.nameless), ())
    gone = len(kept) < len(shown.evidence)
    return Decision(listed.replies, step=REPORT, effects=(DropEvidence(number),) if gone else ())
