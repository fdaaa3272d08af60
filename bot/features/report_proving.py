"""What is sent to prove something while a report is being made: pictures, files, voice, places,
links, words that were passed on."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.buttons import OPEN, REPORT
from bot.effects import StartTimer
from bot.features.report import left_alone
from bot.features.report_danger import alarmed, doubted, new, of_words
from bot.geography import Geography, Point
from bot.model import Button, Decision, Incoming, Say, Turn
from bot.report_effects import AddEvidence, SaveReport
from bot.reports import changes, flow
from bot.reports.model import Evidence, EvidenceKind, Report, Shown
from bot.reports.questions import QUESTIONS
from bot.reports.steps import PIECES

SILENCE = timedelta(seconds=2)
"""Pictures of an album come one by one, within about a second."""
MOST, LARGEST = 100, 20 * 1024 * 1024
"""Pieces of evidence in a report; bytes of a file that a bot may fetch (Bot API, getFile)."""
LINK = re.compile(r"(?:https?://|www\.|t\.me/|wa\.me/)\S+", re.IGNORECASE)
PLACES = ("negara", "tempat")
"""Questions that a shared place answers."""
PROOF = "bukti"
"""In the data of the timer after which what came is acknowledged: it was evidence."""


def in_report(geography: Geography, turn: Turn) -> Decision:
    """Keep what was sent; a place answers the question where somebody is."""
    shown = turn.report
    if shown is None or not shown.report.draft:
        rows = ((Button("button.report", OPEN, (REPORT,)),),)
        return Decision((Say("reporting.old_button", buttons=rows),), step="")
    proof = evidence(turn)
    full = len(shown.evidence) >= MOST
    danger = of_words(turn, shown.report) if turn.incoming.text else ""
    if danger and new(turn, danger):
        known = changes.noted(shown.report, turn.incoming.text, turn.now)
        said = alarmed(turn, Shown(known, shown.evidence), danger)
        kept = () if full else (AddEvidence(proof, shown.report.number),)
        return replace(said, effects=(*said.effects, *kept))
    if full:
        return doubted(turn, Decision((Say("reporting.too_many"),), step=REPORT), shown.report)
    return _touched(
        turn, shown, doubted(turn, _proved(geography, turn, shown, proof), shown.report)
    )


def _proved(geography: Geography, turn: Turn, shown: Shown, proof: Evidence) -> Decision:
    kept = AddEvidence(proof, shown.report.number)
    more = StartTimer(PIECES, turn.now + SILENCE, {PROOF: True})
    replies = (Say("reporting.too_large"),) if proof.size > LARGEST else ()
    known = _answer(geography, turn, shown) or _captioned(turn, shown, proof)
    return Decision(replies, step=REPORT, effects=(kept, *known, left_alone(turn), more))


def _captioned(turn: Turn, shown: Shown, proof: Evidence) -> tuple[SaveReport, ...]:
    """Words under a file that is kept already: it is not kept twice, but they are."""
    same = [one for one in shown.evidence if proof.same and one.same == proof.same]
    if not proof.text or not same or any(one.text == proof.text for one in same):
        return ()
    return (SaveReport(changes.noted(shown.report, proof.text, turn.now)),)


def keep_words(turn: Turn, shown: Shown) -> Decision:
    """Words written where evidence is asked for: a link, or what somebody said."""
    if len(shown.evidence) >= MOST:
        return Decision((Say("reporting.too_many"),), step=REPORT)
    kept = AddEvidence(evidence(turn), shown.report.number)
    more = StartTimer(PIECES, turn.now + SILENCE, {PROOF: True})
    return _touched(turn, shown, Decision(step=REPORT, effects=(kept, left_alone(turn), more)))


def _touched(turn: Turn, shown: Shown, decision: Decision) -> Decision:
    """The decision with a report that knows that something was done with it: a draft to which
    evidence comes is not old."""
    if any(isinstance(one, SaveReport) for one in decision.effects):
        return decision
    known = SaveReport(changes.touched(shown.report, turn.now))
    return replace(decision, effects=(*decision.effects, known))


def evidence(turn: Turn) -> Evidence:
    """What came, as a piece of evidence."""
    incoming = turn.incoming
    number, chat = incoming.message_id or 0, incoming.chat_id
    file = incoming.file or incoming.recording
    if file is not None:
        return Evidence(
            turn.now, file.kind, file.id, file.same or file.id, file.name, file.mime, file.size,
            incoming.text, number, chat,
        )  # fmt: skip
    if incoming.kind == "location":
        return Evidence(turn.now, "location", text=place(incoming), message_id=number, chat=chat)
    words = incoming.contact or incoming.text
    kind: EvidenceKind = "link" if LINK.search(words) else "text"
    return Evidence(turn.now, kind, text=words, message_id=number, chat=chat)


def place(incoming: Incoming) -> str:
    """Where a shared place lies, as "latitude, longitude" in degrees; nothing when it is not
    told."""
    data = incoming.data
    if "latitude" not in data or "longitude" not in data:
        return ""
    return f"{data['latitude']}, {data['longitude']}"


def _answer(geography: Geography, turn: Turn, shown: Shown) -> tuple[SaveReport, ...]:
    """A place shared by the one who is there answers where somebody is; near a border only the
    place itself is certain, and the country is asked on."""
    report, data = shown.report, turn.incoming.data
    if turn.incoming.kind != "location" or flow.question_of(report) not in PLACES:
        return ()
    if "latitude" not in data or "longitude" not in data:
        return ()
    if report.about == "orang" and not turn.incoming.forwarded:
        return ()  # the phone of who writes is somewhere else
    at = Point(float(data["latitude"]), float(data["longitude"]))
    sides = geography.sides(at)
    known = _placed(report, "tempat", place(turn.incoming), sides, turn.now)
    if len(sides) == 1 and flow.question_of(report) == "negara":
        known = _placed(known, "negara", "", sides, turn.now)
    return (SaveReport(replace(known, changed_at=turn.now)),)


def _placed(report: Report, id: str, text: str, sides: tuple[str, ...], now: datetime) -> Report:
    """The answer to one question of place; the question that waits moves on when it was this."""
    if id not in flow.asked(report):
        return report
    choices = QUESTIONS[id].choices
    chosen = tuple(one if one in choices else "lain" for one in sides) if choices else ()
    value = {"country": sides[0]} if len(sides) == 1 else {}
    at = replace(report, at=id)
    known = changes.worded(at, id, text, chosen, value, now)
    return known if report.at == id else replace(known, at=report.at, fixing=report.fixing)
