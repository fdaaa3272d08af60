"""The texts that teach the forms are complete, and a fault in them is named.

`forms.py` needs scikit-learn, so it runs with the interpreter of `nlu/.venv`, once for all cases.
"""

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

NLU = Path(__file__).resolve().parents[2] / "nlu"
SCRIPT = """
import json, sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
from examples import DataError
from forms import FORMS, form_problems, read_forms

def look(folder):
    try:
        texts = read_forms(Path(folder))
    except DataError as error:
        return {"error": str(error)}
    found = [vars(text) | {"file": text.file.name} for text in texts]
    return {"texts": found, "problems": form_problems(texts)}

print(json.dumps({"forms": FORMS, "found": {name: look(name) for name in sys.argv[3:]}}))
"""
BLOCK = "- form: {form}\n  writer: z1\n  text: |-\n    {text}\n"
FORMS = ("iklan", "siaran", "doa", "berita", "obrolan", "pesan")
GOOD = "".join(BLOCK.format(form=form, text=f"contoh {form}") for form in FORMS)
SAME = BLOCK.format(form="doa", text="Contoh   SIARAN")
UNREADABLE = {
    "no YAML": "- form: [iklan\n",
    "empty": "",
    "no list": "halo\n",
    "no fields": "- halo\n",
    "a number": "5\n",
    "no text": "- form: doa\n  writer: z1\n",
    "no form": "- writer: z1\n  text: halo\n",
    "no writer": "- form: doa\n  text: halo\n",
    "no UTF-8": b"- form: doa\n  writer: z1\n  text: halo \xe9\n",
    "an empty list": "{}\n",
    "no such date": "- form: doa\n  writer: z1\n  text: 2024-13-45\n",
}
TOLD = {
    "a null text": (BLOCK.replace("|-\n    {text}", ""), "'text' of block 7, ''"),
    "an empty text": (BLOCK.replace("|-\n    {text}", '"  "'), "'text' of block 7, ''"),
    "a text that is a number": (BLOCK.replace("|-\n    {text}", "5"), "'text' of block 7, '5'"),
    "a list for a form": (BLOCK.replace("{form}", "[doa]"), "'form' of block 7, 'Contoh tujuh'"),
    "a null form": (BLOCK.replace("{form}", ""), "'form' of block 7, 'Contoh tujuh'"),
    "a null writer": (BLOCK.replace("z1", ""), "'writer' of block 7, 'Contoh tujuh'"),
}
FAULTY = {
    "an unknown form": (
        GOOD + BLOCK.format(form="surat", text="halo"),
        "texts.yml, 'halo': 'surat' is none of iklan",
    ),
    "a form without texts": (GOOD.replace("form: berita", "form: doa"), "'berita' has no texts"),
    "a text under two forms": (GOOD + SAME, "texts.yml, 'Contoh   SIARAN': this text stands twice"),
}


def looked_at(*folders: Path) -> dict[str, Any]:
    """What the reader makes of each folder, by its name."""
    command = [NLU / ".venv" / "bin" / "python", "-c", SCRIPT, NLU, NLU.parent, *folders]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert tuple(answer["forms"]) == FORMS
    return {Path(name).name: found for name, found in answer["found"].items()}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The project's own folder, and one for each case of this file."""
    told = {
        name: GOOD + row.format(form="doa", text="Contoh tujuh") for name, (row, _) in TOLD.items()
    }
    faulty = {name: made for name, (made, _) in FAULTY.items()}
    contents = {"good": GOOD, **UNREADABLE, **told, **faulty}
    home = tmp_path_factory.mktemp("cases")
    for name, content in contents.items():
        (home / name).mkdir()
        content = content if isinstance(content, bytes) else content.encode()
        (home / name / "texts.yml").write_bytes(content)
    (home / "none").mkdir()
    return looked_at(NLU / "forms", home / "none", *(home / name for name in contents))


def test_nothing_is_wrong_with_the_projects_own_texts(found: dict[str, Any]) -> None:
    assert found["forms"]["problems"] == []


def test_every_form_has_forty_texts_and_a_writer_for_each(found: dict[str, Any]) -> None:
    texts = found["forms"]["texts"]
    counts = Counter(text["form"] for text in texts)
    assert {form: counts[form] for form in FORMS if counts[form] < 40} == {}
    assert all(text["writer"] and text["text"] for text in texts)


def test_a_text_is_read_with_its_lines_its_form_and_its_writer(found: dict[str, Any]) -> None:
    assert found["good"]["problems"] == []
    first = {"text": "contoh iklan", "form": "iklan", "writer": "z1", "file": "texts.yml"}
    assert found["good"]["texts"][0] == first
    assert [text["form"] for text in found["good"]["texts"]] == list(FORMS)
    assert any("\n" in text["text"] for text in found["forms"]["texts"])


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_file_of_another_shape_is_named(found: dict[str, Any], case: str) -> None:
    assert found[case]["error"].startswith("texts.yml: a list of form, writer, text is needed")


@pytest.mark.parametrize("case", TOLD)
def test_a_field_without_words_is_named_with_the_beginning_of_its_text(
    found: dict[str, Any], case: str
) -> None:
    assert found[case]["error"].startswith("texts.yml: ")
    assert f"{TOLD[case][1]}, is missing, empty or no string" in found[case]["error"]


@pytest.mark.parametrize("case", FAULTY)
def test_each_fault_gets_one_sentence(found: dict[str, Any], case: str) -> None:
    (problem,) = found[case]["problems"]
    assert FAULTY[case][1] in problem


def test_a_folder_without_texts_lacks_every_form(found: dict[str, Any]) -> None:
    assert found["none"]["texts"] == []
    assert len(found["none"]["problems"]) == len(FORMS)
