"""What a typed answer means as a whole: choice and value never contradict each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reports.model import Json
from bot.reports.questions import QUESTIONS
from bot.reports.understood import LANDS, understood
from tests.reports.reading.lines import TODAY, geography


def read(question: str, text: str) -> tuple[tuple[str, ...], Json]:
    return understood(question, text, TODAY, geography())


@pytest.mark.parametrize(
    ("typed", "choice", "country", "place"),
    [
        ("skrg di tegal sdh pulang dari taiwan", "id", "id", "Tegal"),
        ("masih di indonesia, di penampungan bekasi, besok mau diterbangkan ke kamboja",
         "id", "id", "Bekasi"),
        ("dulu kamboja, skrg udah di poipet", "kh", "kh", "Poipet"),
        ("di kapal taiwan", "lain", "tw", ""),
        ("sy d tailand tp mau d bawa k myanmar", "th", "th", ""),
    ],
)  # fmt: skip
def test_where_somebody_is_now_is_choice_and_country_alike(
    typed: str, choice: str, country: str, place: str
) -> None:
    chosen, value = read("negara", typed)
    assert (chosen, value) == ((choice,), {"country": country, "place": place})


@pytest.mark.parametrize("typed", ["lain", "negara lain", "no 8", "8"])
def test_a_choice_and_nothing_else_stands_as_it_is(typed: str) -> None:
    assert read("negara", typed) == (("lain",), {})


@pytest.mark.parametrize(
    "typed", ["besok berangkat ke kamboja", "mau pulang ke indonesia", "dari kamboja", "ga yakin"]
)
def test_where_nobody_says_to_be_is_no_answer(typed: str) -> None:
    chosen, value = read("negara", typed)
    assert (chosen, value.get("country")) == ((), None)


def test_where_an_advertisement_leads_may_lie_ahead() -> None:
    assert read("tujuan", "mau diberangkatkan ke kamboja")[0] == ("kh",)
    assert read("tujuan", "belum tau, katanya kamboja") == (
        ("kh",), {"country": "kh", "place": ""},
    )  # fmt: skip


WORDS = st.sampled_from(
    ["di ", "ke ", "dari ", "masih ", "sekarang ", "mau ", "kamboja ", "taiwan ", "tegal ", "lain ",
     "poipet ", "jepang ", "indonesia ", "myanmar ", "sudah pulang ", "bukan ", "ga tau ", ", "]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(text=st.lists(WORDS, max_size=9).map("".join), question=st.sampled_from(LANDS))
def test_choice_and_country_never_contradict_each_other(text: str, question: str) -> None:
    chosen, value = read(question, text)
    if country := value.get("country"):
        assert chosen == (country if country in QUESTIONS[question].choices else "lain",)
