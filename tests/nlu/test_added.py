"""Examples that editors added are learned; what cannot be is left out and never ends a training."""

import json
import subprocess
from pathlib import Path

import pytest

NLU = Path(__file__).resolve().parents[2] / "nlu"
PYTHON = NLU / ".venv" / "bin" / "python"
DOMAIN = 'version: "3.1"\nintents:\n- sapa\n- darurat_sakit\n- nlu_fallback\n'
FEWEST = 4
"""As nlu/added.py has it; it cannot be imported here, for it needs the other environment."""
NEW = [
    {"id": "kartu_ak1", "text": text}
    for text in ("bikin ak1 di mana", "kartu kuning bayar ga", "ak1 hilang", "syarat kartu kuning")
]
SCRIPT = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
from added import read_added, write_examples
from examples import read_examples
file, out = Path(sys.argv[3]), Path(sys.argv[4])
added = read_added(file)
write_examples(added, out)
read = list(read_examples([out]))
assert [(one.intent, one.text) for one in read] == [(one.intent, one.text) for one in added], read
print(len(read))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two ids with enough examples."""
    blocks = "".join(
        f"- intent: {id}\n  metadata: {{writer: uji, voice: uji}}\n  examples: |\n"
        + "".join(f"    - {id[:4]} nomor {number:02}\n" for number in range(40))
        for id in ("darurat_sakit", "sapa")
    )
    (tmp_path / "domain.yml").write_text(DOMAIN, encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "uji.yml").write_text(f'version: "3.1"\nnlu:\n{blocks}', encoding="utf-8")
    return tmp_path


def check(folder: Path, content: str) -> tuple[int, list[str]]:
    """What train.py makes of a file of added examples: its status, and its sentences."""
    file = folder / "added.json"
    file.write_text(content, encoding="utf-8")
    given = ["--data", folder / "data", "--domain", folder / "domain.yml", "--added", file]
    command = [PYTHON, NLU / "train.py", "--check", *given]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr.splitlines()


def test_added_examples_of_a_known_and_of_a_new_id_are_learned(folder):
    added = [*NEW, {"id": "sapa", "text": "permisi kak, mau tanya-tanya"}]
    assert check(folder, json.dumps(added)) == (0, ["5 added examples are learned."])


def test_an_empty_list_is_learned_as_it_is(folder):
    assert check(folder, "[]") == (0, ["0 added examples are learned."])


def test_a_new_id_with_too_few_examples_is_left_out(folder):
    few = NEW[: FEWEST - 1]
    assert check(folder, json.dumps(few)) == (
        0,
        [
            "left out: kartu_ak1: a new id with 3 usable examples; 4 are needed.",
            "0 added examples are learned.",
        ],
    )


def test_what_is_left_out_does_not_count_for_a_new_id(folder):
    same = {"id": "kartu_ak1", "text": "Bikin AK1 di mana?"}
    _, words = check(folder, json.dumps([*NEW[: FEWEST - 1], same]))
    assert "left out: kartu_ak1: a new id with 3 usable examples; 4 are needed." in words
    assert words[-1] == "0 added examples are learned."


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"id": "sapa", "text": "ada [dia](orang)"}, "sapa, example 1: square and curly brackets"),
        ({"id": "sapa", "text": "  /sapa lagi"}, "sapa, example 1: Rasa would take a text"),
        (
            {"id": "sapa", "text": "wa saya 0812 3456 7890"},
            "sapa, example 1: this looks like a tel",
        ),
        ({"id": "sapa", "text": "Sapa nomor 07!"}, "nearly the same example is at uji.yml:"),
        ({"id": "kartu_ak1", "text": "Syarat KARTU kuning"}, "is example 4 of 'kartu_ak1'"),
        ({"id": "sapa", "text": "🙏🙏 1"}, "sapa, example 1: there is no word in it."),
        ({"id": "sapa", "text": ""}, "sapa, example 1: there is no word in it."),
        ({"id": "sapa"}, "sapa, example 1: there is no word in it."),
        ({"id": "sapa", "text": 5}, "sapa, example 1: there is no word in it."),
        ({"text": "halo kakak"}, "(no id), example 1: this is no id."),
        ({"id": "Kartu AK1", "text": "halo kakak"}, "Kartu AK1, example 1: this is no id."),
        ({"id": "nlu_fallback", "text": "halo kakak"}, "nlu_fallback, example 1: this is no id."),
        ({"id": "darurat_baru", "text": "tolong kak"}, "a new id of danger cannot be added."),
        ("halo kakak", "(no id), example 1: this is no id."),
        (None, "(no id), example 1: this is no id."),
    ],
)
def test_a_wrong_example_is_left_out_with_a_sentence_and_the_others_are_learned(
    folder, wrong, sentence
):
    status, words = check(folder, json.dumps([*NEW, wrong]))
    assert status == 0
    assert words[-1] == "4 added examples are learned."
    (left_out,) = words[:-1]
    assert left_out.startswith("left out: ")
    assert sentence in left_out


def test_more_examples_of_a_known_id_of_danger_are_learned(folder):
    added = [{"id": "darurat_sakit", "text": "demam tinggi tak boleh ke dokter"}]
    assert check(folder, json.dumps(added)) == (0, ["1 added examples are learned."])


def test_no_sentence_repeats_what_was_written(folder):
    """It may be somebody's question."""
    texts = ("wa saya 0812 3456 7890", "[rahasia](x)", "/rahasia", "Sapa nomor 07!")
    _, words = check(folder, json.dumps([{"id": "sapa", "text": text} for text in texts]))
    assert len(words) == len(texts) + 1
    assert not [word for word in words for text in texts if text in word or "rahasia" in word]


@pytest.mark.parametrize("content", ["", "{", '{"id": "sapa"}', '"sapa"'])
def test_a_file_that_holds_no_list_ends_it(folder, content):
    """A model would bear the name of examples that it never saw."""
    status, (sentence,) = check(folder, content)
    assert status == 2
    assert sentence.startswith("added.json: ")


@pytest.mark.parametrize(
    "text",
    ["a: 'b' \"c\" # d - e", "- halo", "satu\ndua\u2028tiga\x85empat", "x" * 5000 + " y" * 300,
     "😀🙏🏽 عربي \x07", "null", "%", "\ud83d halo", "- ", "\ufeffhalo"],
)  # fmt: skip
def test_any_text_reaches_the_reader_of_examples_on_one_line(tmp_path, text):
    file, out = tmp_path / "added.json", tmp_path / "added.yml"
    file.write_text(json.dumps([{"id": "sapa", "text": text}, NEW[0]]), encoding="utf-8")
    command = [PYTHON, "-c", SCRIPT, NLU, NLU.parent, file, out]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.returncode) == ("2\n", 0), done.stderr
