"""Reports: where to hand one in, and who knows what became of it."""

import pytest

from bot.features import report
from bot.model import Say, Turn
from tests.samples import router, turn, understood


@pytest.mark.parametrize(
    ("happened", "key", "id"),
    [
        (turn(kind="command", command="lapor", data={"country": "kh"}),
         "report.where", "buat_laporan"),
        (turn("x", meant=understood("buat_laporan", country="kh")), "report.where", "buat_laporan"),
        (turn("x", meant=understood("cek_status_laporan", country="kh")),
         "report.status", "cek_status_laporan"),
    ],
)  # fmt: skip
def test_a_report_is_pointed_to_those_who_take_it_in_that_country(
    happened: Turn, key: str, id: str
) -> None:
    decision = router().decide(happened)
    assert decision.replies == (Say(key, buttons=report.NEXT, country="kh"),)
    assert (decision.ids, decision.outcome) == ((id,), "action")


def test_every_way_on_leads_somewhere() -> None:
    for row in report.NEXT:
        for button in row:
            known = router().ids if button.action == "tanya" else router().commands
            assert button.args[0] in known
