"""The one message that a person with a case keeps: number, place in line, honest wait, what to do
meanwhile, and the next question. It is changed in place."""

from bot.buttons import CASE
from bot.case_effects import CASE_NUMBER
from bot.cases import waits
from bot.cases.model import Case
from bot.cases.questions import ANSWERS, asked_next
from bot.model import Button, Rows, Say, Turn

TAG = "kasus"
"""By this name the card is found again."""
ASKED: dict[str, str] = {
    "aman": "case.ask_aman", "sendirian": "case.ask_sendirian", "luka": "case.ask_luka",
    "lokasi": "case.ask_lokasi", "kontak": "case.ask_kontak",
    "kapan_kirim": "case.ask_kapan_kirim", "lewat": "case.ask_lewat", "bank": "case.ask_bank",
    "kapan_berangkat": "case.ask_kapan_berangkat", "paspor": "case.ask_paspor",
    "di_mana": "case.ask_di_mana",
}  # fmt: skip
MEANWHILE: dict[str, str] = {
    "nyawa": "case.meanwhile_nyawa", "waktu": "case.meanwhile_waktu",
    "biasa": "case.meanwhile_biasa",
}  # fmt: skip
OF_OTHERS = "darurat_keluarga"
"""Who writes for somebody else needs no advice for captives."""
LISTED = 3
"""Answers that stand beside each other on a small screen."""
STOP_WORDS = ("makan", "pulsa", "nanti")
"""Words that nobody suspects; one of them stops all messages."""


def card(turn: Turn, case: Case, *, changed: bool = False) -> Say:
    """The card as it should stand now; `changed` puts it in the place of the one before."""
    if case.quiet:
        return _quiet(case, changed)
    lines = [*_standing(turn, case)]
    question = asked_next(case) if case.state == "waiting" else ""
    if question:
        lines.append(Say(ASKED[question]))
    buttons = _answers(question) if question else _ways(case)
    return Say(
        "case.card", {"nomor": number_of(case)}, buttons, case.country, then=tuple(lines), tag=TAG,
        of_case=True, edits=TAG if changed else "",
    )  # fmt: skip


def number_of(case: Case) -> str:
    """The number as people see it; the store puts it in for a case that this turn opens."""
    return str(case.number) if case.number else CASE_NUMBER


def standing_of(turn: Turn, case: Case) -> list[str]:
    """What the card says of the queue, as plain values: when they change the card is changed."""
    return [
        f"{say.key} {sorted(say.params.items())}" for say in _standing(turn, case)
    ]  # fmt: skip


def _standing(turn: Turn, case: Case) -> list[Say]:
    if case.state == "owned":
        return [Say("case.owned")]
    lines = [Say("case.place", {"tempat": str(turn.shift.place(case))})]
    lines.append(Say(*waits.told(turn.shift, case, turn.now), country=case.country))
    of_other = case.matter == OF_OTHERS
    lines.append(Say("case.meanwhile_keluarga" if of_other else MEANWHILE[case.lane]))
    return lines


def _answers(question: str) -> Rows:
    row = tuple(
        Button(f"case.answer.{question}.{answer}", CASE, ("j", question, answer))
        for answer in ANSWERS[question]
    )
    return (row,) if len(row) <= LISTED else tuple((one,) for one in row)


def _ways(case: Case) -> Rows:
    """What else can be done while waiting."""
    place = (Button("button.send_location", CASE, ("lokasi",)),)
    watched = (Button("button.watched", CASE, ("senyap",)),)
    over = (Button("button.case_over", CASE, ("selesai",)),)
    if case.state == "owned":
        return (place, watched)
    return (place, watched, over)


def _quiet(case: Case, changed: bool) -> Say:
    """The neutral card: no word of danger, number or police."""
    words = tuple(Button("", CASE, ("kata", word), text=word) for word in STOP_WORDS)
    chosen = bool(case.told.get("stop_word"))
    key = "case.quiet_chosen" if chosen else "case.quiet"
    params = {"kata": str(case.told.get("stop_word") or "")}
    back = (Button("button.quiet_over", CASE, ("biasa",)),)
    rows: Rows = (back,) if chosen else (words, back)
    return Say(key, params, rows, tag=TAG, of_case=True, edits=TAG if changed else "")
