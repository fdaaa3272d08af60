"""The training examples are complete, in order, readable for Rasa, and not copied from the exam."""

import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NLU = ROOT / "nlu"
EXAM_CHECK = ROOT.parent / "shared" / "check" / "contamination.py"
sys.path.insert(0, str(NLU))

from examples import Example, problems, read_examples, read_ids  # noqa: E402


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return list(read_examples(sorted((NLU / "data").glob("*.yml"))))


@pytest.fixture(scope="module")
def ids() -> list[str]:
    return read_ids(NLU / "domain.yml")


def test_nothing_is_wrong_with_the_examples(examples, ids):
    assert problems(examples, ids) == []


def test_every_id_has_forty_examples(examples, ids):
    counts = Counter(example.intent for example in examples)
    assert {name: counts[name] for name in ids if counts[name] < 40} == {}


def test_no_text_stands_under_two_ids(examples):
    meanings = defaultdict(set)
    for example in examples:
        meanings[example.text.casefold()].add(example.intent)
    assert [text for text, names in meanings.items() if len(names) > 1] == []


def test_every_id_is_written_by_at_least_eight_voices(examples, ids):
    voices = defaultdict(set)
    for example in examples:
        voices[example.intent].add((example.writer, example.voice))
    assert [name for name in ids if len(voices[name]) < 8] == []


def test_an_id_stands_in_one_file(examples):
    files = defaultdict(set)
    for example in examples:
        files[example.intent].add(example.file.name)
    assert [name for name, where in files.items() if len(where) > 1] == []


def test_no_abbreviation_stands_for_two_words():
    import yaml

    table = yaml.safe_load((NLU / "abbreviations.yml").read_text(encoding="utf-8"))
    spellings = [spelling for known in table.values() for spelling in known]
    assert [spelling for spelling, times in Counter(spellings).items() if times > 1] == []
    assert set(spellings).isdisjoint(table)


def test_no_example_is_too_close_to_the_exam():
    if not EXAM_CHECK.exists():
        # The exam is kept outside of the repository: who has only that cannot compare.
        print(f"no exam beside the repository ({EXAM_CHECK.name} not found): not compared")
        return
    check = [sys.executable, str(EXAM_CHECK), str(NLU / "data")]
    done = subprocess.run(check, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout
