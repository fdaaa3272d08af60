"""The gate of retraining: no figure may get worse."""

import pytest

from bot.evaluating.cases import Case, read
from bot.evaluating.figures import figures
from bot.evaluating.judging import Judged
from bot.meaning import URGENT, Guess, Understanding
from bot.retraining import HELD_OUT, MARGINS, worse
from tests.models_made import BEFORE

HIGH = [name for name, margin in MARGINS.items() if margin < 0]
LOW = [name for name, margin in MARGINS.items() if margin > 0]


def test_every_figure_of_the_gate_is_measured() -> None:
    assert set(MARGINS) == set(BEFORE) == {*HIGH, *LOW}
    assert set(MARGINS) <= set(figures([answered(Case("x", ("sapa",)))]))


def test_the_same_figures_pass() -> None:
    assert worse(BEFORE, dict(BEFORE)) == []


@pytest.mark.parametrize("name", MARGINS)
def test_a_figure_may_be_worse_by_its_margin_and_no_more(name: str) -> None:
    margin = MARGINS[name]
    just = BEFORE | {name: BEFORE[name] + margin}
    over = BEFORE | {name: BEFORE[name] + margin * 1.02}
    assert worse(BEFORE, just) == []
    (sentence,) = worse(BEFORE, over)
    assert sentence.startswith(f"{name} went from {BEFORE[name]} to ")


@pytest.mark.parametrize("name", MARGINS)
def test_a_figure_that_got_better_never_closes_the_gate(name: str) -> None:
    better = BEFORE | {name: 1.0 if name in HIGH else 0.0}
    assert worse(BEFORE, better) == []


def test_what_got_better_does_not_pay_for_what_got_worse() -> None:
    after = dict.fromkeys(HIGH, 1.0) | dict.fromkeys(LOW, 0.0) | {"urgent_recall": 0.9}
    assert [sentence.split()[0] for sentence in worse(BEFORE, after)] == ["urgent_recall"]


def test_each_figure_that_is_worse_is_named() -> None:
    after = dict.fromkeys(HIGH, 0.1) | dict.fromkeys(LOW, 0.9)
    assert len(worse(BEFORE, after)) == len(MARGINS)


def answered(case: Case, *, missed: bool = False) -> Judged:
    """A message that the bot served rightly; or took, wrongly, for small talk."""
    id = "pamit" if missed else case.id
    urgent = id.startswith(URGENT)
    lane = "nyawa" if urgent else ""
    meant = Understanding((Guess(id, 0.9),), sure=True)
    return Judged(case, meant, "case" if urgent else "answer", (id,), (), lane, 5.0)


@pytest.mark.parametrize(("missed", "closed"), [(0, False), (1, False), (2, True)])
def test_two_more_cries_missed_of_the_held_out_messages_close_the_gate(
    missed: int, closed: bool
) -> None:
    cases = read(HELD_OUT)
    cries = [case for case in cases if case.id.startswith(URGENT)][:missed]
    before = figures([answered(case) for case in cases])
    after = figures([answered(case, missed=case in cries) for case in cases])
    assert any("urgent_recall" in fault for fault in worse(before, after)) is closed
