"""Reporting: how and where to hand a report in; the bot files none itself and says so."""

from bot.buttons import ASK, OPEN
from bot.model import Button, Decision, Feature, Rows, Say, Turn

NEXT: Rows = (
    (Button("label.cara_lapor_kasus", ASK, ("cara_lapor_kasus",)),),
    (Button("label.syarat_lapor", ASK, ("syarat_lapor",)),),
    (Button("label.lapor_dari_indonesia", ASK, ("lapor_dari_indonesia",)),),
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",))),
)


def report(turn: Turn) -> Decision:
    """Where to hand a report in, and what to prepare."""
    say = Say("report.where", country=turn.country, buttons=NEXT)
    return Decision((say,), outcome="action", ids=("buat_laporan",))


def status(turn: Turn) -> Decision:
    """What became of a report: only those who took it know."""
    say = Say("report.status", country=turn.country, buttons=NEXT)
    return Decision((say,), outcome="action", ids=("cek_status_laporan",))


FEATURE = Feature(
    "report",
    commands={"lapor": report},
    ids={"buat_laporan": report, "cek_status_laporan": status},
)
