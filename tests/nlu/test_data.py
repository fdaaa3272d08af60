"""The examples are many, by many, in order, readable for Rasa, and not copied from any exam."""

import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
NLU = ROOT / "nlu"
EXAM_CHECK = ROOT.parent / "shared" / "check" / "contamination.py"
sys.path.insert(0, str(NLU))

from examples import Example, problems, read_examples, read_ids  # noqa: E402
from near_duplicates import near_duplicates  # noqa: E402

from bot.evaluating.cases import Case, read  # noqa: E402
from bot.spelling import normaliser  # noqa: E402

SEED = {"v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "n1", "n2", "t1", "r1", "p1", "d1", "x1"}
"""Writers of the examples the project began with."""
HELD_OUT = NLU / "tests"
OWN = yaml.safe_load((NLU / "spelling" / "own.yml").read_text(encoding="utf-8"))
SPELLINGS = [spelling for known in OWN["words"].values() for spelling in known]


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return list(read_examples(sorted((NLU / "data").glob("*.yml"))))


@pytest.fixture(scope="module")
def ids() -> list[str]:
    return read_ids(NLU / "domain.yml")


@pytest.fixture(scope="module")
def held_out() -> tuple[Case, ...]:
    return read(HELD_OUT)


def test_nothing_is_wrong_with_the_examples(examples, ids):
    assert problems(examples, ids) == []


def test_there_are_fifteen_thousand_examples_and_a_hundred_and_twenty_for_an_id(examples, ids):
    counts = Counter(example.intent for example in examples)
    assert len(examples) >= 15_000
    assert {name: counts[name] for name in ids if counts[name] < 120} == {}


def test_twenty_writers_wrote_beside_those_of_the_beginning(examples):
    assert len({example.writer for example in examples} - SEED) >= 20


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


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("upahnya dua belas juta sebulan ya kak", "Upahnya dua belas juta sebulan ya, kak!!", True),
        ("upah di kapal itu dua belas juta per bulan", "upah di kapal itu dua belas juta", True),
        ("upah di kapal itu dua belas juta per bulan", "upah di kapal berapa per bulan", False),
        ("halo kak", "HALO kaaak", True),
        ("halo kak", "halo min", False),
        ("🙏🙏", "🙏", False),
    ],
)
def test_texts_with_nearly_the_same_words_are_near_duplicates(one, other, same):
    assert list(near_duplicates(["lain sama sekali", one, other])) == ([(1, 2)] if same else [])


def test_no_example_is_nearly_the_same_as_another_or_as_a_held_out_message(examples, held_out):
    """The held-out messages come last, so a pair with one of them names it second."""
    texts = [*(example.text for example in examples), *(case.text for case in held_out)]
    pairs = [(texts[one], texts[other]) for one, other in near_duplicates(texts)]
    assert pairs == []


def test_held_out_messages_have_known_ids(held_out, ids):
    assert {id for case in held_out for id in case.right} - set(ids) == set()


def test_held_out_messages_are_by_writers_and_voices_that_are_in_no_example(examples):
    for file in sorted(HELD_OUT.glob("*.yml")):
        for block in yaml.safe_load(file.read_text(encoding="utf-8")):
            assert block["writer"] not in {example.writer for example in examples}
            assert block["voice"] not in {example.voice for example in examples}


def test_every_id_is_among_the_held_out_messages(held_out, ids):
    assert set(ids) - {case.id for case in held_out} == set()


def test_every_spelling_of_the_table_is_a_text():
    """YAML takes a bare `no` or `on` for a truth value: such spellings stand in quotes."""
    words = [*OWN["words"], *OWN["keep"], *OWN["known"], *SPELLINGS]
    assert [word for word in words if not isinstance(word, str)] == []


def test_no_spelling_stands_for_two_words():
    assert [spelling for spelling, times in Counter(SPELLINGS).items() if times > 1] == []
    assert set(SPELLINGS).isdisjoint(OWN["words"])


@pytest.mark.parametrize(("word", "spellings"), OWN["words"].items())
def test_every_spelling_becomes_its_word(word, spellings):
    assert {spelling: normaliser()(str(spelling)) for spelling in spellings} == dict.fromkeys(
        spellings, word
    )


def test_no_example_is_too_close_to_the_exam():
    if not EXAM_CHECK.exists():
        # The exam is kept outside of the repository: who has only that cannot compare.
        print(f"no exam beside the repository ({EXAM_CHECK.name} not found): not compared")
        return
    check = [sys.executable, str(EXAM_CHECK), str(NLU / "data")]
    done = subprocess.run(check, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout
