"""What /lapor and /status tell of a report that is done."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.cases.model import Case
from bot.features import report_status
from bot.model import Say
from bot.report_words.letters import units
from bot.reports.model import News
from tests.cases_made import case
from tests.features.report_stage import done
from tests.samples import NOW, turn

LATE = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
"""Half past six in the morning of the next day in Jakarta."""


def lines(**changes: object) -> list[Say]:
    report = replace(done().report, **changes)
    return list(report_status.told(turn("/status"), report).parts)


def test_news_of_the_early_morning_are_of_the_day_it_is_in_jakarta() -> None:
    (news,) = [one for one in lines(news=(News(LATE, "dijawab"),)) if "kapan" in one.params]
    assert news.params["kapan"] == "21 Nov 2026"


def test_a_report_handed_in_early_in_the_morning_was_so_on_the_day_it_is_in_jakarta() -> None:
    for number in ("", "PWNI 77"):
        sent = lines(portal_at=LATE, portal_number=number)[0]
        assert sent.params["kapan"] == "21 Nov 2026"


def test_long_news_are_cut_and_short_ones_stay() -> None:
    told = [lines(news=(News(NOW, "kabar", text),)) for text in ("a" * 2000, "sudah dibaca")]
    words = [said[-1].then[0].params["isi"] for said in told]
    assert units(words[0]) <= report_status.LONGEST_NEWS
    assert (words[0][-2:], words[1]) == (" …", "sudah dibaca")


def closed(days: int) -> Case:
    return case(number=7, state="closed", closed_at=NOW - timedelta(days=days))


@pytest.mark.parametrize(
    ("mine", "known"),
    [
        (case(number=7), True), (closed(89), True), (closed(91), False), (case(number=8), False),
        (None, False),
    ],
)  # fmt: skip
def test_operators_have_a_report_as_long_as_its_case_is_kept(
    mine: Case | None, known: bool
) -> None:
    report = replace(done().report, handed_over=True, case=7)
    asked = replace(turn("/status"), case=mine)
    keys = [one.key for one in report_status.told(asked, report).parts]
    assert ("reporting.status_case" in keys) is known
