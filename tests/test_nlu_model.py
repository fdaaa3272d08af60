"""The model is found by what it is made from."""

import os
import shutil
from pathlib import Path

import pytest

from bot import nlu_model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of what a model is made from."""
    made = tmp_path / "nlu"
    for name in ("data", "forms", "spelling", "components"):
        shutil.copytree(nlu_model.NLU / name, made / name)
    for path in nlu_model.NLU.iterdir():
        if path.suffix in (".yml", ".py", ".lock"):
            shutil.copy(path, made)
    return made


@pytest.fixture
def trained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the model for the present data goes; training writes a file."""
    path = tmp_path / "models" / "present.tar.gz"
    path.parent.mkdir()

    async def train(path: Path, tell: object) -> None:
        shutil.copy(nlu_model.CONFIG, path)

    in_service = nlu_model.in_service
    monkeypatch.setattr(nlu_model, "model_path", lambda: path)
    monkeypatch.setattr(nlu_model, "in_service", lambda: in_service(tmp_path))
    monkeypatch.setattr(nlu_model, "train", train)
    return path


@pytest.mark.anyio
async def test_refused_data_serve_where_there_is_no_other_model_and_are_no_longer_refused(
    trained: Path,
) -> None:
    nlu_model.refusal(trained).write_text("{}")
    assert await nlu_model.ready(print) == trained
    assert nlu_model.in_service() == trained


@pytest.mark.anyio
async def test_refused_data_are_not_trained_on_beside_a_model_that_serves(trained: Path) -> None:
    served = trained.with_name("served.tar.gz")
    served.write_bytes(b"model")
    nlu_model.refusal(trained).write_text("{}")
    assert await nlu_model.ready(print) == served
    assert nlu_model.refused(trained)


def test_only_the_newest_models_are_kept_and_the_given_one(tmp_path: Path) -> None:
    models = [tmp_path / f"{age}.tar.gz" for age in range(nlu_model.KEPT + 2)]
    for age, one in enumerate(models):
        one.write_bytes(b"model")
        os.utime(one, (1_000_000 - age, 1_000_000 - age))
    nlu_model.forget_old(models[-1])
    assert set(tmp_path.iterdir()) == {*models[: nlu_model.KEPT], models[-1]}


def test_the_same_content_has_the_same_fingerprint(folder: Path) -> None:
    """Where it lies and when it was written does not matter, nor what measures the model."""
    before = nlu_model.fingerprint(folder)
    (folder / "config.yml").touch()
    (folder / "README.md").write_text("words")
    (folder / "tests").mkdir()
    (folder / "tests" / "more.yml").write_text("- {}")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "forms.cpython-310.pyc").write_bytes(b"x")
    assert nlu_model.fingerprint(folder) == before == nlu_model.fingerprint()


@pytest.mark.parametrize(
    "name",
    ["data/darurat.yml", "forms/iklan.yml", "spelling/own.yml", "spelling/indonlp.json",
     "config.yml", "domain.yml", "places.yml", "agencies.yml", "components/text_model.py",
     "components/form_signs.py", "forms.py", "examples.py", "train.py", "requirements.lock"],
)  # fmt: skip
def test_any_change_makes_the_model_stale(folder: Path, name: str) -> None:
    """One more line in one file asks for training."""
    before = nlu_model.fingerprint(folder)
    with (folder / name).open("a") as file:
        file.write("\n# more\n")
    assert nlu_model.fingerprint(folder) != before


@pytest.mark.parametrize("name", ["__init__.py", "letters.py", "words.py", "numbers.py"])
def test_a_change_of_the_normalising_makes_the_model_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """It is the bot's, and the model learns from texts in its form."""
    copy = shutil.copytree(nlu_model.NORMALISING, tmp_path / "normalising")
    monkeypatch.setattr(nlu_model, "NORMALISING", copy)
    before = nlu_model.fingerprint()
    with (copy / name).open("a") as file:
        file.write("\n# more\n")
    assert nlu_model.fingerprint() != before


def test_a_new_file_of_forms_makes_the_model_stale(folder: Path) -> None:
    """A file counts as soon as it lies there."""
    before = nlu_model.fingerprint(folder)
    (folder / "forms" / "puisi.yml").write_text("- x")
    assert nlu_model.fingerprint(folder) != before


def test_rasa_is_not_handed_the_bots_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither token nor key stands in the environment of the language model."""
    monkeypatch.setenv("CEKDULU_TOKEN", "1:secret")
    monkeypatch.setenv("CEKDULU_KEY", "secret")
    assert not [name for name in nlu_model.environ() if name.startswith("CEKDULU_")]
