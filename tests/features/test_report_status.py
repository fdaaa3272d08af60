"""What /lapor and /status tell of a report that is done."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.features import report_status
from bot.model import Say
from bot.reports.model import News
from tests.features.report_stage import done
from tests.samples import turn

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
