"""Words and buttons that end the questions before a departure, leave a day or a country open, or
come too late: a plan that was agreed to is never lost by them."""

import pytest

from bot.departure.plan import KEY, Plan, read
from bot.departure.steps import COUNTRY_STEP, DAY_STEP
from tests.features.departure_stage import LEAVES, STANDS, plan, said, tapped, typed
from tests.features.report_stage import making

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("text", ["belum tahu", "nunggu visa", "belum ada jadwalnya kak"])
def test_a_plan_is_not_erased_before_that_was_asked(text: str) -> None:
    for asked in (typed(text, data=STANDS), tapped("tahu", data=STANDS)):
        assert said(asked) == ["departure.drop_day"]
        assert (asked.data, asked.effects) == (None, ())
    dropped = tapped("tahu", "hapus", data=STANDS)
    assert said(dropped) == ["departure.no_day"]
    assert read(dropped.data or {}) == Plan()
    assert said(tapped("biar", data=STANDS)) == ["departure.unchanged"]
    assert said(tapped("biar")) == ["departure.old_button"]


@pytest.mark.parametrize("text", ["tidak ada perubahan", "tetap"])
def test_words_beside_a_plan_leave_it_and_show_it(text: str) -> None:
    decision = typed(text, data=STANDS)
    assert said(decision) == ["departure.unchanged"]
    assert (decision.data, decision.effects, decision.step) == (None, (), "")
    labels = [one.key for row in decision.replies[0].buttons for one in row]
    assert "departure.button.not_going" in labels


@pytest.mark.parametrize("what", [("setuju", "ingat"), ("setuju", "24"), ("izin",), ("negara",)])
def test_a_button_of_an_earlier_day_shows_what_stands_now(what: tuple[str, ...]) -> None:
    action, *more = what
    decision = tapped(action, "2026-12-10", "my", *more, data=STANDS)
    assert said(decision) == ["departure.unchanged"]
    assert decision.replies[0].params["tanggal"] == "20 Des 2026"
    assert (decision.data, decision.effects) == (None, ())


@pytest.mark.parametrize("step", [DAY_STEP, COUNTRY_STEP])
def test_who_wants_no_more_of_it_is_let_go_and_nothing_is_kept(step: str) -> None:
    draft = {KEY: {"baru": LEAVES.isoformat()}}
    for text in ("batal", "stop", "ga usah deh", "gak jadi", "jangan"):
        decision = typed(text, step, data=draft)
        assert said(decision) == ["departure.ended"]
        assert decision.step == ""
        assert read(decision.data or {}) == Plan()
    assert said(typed("gak jadi berangkat", step, data=draft)) == ["departure.not_going"]
    assert said(tapped("sudahi", data=draft)) == ["departure.ended"]


async def test_each_question_has_a_button_to_end_it() -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        assert (await talk.taps("Tidak usah diingatkan")).keys == ["departure.ended"]
        await talk.says("/berangkat")
        await talk.says("tanggal 20 desember")
        assert (await talk.taps("Tidak usah diingatkan")).keys == ["departure.ended"]
        assert await plan(talk) == Plan()


def test_a_month_is_no_word_of_ending() -> None:
    assert said(typed("jan")) == ["departure.unclear_day"]


@pytest.mark.parametrize(
    "text", ["senin atau selasa depan", "kamis 4 desember", "tanggal 5-8 desember", "besok kamis"]
)
def test_of_days_that_are_open_one_is_chosen(text: str) -> None:
    assert said(typed(text)) == ["departure.which_of_week"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("malaysia atau taiwan", "departure.which_country"),
        ("bukan malaysia", "departure.which_country"),
        ("gak jadi ke taiwan", "departure.which_country"),
        ("taiwan/hongkong", "departure.which_country"),
        ("korea utara", "departure.consent"),
        ("korea", "departure.consent"),
        ("johor malaysia", "departure.consent"),
    ],
)
def test_only_a_country_that_is_certain_is_taken(text: str, key: str) -> None:
    assert said(typed(text, COUNTRY_STEP, data={KEY: {"baru": LEAVES.isoformat()}})) == [key]
