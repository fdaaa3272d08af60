"""Who is in the other country already is not told to stay at home, outside of the question of the
arrival too."""

import pytest

from bot.departure.plan import KEY
from bot.model import Decision
from tests.samples import NOW, router, turn, understood, words

LEAVING, ON_THE_WAY = "darurat_segera_berangkat", "darurat_dalam_perjalanan"
PAST = {KEY: {"hari": "2026-11-18", "negara": "tw", "tanya": True}}
AHEAD = {KEY: {"hari": "2026-12-18", "negara": "tw", "tanya": True}}


def heard(text: str, country: str = "", **more: object) -> Decision:
    meant = understood(LEAVING, danger=0.98, country=country)
    return router().decide(turn(text, meant=meant, **more))  # type: ignore[arg-type]


def message(decision: Decision) -> tuple[str, str]:
    return decision.replies[0].key, decision.replies[0].country


@pytest.mark.parametrize(
    ("text", "country"),
    [("di taiwan belum dijemput", "tw"), ("saya di taiwan belum dijemput", "tw"),
     ("sudah di taiwan belum dijemput", "tw"),
     ("kok jemputannya blm dateng ya saya di taiwan", "tw"),
     ("udah 3 jam di bandara taoyuan belum ada yang jemput", "tw"),
     ("nunggu di bandara taoyuan ga ada jemputan", "tw"),
     ("sampe hongkong kok ga ada yg jemput", "hk"),
     ("skrg udh mendarat di incheon ga ada yg jemput", "kr")],
)  # fmt: skip
def test_the_words_say_that_somebody_is_there(text: str, country: str) -> None:
    assert message(heard(text, country)) == (f"darurat.{ON_THE_WAY}", country)


@pytest.mark.parametrize(
    ("text", "country"),
    [("sudah di bandara soetta mau ke taiwan ragu", "tw"), ("besok berangkat ke taiwan ragu", "tw"),
     ("belum dijemput travel ke bandara", ""), ("ditawari kerja di taiwan tapi ragu", "tw"),
     ("sudah di bandara mau terbang ke taiwan", "tw"),
     ("masih di jakarta belum dijemput, tujuan taiwan", "tw")],
)  # fmt: skip
@pytest.mark.parametrize("data", [{}, AHEAD])
def test_who_has_not_left_is_still_told_not_to(
    text: str, country: str, data: dict[str, object]
) -> None:
    assert message(heard(text, country, data=data)) == (f"darurat.{LEAVING}", "id")


@pytest.mark.parametrize("text", ["belum dijemput juga kak takut", "agennya ga datang datang"])
def test_after_the_day_of_the_plan_its_country_is_where_somebody_is(text: str) -> None:
    assert message(heard(text, data=PAST)) == (f"darurat.{ON_THE_WAY}", "tw")
    assert message(heard(text, data=AHEAD)) == (f"darurat.{LEAVING}", "id")


def test_a_departure_that_was_put_off_is_still_to_come() -> None:
    put_off = heard("ditunda, besok terbang tapi saya ragu", data=PAST)
    assert message(put_off) == (f"darurat.{LEAVING}", "id")


def test_a_doubt_asks_about_the_journey_that_goes_on() -> None:
    meant = understood("gaji_wajar", LEAVING, sure=False, danger=0.5, country="tw")
    asked = router().decide(turn("di taiwan belum dijemput", meant=meant))
    assert asked.replies[0].key == "safety.ask"
    assert (asked.data or {})["alarm"] == ON_THE_WAY


def test_who_waits_for_a_stranger_reads_what_to_do() -> None:
    told = words().message(heard("di taiwan belum dijemput", "tw").replies[0], NOW)["text"]
    assert "Jangan ikut orang yang tidak Anda kenal" in told
    assert "Jangan berangkat" not in told
