"""The figures, each against a count by hand."""

from typing import Any

import pytest

from bot.evaluating.cases import Case
from bot.evaluating.figures import BINS, CONFUSIONS, details, figures
from bot.evaluating.judging import Judged
from bot.meaning import Guess, Understanding
from bot.model import Lane, Outcome

LOCKED, LEAVING = "darurat_disekap", "darurat_segera_berangkat"


def judged(
    *right: str,
    seen: tuple[str, ...] = (),
    confidence: float = 0.6,
    did: Outcome = "answer",
    given: tuple[str, ...] = (),
    offered: tuple[str, ...] = (),
    lane: Lane = "",
    spent: float = 10.0,
    **case: Any,
) -> Judged:
    """A message for which `right` is right, what was seen in it, and what the bot did."""
    guesses = tuple(Guess(id, round(confidence / (at + 1), 3)) for at, id in enumerate(seen))
    made = Case("x", right or ("sapa",), **case)
    return Judged(made, Understanding(guesses), did, given, offered, lane, spent)


def alarm(*right: str, did: Outcome = "case", lane: Lane = "nyawa", **case: Any) -> Judged:
    return judged(*right, did=did, lane=lane, **case)


def test_top_one_and_top_three_look_at_the_likeliest_ids() -> None:
    found = figures([
        judged("a", seen=("a", "b")),
        judged("a", seen=("b", "c", "a")),
        judged("a", seen=("b", "c", "d", "a")),
        judged("a", seen=()),
    ])  # fmt: skip
    assert (found["n"], found["top1"], found["top3"]) == (4, 0.25, 0.5)


def test_further_right_ids_count_as_right_everywhere() -> None:
    found = figures([judged("a", "b", seen=("b",), given=("b",))])
    assert (found["top1"], found["top3"], found["one_tap"]) == (1.0, 1.0, 1.0)
    assert found["confident_wrong"] == 0.0


def test_one_tap_is_an_answer_or_a_button_for_a_right_id() -> None:
    found = figures([
        judged("a", given=("a",)),
        judged("a", given=("b",), offered=("c", "a")),
        judged("a", did="choices", offered=("a", "b")),
        judged("a", seen=("a",), did="choices", offered=("b",)),
        judged("a", seen=("a",), did="fallback"),
    ])  # fmt: skip
    assert found["one_tap"] == 0.6
    assert found["answered_outright"] == 0.4


def test_confidently_wrong_is_an_answer_of_which_nothing_is_right() -> None:
    found = figures([
        judged("a", given=("b",)),
        judged("a", given=("b",), offered=("a",)),
        judged("a", given=("b", "a")),
        judged("a", did="choices", offered=("b",)),
    ])  # fmt: skip
    assert found["confident_wrong"] == 0.5


def test_a_case_and_the_question_are_both_alarms_but_only_one_is_a_case() -> None:
    found = figures([
        alarm(LOCKED), alarm(LOCKED, did="question", lane=""),
        judged(LOCKED, given=("sapa",)), judged(LOCKED, did="fallback"),
    ])  # fmt: skip
    assert (found["urgent_n"], found["urgent_recall"], found["urgent_case_recall"]) == (
        4,
        0.5,
        0.25,
    )
    assert found["urgent_false_alarm"] is None


def test_false_alarms_are_those_of_messages_for_which_no_urgent_id_is_right() -> None:
    found = figures([
        alarm("a"), alarm("a", did="question"), judged("a"), judged("a"), alarm("a", LOCKED),
    ])  # fmt: skip
    assert (found["urgent_false_alarm"], found["urgent_false_case"]) == (0.5, 0.25)
    assert (found["urgent_n"], found["urgent_recall"]) == (0, None)


def test_harmless_messages_with_alarming_words_are_counted_by_themselves() -> None:
    found = figures([
        alarm("a", tricky=True), judged("a", tricky=True), alarm("a"), alarm(LOCKED, tricky=True),
    ])  # fmt: skip
    assert (found["tricky_n"], found["tricky_false_alarm"]) == (2, 0.5)


def test_the_lane_counts_where_a_case_was_opened_for_somebody_in_danger() -> None:
    found = figures([
        alarm(LOCKED), alarm(LEAVING, lane="waktu"), alarm(LEAVING), alarm(LOCKED, lane="waktu"),
        alarm(LOCKED, did="question", lane=""), alarm("a", lane="waktu"),
    ])  # fmt: skip
    assert found["lane_accuracy"] == 0.5


def test_the_lane_is_that_of_the_id_meant_and_of_no_further_right_one() -> None:
    found = figures([alarm(LOCKED, LEAVING, lane="waktu"), alarm(LEAVING, LOCKED, lane="waktu")])
    assert found["lane_accuracy"] == 0.5


@pytest.mark.parametrize(
    ("spent", "p50", "p95"),
    [([7.26], 7.3, 7.3), (range(100, 0, -1), 51, 96), ([1, 2, 300], 2, 300)],
)
def test_times_are_given_at_the_middle_and_near_the_end(spent, p50: float, p95: float) -> None:
    assert figures([judged(spent=ms) for ms in spent])["parse_ms"] == {"p50": p50, "p95": p95}


def test_shares_are_rounded_to_four_places() -> None:
    assert figures([judged("a", seen=("a",)), *[judged("a")] * 2])["top1"] == 0.3333


def test_voices_and_groups_have_figures_of_their_own() -> None:
    found = details(
        [judged("a", seen=("a",), voice="ibu"), judged("b", seen=("a",), voice="ibu"), judged("c")],
        {"a": "hak", "b": "hak"},
    )
    assert found["by_voice"] == {
        "-": {"n": 1, "top1": 0.0, "top3": 0.0},
        "ibu": {"n": 2, "top1": 0.5, "top3": 0.5},
    }
    assert found["by_group"]["hak"] == {"n": 2, "top1": 0.5, "top3": 0.5}
    assert found["by_group"]["-"]["n"] == 1


def test_the_most_frequent_confusions_stand_first() -> None:
    wrong = [judged("a", seen=("b",)), *[judged("c", seen=("d",))] * 2, judged("e")]
    right = [judged("a", seen=("a",)), judged("a", "b", seen=("b",))]
    assert details(wrong + right, {})["confusions"] == [
        {"meant": "c", "taken_for": "d", "n": 2},
        {"meant": "a", "taken_for": "b", "n": 1},
        {"meant": "e", "taken_for": "", "n": 1},
    ]


def test_of_many_confusions_only_the_worst_are_shown() -> None:
    wrong = [judged(f"id{number}", seen=("a",)) for number in range(CONFUSIONS + 5)]
    assert len(details(wrong, {})["confusions"]) == CONFUSIONS


def test_the_reliability_table_holds_what_was_said_against_what_was_right() -> None:
    some = [judged("a", seen=(seen,), confidence=0.62) for seen in ("a", "a", "a", "b")]
    ends = [judged("a", seen=("a",), confidence=1.0), judged("a")]
    assert details(some + ends, {})["reliability"] == [
        {"from": 0.0, "n": 1, "said": 0.0, "right": 0.0},
        {"from": 0.6, "n": 4, "said": 0.62, "right": 0.75},
        {"from": (BINS - 1) / BINS, "n": 1, "said": 1.0, "right": 1.0},
    ]
