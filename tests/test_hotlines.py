"""The contacts against the list of hotlines that research found, where that is at hand."""

import csv
import re

import pytest

from bot.settings import ROOT
from tests.samples import words

HOTLINES = ROOT.parent / "shared" / "facts" / "hotlines.csv"
STATUS = (
    ("UJI DULU", "uji_dulu"),
    ("JANGAN PAKAI", "jangan_pakai"),
    ("PAKAI setelah uji", "pakai_setelah_uji"),
    ("PAKAI", "pakai"),
)
"""How a note begins, the longer beginnings first."""


def test_every_contact_is_as_research_found_it() -> None:
    if not HOTLINES.exists():
        pytest.skip("the list of hotlines is not on this machine")
    with HOTLINES.open(encoding="utf8", newline="") as lines:
        found = [row for row in csv.DictReader(lines) if row["value"] != "not found"]
    assert found
    ours = {
        (one.kind.replace("service", "phone"), one.value, one.source, one.seen, one.status)
        for one in words().contacts.by_key.values()
    }
    assert ours == {
        (row["kind"], plain(row["value"]), row["source_url"], row["source_date"], status(row))
        for row in found
    }


def plain(value: str) -> str:
    """A full number as digits behind its plus."""
    return f"+{re.sub(r'\D', '', value)}" if value.startswith("+") else value


def status(row: dict[str, str]) -> str:
    return next(status for begin, status in STATUS if row["note"].startswith(begin))
