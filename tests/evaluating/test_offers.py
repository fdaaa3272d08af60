"""The figures of the offer checker, on lists short enough to count by hand."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.evaluating.cases import BadCases
from bot.evaluating.offers import evaluate, read, read_words
from bot.evaluating.offers_figures import (
    GENUINE,
    NOT_OFFER,
    SCAM,
    UNCLEAR,
    WORST,
    Checked,
    Offer,
    figures,
    sign_figures,
    verdicts,
)
from bot.settings import ROOT


def called(label: str, verdict: str, **offer: str) -> Checked:
    """A text with what it is, and what it was called."""
    return Checked(Offer("x", label, **offer), verdict)


def signed(
    flags: Iterable[str] | None, signs: Iterable[str], label: str = SCAM, verdict: str = "bahaya"
) -> Checked:
    """A text with the signs it shows, and those that were found."""
    shown = None if flags is None else frozenset(flags)
    return Checked(Offer("x", label, shown), verdict, frozenset(signs))


def written(folder: Path, lines: Iterable[object]) -> Path:
    path = folder / "offers.jsonl"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in lines), encoding="utf8")
    return path


def test_a_scam_is_recalled_when_it_is_called_dangerous_or_suspicious() -> None:
    found = verdicts([
        called(SCAM, "bahaya"), called(SCAM, "mencurigakan"), called(SCAM, "belum_jelas"),
        called(SCAM, "tanpa_tanda"), called(SCAM, "bukan_tawaran"),
    ])  # fmt: skip
    assert (found["scam_recall"], found["bahaya_recall"], found["false_safe"]) == (0.4, 0.2, 0.4)


@pytest.mark.parametrize("verdict", ["tanpa_tanda", "bukan_tawaran"])
def test_a_scam_called_safe_lowers_the_recall_and_raises_false_safe(verdict: str) -> None:
    before = verdicts([called(SCAM, "bahaya")] * 4)
    after = verdicts([*[called(SCAM, "bahaya")] * 3, called(SCAM, verdict)])
    assert (before["scam_recall"], before["false_safe"]) == (1.0, 0.0)
    assert (after["scam_recall"], after["false_safe"]) == (0.75, 0.25)


def test_a_scam_that_is_not_clear_is_neither_recalled_nor_called_safe() -> None:
    found = verdicts([called(SCAM, "belum_jelas")])
    assert (found["scam_recall"], found["false_safe"]) == (0.0, 0.0)


def test_false_alarms_are_genuine_offers_called_dangerous_or_suspicious() -> None:
    found = verdicts([
        called(GENUINE, "bahaya"), called(GENUINE, "mencurigakan"), called(GENUINE, "tanpa_tanda"),
        called(GENUINE, "belum_jelas"), called(UNCLEAR, "bahaya"), called(NOT_OFFER, "bahaya"),
    ])  # fmt: skip
    assert found["false_alarm"] == 0.5


def test_unclear_texts_and_no_offers_have_one_right_verdict_each() -> None:
    found = verdicts([
        called(UNCLEAR, "belum_jelas"), called(UNCLEAR, "tanpa_tanda"),
        called(NOT_OFFER, "bukan_tawaran"), called(NOT_OFFER, "belum_jelas"),
        called(NOT_OFFER, "bukan_tawaran"),
    ])  # fmt: skip
    assert (found["unclear_right"], found["not_offer_right"]) == (0.5, 0.6667)


def test_a_share_of_no_texts_is_no_figure() -> None:
    found = verdicts([called(SCAM, "bahaya")])
    assert (found["false_alarm"], found["unclear_right"], found["not_offer_right"]) == (None,) * 3


def test_signs_are_counted_over_all_texts_together() -> None:
    """Four flags, of which two are found, beside one sign that no flag names."""
    found = sign_figures([signed("ab", "ac"), signed("b", "b"), signed("a", "")])
    assert (found["n"], found["found"]) == (4, 3)
    assert (found["precision"], found["recall"]) == (0.6667, 0.5)
    assert found["by_sign"] == {
        "a": {"n": 2, "found": 1, "precision": 1.0, "recall": 0.5},
        "b": {"n": 2, "found": 1, "precision": 1.0, "recall": 0.5},
        "c": {"n": 0, "found": 1, "precision": 0.0, "recall": None},
    }


def test_a_sign_found_in_a_genuine_offer_without_flags_is_a_wrong_one() -> None:
    alone = sign_figures([signed("a", "a")])
    beside = sign_figures([signed("a", "a"), signed("", "a", GENUINE)])
    assert (alone["precision"], beside["precision"]) == (1.0, 0.5)
    assert beside["recall"] == 1.0


@pytest.mark.parametrize("left_out", [signed(None, "c"), signed("", "c", NOT_OFFER)])
def test_texts_nobody_flagged_and_texts_that_are_no_offers_count_for_no_sign(
    left_out: Checked,
) -> None:
    found = sign_figures([signed("a", "a"), left_out])
    assert (found["texts"], found["precision"], found["recall"]) == (1, 1.0, 1.0)


def test_the_confusion_says_what_each_label_was_called() -> None:
    found = figures([called(SCAM, "bahaya"), called(SCAM, "bahaya"), called(GENUINE, "bahaya")])
    assert found["confusion"] == {GENUINE: {"bahaya": 1}, SCAM: {"bahaya": 2}}


def test_kinds_and_forms_have_figures_of_their_own() -> None:
    found = figures([
        called(SCAM, "bahaya", kind="task", form="dm"), called(SCAM, "tanpa_tanda", form="dm"),
    ])  # fmt: skip
    assert found["by_kind"]["task"]["scam_recall"] == 1.0
    assert found["by_kind"]["-"]["scam_recall"] == 0.0
    assert found["by_form"]["dm"]["scam_recall"] == 0.5
    assert "false_alarm" not in found["by_form"]["dm"]


def test_scams_called_safe_stand_first_among_the_misses_and_what_is_right_does_not() -> None:
    found = figures([
        called(GENUINE, "tanpa_tanda", id="right"), called(UNCLEAR, "bahaya", id="other"),
        called(GENUINE, "bahaya", id="alarm"), called(SCAM, "belum_jelas", id="missed"),
        called(SCAM, "tanpa_tanda", id="safe"), called(SCAM, "mencurigakan", id="right too"),
    ])  # fmt: skip
    assert [one["id"] for one in found["worst"]] == ["safe", "missed", "alarm", "other"]


def test_a_miss_names_missing_and_wrong_signs_and_never_the_text() -> None:
    found = figures([signed("ab", "bc")])
    assert found["worst"] == [
        {"id": "-", "label": SCAM, "verdict": "bahaya", "missing": ["a"], "wrong": ["c"]}
    ]


def test_of_many_misses_only_the_worst_are_told() -> None:
    found = figures([called(SCAM, "tanpa_tanda")] * (WORST + 3))
    assert len(found["worst"]) == WORST


@pytest.mark.parametrize(
    ("spent", "p50", "p95"), [([7.256], 7.26, 7.26), (range(100, 0, -1), 51, 96)]
)
def test_times_are_given_at_the_middle_and_near_the_end(spent, p50: float, p95: float) -> None:
    found = figures([Checked(Offer("x", SCAM), "bahaya", spent=ms) for ms in spent])
    assert found["ms"] == {"p50": p50, "p95": p95}


def test_a_line_has_a_text_and_a_label_and_perhaps_more(tmp_path: Path) -> None:
    path = written(tmp_path, [
        {"text": "a\u2028b", "label": SCAM},
        {"id": "x1", "text": "c", "label": GENUINE, "flags": [], "kind": "task", "form": "dm"},
        {"id": "x2", "text": "d", "label": SCAM, "flags": ["potong_gaji"]},
    ])  # fmt: skip
    assert read(path) == (
        Offer("a\u2028b", SCAM, None, "1"),
        Offer("c", GENUINE, frozenset(), "x1", "task", "dm"),
        Offer("d", SCAM, frozenset({"potong_gaji"}), "x2"),
    )


@pytest.mark.parametrize(
    "line",
    [{"text": "a"}, {"label": SCAM}, [], 5, {"text": 5, "label": SCAM},
     {"text": "a", "label": SCAM, "flags": "potong_gaji"}],
)  # fmt: skip
def test_a_wrong_line_is_named(tmp_path: Path, line: object) -> None:
    path = written(tmp_path, [{"text": "a", "label": SCAM}, line])
    with pytest.raises(BadCases, match=r"offers\.jsonl:2"):
        read(path)


@pytest.mark.parametrize("content", [None, b"", b"\n\n", b"\xff\n"])
def test_a_file_without_offers_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "offers.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadCases, match=r"offers\.jsonl"):
        read(path)


@pytest.mark.anyio
async def test_the_real_checker_and_a_plain_list_are_measured_side_by_side(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("# a list\nKamboja\n", encoding="utf8")
    path = written(tmp_path, [
        {"text": "Lowongan kerja admin di KAMBOJA", "label": SCAM},
        {"text": "Gaji naik, kata orang di Kamboja", "label": GENUINE},
        {"text": "", "label": SCAM},
    ])  # fmt: skip
    found = await evaluate(path, words)
    assert found["n"] == 3
    assert sum(sum(row.values()) for row in found["confusion"].values()) == 3
    listed = found["keywords"]
    assert (listed["words"], listed["scam_recall"], listed["false_alarm"]) == (1, 0.5, 1.0)
    assert listed["false_safe"] == 0.5


@pytest.mark.anyio
async def test_an_empty_text_is_called_no_offer(tmp_path: Path) -> None:
    found = await evaluate(written(tmp_path, [{"text": " ", "label": NOT_OFFER}]))
    assert found["not_offer_right"] == 1.0
    assert "keywords" not in found


def test_the_projects_plain_list_holds_a_hundred_different_words() -> None:
    words = read_words(ROOT / "benchmarks" / "scam_words.txt")
    assert (len(words), len(set(words))) == (100, 100)


def test_a_list_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadCases, match=r"words\.txt"):
        read_words(tmp_path / "words.txt")
