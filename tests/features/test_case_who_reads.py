"""Nobody has the case yet and somebody asks whether anybody is there: one honest answer."""

from dataclasses import replace

import pytest

from bot.cases.model import Case
from bot.model import Decision
from tests.cases_made import ALONE, case, owned, with_case
from tests.samples import NOW, router, turn, understood, words

ASKED = "kok diem? ini robot apa orang"


def asks(mine: Case, text: str = ASKED, heard: str = "siapa_bot", **more: object) -> Decision:
    given = turn(text, meant=understood(heard), **more)  # type: ignore[arg-type]
    return router().decide(with_case(given, mine))


def keys(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


def text(decision: Decision) -> str:
    return words().message(decision.replies[0], NOW)["text"]


@pytest.mark.parametrize(
    "heard", ["siapa_bot", "sapa", "minta_petugas", "privasi_data", "cek_status_laporan", "tolak"]
)
def test_whatever_the_model_hears_they_are_told_who_reads(heard: str) -> None:
    assert keys(asks(case(), "halo ada orangnya ga", heard)) == ["case.who_reads"]


def test_it_says_that_a_bot_answers_that_people_read_the_wait_and_what_to_do_in_danger() -> None:
    told = text(asks(case()))
    assert "Yang menjawab sekarang bot" in told
    assert "petugas (orang)" in told
    assert "Saya belum tahu berapa lama" in told
    assert "Jangan hanya menunggu" in told


def test_the_wait_is_the_one_of_the_card() -> None:
    given = replace(with_case(turn(ASKED, meant=understood("siapa_bot")), case()), shift=ALONE)
    said = router().decide(given).replies[0]
    assert said.then[0].key == "case.nobody_on_duty_urgent"


def test_it_is_said_once_a_case() -> None:
    first = asks(case())
    again = asks(case(), data=first.data)
    assert "case.who_reads" not in keys(again)
    assert keys(asks(case(number=13), data=first.data)) == ["case.who_reads"]


@pytest.mark.parametrize("mine", [owned(), case(stopped=True)])
def test_while_a_person_has_the_chat_the_bot_is_silent(mine: Case) -> None:
    assert keys(asks(mine)) == []


def test_where_somebody_may_watch_only_a_neutral_word_is_said() -> None:
    assert keys(asks(case(quiet=True))) == ["case.noted_quiet"]


def test_a_cry_in_the_same_message_goes_first() -> None:
    given = turn(
        "halo ada orang ga? saya dipukul", meant=understood("darurat_kekerasan", danger=0.99),
        danger="darurat_kekerasan", own=True,
    )  # fmt: skip
    assert keys(router().decide(with_case(given, case())))[0] == "darurat.darurat_kekerasan"


def test_what_is_passed_on_asks_nothing() -> None:
    assert "case.who_reads" not in keys(asks(case(), forwarded=True))


def test_without_a_case_or_with_one_that_is_over_nothing_changes() -> None:
    assert keys(asks(case(state="closed"))) == ["start.who"]
