"""What is told of an impostor just after the report is added to it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.features import impostor_more
from bot.model import Decision, Turn
from bot.post_effects import KeepImpostor
from tests.features.test_impostor import ADMINS, heard, sent
from tests.samples import NOW, checker, lexicon, router, turn, understood

DETAILS = [
    "dia minta 250rb batas hari ini",
    "yg chat aku namanya @cekdulu_official_bot",
    "orangnya minta kode otp jg",
    "wonge njaluk transfer sedino iki",
    "nomornya 0812-3456-7890",
    "rekeningnya bca 1234567890",
    "katanya kalau tidak bayar laporanku dihapus, dia minta Rp 500.000",
    "ada link nya cekdulu-resmi.xyz",
    "dia ngancam kalo ga tf malam ini",
]
"""Words about the impostor."""


def after(text: str, minutes: int = 5, **more: Any) -> Turn:
    """What comes some minutes after a report of an impostor."""
    data = {impostor_more.SINCE: (NOW - timedelta(minutes=minutes)).isoformat()}
    made = turn(text, step=impostor_more.STEP, data={**data, **more.pop("data", {})}, **more)
    judged = checker().check(text)
    return replace(made, admins=ADMINS, offered=judged, danger=lexicon().find(text))


def keys(happened: Turn) -> list[str]:
    """What the whole bot says of it."""
    return [say.key for say in router().decide(happened).replies]


def reported() -> Decision:
    """A report of an impostor, just made."""
    return heard(sent("ada yang ngaku admin cekdulu"))


def test_after_a_report_the_step_stands_at_which_more_may_come() -> None:
    decision = reported()
    assert decision.step == impostor_more.STEP
    assert decision.data is not None
    assert decision.data[impostor_more.SINCE] == NOW.isoformat()


@pytest.mark.parametrize("text", DETAILS)
def test_a_detail_is_added_thanked_for_and_told_to_every_admin(text: str) -> None:
    decision = router().decide(after(text))
    thanks, *news = decision.replies
    assert thanks.key == "genuine.added"
    assert [(say.key, say.to) for say in news] == [("impostor.more_news", to) for to in ADMINS]
    (kept,) = decision.effects
    assert isinstance(kept, KeepImpostor)
    assert kept.impostor.text.startswith("↳ ")
    assert not any(number in repr(decision) for number in ("0812", "1234567890"))
    assert decision.step == impostor_more.STEP


def test_what_the_model_takes_for_nothing_it_knows_is_added_too() -> None:
    assert "genuine.added" in keys(after(DETAILS[0], meant=understood("luar_topik")))


def test_a_name_like_ours_is_not_lost() -> None:
    (kept,) = router().decide(after(DETAILS[1])).effects
    assert isinstance(kept, KeepImpostor)
    assert "@cekdulu_official_bot" in kept.impostor.origin


@pytest.mark.parametrize(
    "text",
    ["aku udah tf 250rb ke dia", "kadung tak kirim 500rb min", "tolong aku disekap di poipet",
     "dia minta 250rb, aku harus gimana?", "makasih ya", "batal", "kerja di taiwan aman ga",
     "adikku ditawari kerja admin judi di kamboja gaji 15jt, dia minta ktp",
     "suami saya minum lagi, saya malu"],
)  # fmt: skip
def test_all_else_goes_its_own_way(text: str) -> None:
    assert "genuine.added" not in keys(after(text))
    assert not any(isinstance(one, KeepImpostor) for one in router().decide(after(text)).effects)


@pytest.mark.parametrize("more", [{"forwarded": True}, {"edited": True}])
def test_what_was_not_written_for_it_is_not_added(more: dict[str, Any]) -> None:
    assert "genuine.added" not in keys(after(DETAILS[0], **more))


def test_half_an_hour_later_it_is_a_new_matter() -> None:
    assert "genuine.added" not in keys(after(DETAILS[0], minutes=31))


def test_a_sure_question_of_another_matter_is_answered() -> None:
    asked = after("minta surat izin kerja taiwan bayar", meant=understood("gaji_wajar"))
    assert "genuine.added" not in keys(asked)


def test_more_than_five_are_only_thanked_for() -> None:
    decision = router().decide(after(DETAILS[0], data={impostor_more.COUNT: 5}))
    assert [say.key for say in decision.replies] == ["genuine.added_enough"]
    assert decision.effects == ()
