"""The quick TF-IDF of one text is scikit-learn's own, number for number.

scikit-learn is in `nlu/.venv` only, so both are computed there, once for all cases.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

NLU = Path(__file__).resolve().parents[2] / "nlu"
SCRIPT = """
import json, sys
sys.path[:0] = sys.argv[1:3]
from components.quick_features import QuickTfidf
from components.text_model import features

given = json.load(sys.stdin)
union = features(str.lower).fit(given["examples"])

def compared(part, text):
    columns, values = QuickTfidf(part)(text)
    row = part.transform([text])
    return {
        "quick": dict(sorted(zip(columns.tolist(), values.tolist()))),
        "sklearn": dict(sorted(zip(row.indices.tolist(), row.data.tolist()))),
    }

print(json.dumps({
    name: [compared(part, text) for text in given["texts"]]
    for name, part in union.transformer_list
}))
"""
EXAMPLES = (
    "upahnya dua belas juta sebulan, mess ditanggung",
    "upah di kapal ikan berapa sebulan kak",
    "mess sama makan ditanggung siapa ya",
    "paspor ditahan juragan sejak hari pertama",
    "juragan nyimpen paspor kami semua",
    "berapa lama ngurus paspor di kantor imigrasi??",
)
TEXTS = {
    "an example": EXAMPLES[0],
    "words known and unknown": "upah tukang las sebulan brp kak",
    "a word again and again": "paspor paspor paspor ditahan ditahan",
    "capitals": "PASPOR Ditahan JURAGAN",
    "signs": "paspor??? ditahan, ya",
    "one sign": "?",
    "parts of words only": "pasporku diupahin",
    "nothing known": "qqq zzz",
    "emoji": "🙏🙏",
    "empty": "",
    "spaces": " \n\t ",
    "the longest": "paspor ditahan juragan " * 178,
}


@pytest.fixture(scope="module")
def computed() -> dict[str, Any]:
    command = [NLU / ".venv" / "bin" / "python", "-c", SCRIPT, NLU, NLU.parent]
    given = json.dumps({"examples": EXAMPLES, "texts": list(TEXTS.values())})
    done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("kind", ["letters", "words"])
@pytest.mark.parametrize("case", TEXTS)
def test_the_quick_way_gives_the_same_numbers(computed, kind: str, case: str) -> None:
    both = computed[kind][list(TEXTS).index(case)]
    assert both["quick"].keys() == both["sklearn"].keys()
    assert both["quick"] == pytest.approx(both["sklearn"], abs=1e-6)


@pytest.mark.parametrize(
    ("kind", "case", "known"),
    [
        ("letters", "an example", True),
        ("letters", "parts of words only", True),
        ("words", "parts of words only", False),
        ("words", "one sign", True),
        ("letters", "nothing known", False),
        ("words", "empty", False),
        ("words", "emoji", False),
    ],
)
def test_only_signs_of_the_examples_have_numbers(computed, kind: str, case: str, known) -> None:
    assert bool(computed[kind][list(TEXTS).index(case)]["quick"]) is known


@pytest.mark.parametrize("kind", ["letters", "words"])
def test_a_row_has_length_one(computed, kind: str) -> None:
    rows = [both["quick"].values() for both in computed[kind] if both["quick"]]
    lengths = [sum(value * value for value in row) for row in rows]
    assert lengths == pytest.approx([1.0] * len(rows))
