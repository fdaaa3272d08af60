"""What a message asks for and whether somebody is in danger, learnt from a handful of examples.

scikit-learn is in `nlu/.venv` only, so the model is trained and asked there, once for all tests.
"""

import json
import math
import subprocess
from pathlib import Path
from typing import Any

import pytest

NLU = Path(__file__).resolve().parents[2] / "nlu"
SCRIPT = """
import io, json, sys
sys.path[:0] = sys.argv[1:3]
import joblib
from bot import normalising
from components.text_model import Scale, TextModel, probabilities
from pathlib import Path

given = json.load(sys.stdin)
texts, ids = zip(*given["examples"])
scale = Scale(**given["scale"])

def trained():
    normalise = normalising.load(Path(sys.argv[1]) / "spelling")
    return TextModel(normalise, 1.0, scale).fit(texts, ids)

def stored(model):
    kept = io.BytesIO()
    joblib.dump(model, kept)
    kept.seek(0)
    return joblib.load(kept)

model = trained()
margins = model.margins(given["texts"])
print(json.dumps({
    "ids": model.ids,
    "ranking": [model.ranking(text) for text in given["texts"]],
    "chances": probabilities(margins.ids, scale.sharpness).tolist(),
    "margins": margins.ids.tolist(),
    "danger": margins.danger.tolist(),
    "again": [trained().ranking(text) for text in given["texts"]],
    "stored": [stored(model).ranking(text) for text in given["texts"]],
}))
"""
SCALE = {"sharpness": 4.0, "by_ids": 5.0, "by_margin": 2.0, "offset": -2.5}
EXAMPLES = {
    "darurat_disekap": [
        "kami dikunci di lantai tiga, gerbang dirantai", "tolong saya disekap di gudang",
        "ga boleh keluar gedung, dijaga orang bersenjata", "pintu kamar digembok dari luar pak",
        "saya dikurung berlima, tolong jemput", "udah dua minggu terkurung ga bisa kabur",
    ],
    "darurat_sakit": [
        "demam tinggi seminggu ga dibawa berobat", "saya muntah darah tolong",
        "teman sekamar pingsan, tolong cepat", "kaki saya bengkak bernanah, ga dikasih obat",
        "sesak napas dari semalam tolong", "perut sakit sekali ga bisa bangun",
    ],
    "gaji_wajar": [
        "upah dua belas juta buat kasir masuk akal?", "bayaran segitu wajar ga kak",
        "upah las di korea kisaran berapa", "kegedean ga gajinya buat tamatan smp",
        "gaji pelayan di dubai normalnya brp", "sebulan sembilan juta itu standar?",
    ],
    "paspor_ditahan": [
        "paspor disimpan juragan, boleh gitu?", "dokumen saya dipegang agen terus",
        "kalo paspor diminta kantor dikasih ga", "paspor ditaruh di brankas bos, aturannya gimana",
        "siapa yang berhak pegang paspor pekerja", "majikan minta paspor buat disimpan",
    ],
    "sapa": ["halo kak", "pagi min", "permisi mau nanya", "assalamualaikum", "hai", "met malam"],
}  # fmt: skip
CRIES = (
    "tolong kami dikunci di gudang dijaga orang",
    "saya terkurung, pintu dirantai dari luar, jemput pak",
    "tolong saya sesak napas dan muntah darah",
)
CALM = ("wajar ga upah kasir segitu kak", "paspor boleh disimpan agen?", "halo min pagi")
ODD = ("GAJI GAJI gaji", "?", "dikunci paspor upah halo", "paspor " * 500, CRIES[0].upper())
UNKNOWN = ("", " \n ", "x", "🙏🙏")
TEXTS = (*CRIES, *CALM, *ODD, *UNKNOWN)
KNOWN = range(len(TEXTS) - len(UNKNOWN))


@pytest.fixture(scope="module")
def model() -> dict[str, Any]:
    """What a model of the examples says of TEXTS."""
    given = {
        "examples": [(text, id) for id, texts in EXAMPLES.items() for text in texts],
        "texts": TEXTS,
        "scale": SCALE,
    }
    command = [NLU / ".venv" / "bin" / "python", "-c", SCRIPT, NLU, NLU.parent]
    done = subprocess.run(
        command, input=json.dumps(given), capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def danger(model: dict[str, Any], text: str) -> float:
    return model["ranking"][TEXTS.index(text)][1]


def test_the_ids_are_those_of_the_examples_in_order(model):
    assert model["ids"] == sorted(EXAMPLES)


@pytest.mark.parametrize("at", KNOWN)
def test_the_ranking_of_one_text_is_that_of_its_margins(model, at: int):
    ranking, _ = model["ranking"][at]
    expected = dict(zip(model["ids"], model["chances"][at], strict=True))
    assert dict(ranking) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("at", KNOWN)
def test_a_ranking_has_every_id_once_with_falling_probabilities_that_add_up_to_one(model, at: int):
    ranking, _ = model["ranking"][at]
    chances = [chance for _, chance in ranking]
    assert sorted(id for id, _ in ranking) == model["ids"]
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) == pytest.approx(1)


@pytest.mark.parametrize("at", KNOWN)
def test_probabilities_are_the_softmax_of_the_margins_times_the_sharpness(model, at: int):
    raised = [math.exp(SCALE["sharpness"] * margin) for margin in model["margins"][at]]
    assert model["chances"][at] == pytest.approx([one / sum(raised) for one in raised])


@pytest.mark.parametrize("at", KNOWN)
def test_danger_weighs_the_urgent_ids_together_with_the_machine_for_danger(model, at: int):
    ranking, found = model["ranking"][at]
    urgent = sum(chance for id, chance in ranking if id.startswith("darurat_"))
    weighed = SCALE["by_ids"] * urgent + SCALE["by_margin"] * model["danger"][at] + SCALE["offset"]
    assert found == pytest.approx(1 / (1 + math.exp(-weighed)), abs=1e-5)


def test_danger_is_a_probability_and_higher_for_a_cry(model):
    assert all(0 <= found <= 1 for _, found in model["ranking"])
    assert min(danger(model, cry) for cry in CRIES) > 0.5
    assert max(danger(model, calm) for calm in CALM) < 0.5


@pytest.mark.parametrize(
    ("text", "id"),
    [
        (CRIES[0], "darurat_disekap"), (CRIES[1], "darurat_disekap"), (CRIES[2], "darurat_sakit"),
        (CALM[0], "gaji_wajar"), (CALM[1], "paspor_ditahan"), (CALM[2], "sapa"),
    ],
)  # fmt: skip
def test_a_new_message_gets_its_meaning(model, text: str, id: str):
    assert model["ranking"][TEXTS.index(text)][0][0][0] == id


def test_capitals_mean_the_same(model):
    at, loud = TEXTS.index(CRIES[0]), TEXTS.index(CRIES[0].upper())
    assert model["ranking"][loud] == model["ranking"][at]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_text_without_a_known_sign_means_nothing_and_is_no_danger(model, text: str):
    assert model["ranking"][TEXTS.index(text)] == [[], 0.0]


def test_the_same_examples_give_the_same_model(model):
    assert model["again"] == model["ranking"]


def test_a_stored_model_answers_as_before(model):
    assert model["stored"] == model["ranking"]
