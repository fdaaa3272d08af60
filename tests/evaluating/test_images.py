"""Pictures of offers are measured by what is read in them, against their true text."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.evaluating.cases import BadCases
from bot.evaluating.images import Picture, Seen, evaluate, figures, read
from bot.media.contents import Contents
from bot.offer_tables import load_checker
from bot.settings import ROOT
from tests.media.drawn import POSTER, poster, written

OFFER = "Lowongan admin di Kamboja\ngaji 15 juta, visa wisata\nhub 0812-3456-7890"
KEYS = ("0812 3456 7890", "15 juta")


def seen(text: str, keys: tuple[str, ...] = KEYS, seconds: float = 1.0, **more: Any) -> Seen:
    """A picture of OFFER in which this was read."""
    return Seen(Picture(Path("a.jpg"), OFFER, keys), Contents(text, **more), seconds)


def truth(folder: Path, *lines: object) -> Path:
    path = folder / "truth.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf8")
    return folder


def test_a_key_is_read_when_it_stands_there_whatever_separates_its_parts() -> None:
    found = figures(
        load_checker(ROOT), [seen("hub 08123-456.7890"), seen("gaji 15 JUTA"), seen("")]
    )
    assert (found["keys"], found["keys_read"]) == (6, 0.3333)
    assert [one["keys_read"] for one in found["pictures"]] == [1, 1, 0]


def test_a_digit_read_wrongly_makes_another_key() -> None:
    assert figures(load_checker(ROOT), [seen("hub 0812-3456-7898")])["keys_read"] == 0.0


def test_a_picture_is_judged_against_its_true_text() -> None:
    found = figures(load_checker(ROOT), [seen(OFFER), seen(""), seen("", problem="unreadable")])
    right, wrong, unread = found["pictures"]
    assert right["verdict"] == right["true_verdict"] == wrong["true_verdict"]
    assert (right["missing"], right["wrong"]) == ([], [])
    assert wrong["verdict"] == "bukan_tawaran"
    assert wrong["missing"]
    assert unread["problem"] == "unreadable"
    assert (found["same_verdict"], found["same_signs"]) == (0.3333, 0.3333)


def test_the_first_picture_waits_for_the_models_and_is_timed_apart() -> None:
    spent = [seen("", seconds=seconds) for seconds in (9.0, 1.0, 2.0, 4.0)]
    times = figures(load_checker(ROOT), spent)["seconds"]
    assert times == {"first": 9.0, "p50": 2.0, "longest": 4.0}


def test_no_words_of_a_picture_are_told() -> None:
    assert "Kamboja" not in json.dumps(figures(load_checker(ROOT), [seen(OFFER)]))


def test_a_line_has_its_text_as_lines_or_whole_and_keys_with_or_without_a_type(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.jpg").touch()
    keys = ["1", {"type": "phone", "value": "2"}]
    folder = truth(
        tmp_path,
        {"file": "a.jpg", "source_text": ["x", "y"], "keys": keys, "lines": 2},
        {"file": "a.jpg", "source_text": "x\ny", "keys": []},
    )
    picture = tmp_path / "a.jpg"
    assert read(folder) == (Picture(picture, "x\ny", ("1", "2")), Picture(picture, "x\ny", ()))


@pytest.mark.parametrize(
    "line",
    [{}, 5, {"file": "a.jpg", "source_text": "x"}, {"file": "b.jpg", "source_text": "", "keys": []},
     {"file": "a.jpg", "source_text": "x", "keys": "1"}],
)  # fmt: skip
def test_a_wrong_line_or_a_missing_picture_is_told(tmp_path: Path, line: object) -> None:
    (tmp_path / "a.jpg").touch()
    with pytest.raises(BadCases, match=r"truth\.jsonl"):
        read(truth(tmp_path, line))


def test_a_folder_without_truth_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadCases, match=r"truth\.jsonl"):
        read(tmp_path)


@pytest.mark.anyio
async def test_a_clear_poster_is_read_whole_and_judged_as_its_text(tmp_path: Path) -> None:
    (tmp_path / "p.jpg").write_bytes(written(poster()))
    line = {"file": "p.jpg", "source_text": list(POSTER), "keys": ["0813-5550-1947", "9.750.000"]}
    found = await evaluate(truth(tmp_path, line))
    assert (found["n"], found["keys_read"], found["same_verdict"]) == (1, 1.0, 1.0)
    assert found["seconds"]["first"] > 0
