"""What the bot may offer when it is unsure, and what somebody hears who waits for people."""

from dataclasses import replace

import pytest

from bot.features import fallback
from bot.meaning import Guess, Understanding
from tests.cases_made import case
from tests.samples import router, turn, understood


def offered(text: str, *names: str) -> tuple[str, ...]:
    guesses = tuple(Guess(id, round(0.4 - 0.05 * at, 2)) for at, id in enumerate(names))
    return fallback.unsure(turn(text, meant=Understanding(guesses))).ids


def test_small_talk_is_no_meaning_to_choose() -> None:
    names = ("setuju", "tolak", "gaji_wajar", "sapa", "terima_kasih", "visa_kerja")
    assert offered("x", *names) == ("gaji_wajar", "visa_kerja")


def test_small_talk_alone_asks_for_other_words() -> None:
    decision = fallback.unsure(turn("x", meant=Understanding((Guess("setuju", 0.3),))))
    assert [say.key for say in decision.replies] == ["fallback.other_words"]


def test_danger_stands_first_among_the_likeliest() -> None:
    names = ("gaji_wajar", "visa_kerja", "darurat_keluarga", "tebusan")
    assert offered("x", *names) == ("darurat_keluarga", "gaji_wajar", "visa_kerja")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("anakku kok gak iso dihubungi yo", False), ("HP ne mati terus kawit wingi bengi", False),
        ("nomernya mati", False), ("wa nya udah mati 3 hari", False),
        ("adik saya meninggal di sana", True), ("jenasah bapak", True), ("suami wafat", True),
        ("katanya dia mati di sana", True), ("bapak sampun seda", True),
        ("hp nya mati, katanya dia meninggal", True),
    ],
)  # fmt: skip
def test_a_corpse_is_offered_only_where_death_is_named(text: str, named: bool) -> None:
    assert ("pemulangan_jenazah" in offered(text, "gaji_wajar", "pemulangan_jenazah")) is named


@pytest.mark.parametrize("text", ["mati lampu", "laper"])
def test_who_waits_for_people_is_told_that_it_reached_them(text: str) -> None:
    happened = turn(text, meant=understood("luar_topik"))
    decision = router().decide(replace(happened, case=case()))
    assert [say.key for say in decision.replies] == ["case.noted"]


def test_without_a_case_off_topic_is_answered_as_always() -> None:
    decision = router().decide(turn("laper", meant=understood("luar_topik")))
    assert decision.replies[0].key == "talk.off_topic"
