"""A plain list of words raises alarm wherever one of them stands, and for nothing else."""

from pathlib import Path

import pytest

from bot.evaluating.cases import BadCases, Case
from bot.evaluating.keywords import alarms

CASES = (
    Case("saya DISEKAP di gudang", ("darurat_disekap",)),
    Case("pintu digembok, jendela juga", ("darurat_disekap",)),
    Case("apa hukumannya orang yang disekap", ("apa_itu_tppo",), tricky=True),
    Case("upah tukang las wajar ga", ("gaji_wajar",)),
    Case("upah di kapal", ("gaji_wajar",), tricky=True),
    Case("orang pt nahan saya, disekap?", ("paspor_ditahan", "darurat_disekap")),
)


def listed(folder: Path, content: str) -> Path:
    path = folder / "words.txt"
    path.write_text(content, encoding="utf8")
    return path


def test_found_and_falsely_alarmed_are_shares_of_the_urgent_and_the_calm(tmp_path: Path) -> None:
    """A message for which an urgent id is right too counts on neither side."""
    assert alarms(listed(tmp_path, "disekap\n"), CASES) == {
        "words": 1,
        "urgent_recall": 0.5,
        "urgent_false_alarm": round(1 / 3, 4),
        "tricky_false_alarm": 0.5,
    }


@pytest.mark.parametrize(
    ("content", "words", "recall"),
    [
        ("disekap\ndigembok\n", 2, 1.0),
        ("Digembok\n", 1, 0.5),
        ("  digembok  \n\n   \n", 1, 0.5),
        ("# digembok\nsekap\n", 1, 0.5),
        ("gembok, jen", 1, 0.5),
        ("digembok jendela", 1, 0.0),
        ("# nothing\n", 0, 0.0),
        ("  # digembok\n\t#sekap\n", 0, 0.0),
        ("sekap # of a room\n", 1, 0.0),
        ("", 0, 0.0),
    ],
)
def test_a_line_is_a_word_or_phrase_found_anywhere_in_any_case(
    tmp_path: Path, content: str, words: int, recall: float
) -> None:
    found = alarms(listed(tmp_path, content), CASES)
    assert (found["words"], found["urgent_recall"]) == (words, recall)


def test_a_share_of_no_messages_is_no_figure(tmp_path: Path) -> None:
    calm = alarms(listed(tmp_path, "disekap"), [CASES[3]])
    urgent = alarms(listed(tmp_path, "disekap"), [CASES[0]])
    assert (calm["urgent_recall"], calm["urgent_false_alarm"]) == (None, 0.0)
    assert calm["tricky_false_alarm"] is None
    assert (urgent["urgent_recall"], urgent["urgent_false_alarm"]) == (1.0, None)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\n"])
def test_a_list_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "words.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadCases, match=r"words\.txt"):
        alarms(path, CASES)
