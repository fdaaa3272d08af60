"""The model is found by what it is made from."""

import json
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

    async def train(path: Path, tell: object) -> None:
        shutil.copy(nlu_model.CONFIG, path)

    monkeypatch.setattr(nlu_model, "NLU", tmp_path)
    monkeypatch.setattr(nlu_model, "train", train)
    path = nlu_model.model_path(tmp_path)
    path.parent.mkdir()
    return path


@pytest.fixture
def added(tmp_path: Path) -> Path:
    """The added examples of one bot."""
    return adding(tmp_path / "bot-1", "bikin kartu kuning")


def adding(data: Path, *texts: str) -> Path:
    """The file of added examples of the bot with this data folder."""
    data.mkdir(exist_ok=True)
    file = nlu_model.added_file(data)
    file.write_text(json.dumps([{"id": "kartu_ak1", "text": text} for text in texts]))
    return file


def learned(added: Path, age: int = 0) -> Path:
    """A model that learned these examples, so many seconds old."""
    path = nlu_model.model_path(nlu_model.NLU, added)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"model")
    os.utime(path, (1_000_000 - age, 1_000_000 - age))
    return path


def models_of(path: Path) -> list[Path]:
    """The models in the folder of one."""
    return sorted(path.parent.glob("*.tar.gz"))


@pytest.mark.anyio
async def test_refused_data_serve_where_there_is_no_other_model_and_are_no_longer_refused(
    trained: Path,
) -> None:
    nlu_model.refusal(trained).write_text("{}")
    assert await nlu_model.ready(print) == trained
    assert nlu_model.in_service(trained.parent.parent) == trained


@pytest.mark.anyio
async def test_refused_data_are_not_trained_on_beside_a_model_that_serves(trained: Path) -> None:
    served = trained.with_name("served.tar.gz")
    served.write_bytes(b"model")
    nlu_model.refusal(trained).write_text("{}")
    assert await nlu_model.ready(print) == served
    assert nlu_model.refused(trained)


@pytest.mark.anyio
async def test_data_refused_together_with_added_examples_are_not_trained_on_at_a_start(
    trained: Path, added: Path
) -> None:
    """The gate does not say which of them are at fault."""
    served = trained.with_name("served.tar.gz")
    served.write_bytes(b"model")
    note = nlu_model.refusal(nlu_model.model_path(nlu_model.NLU, added))
    note.parent.mkdir()
    note.write_text("{}")
    assert await nlu_model.ready(print, added) == served
    assert models_of(trained) == [served]


@pytest.mark.anyio
@pytest.mark.parametrize("now", [("bikin kartu kuning", "dan satu lagi"), ()])
async def test_a_start_takes_the_model_in_service_though_the_added_examples_changed_since(
    trained: Path, added: Path, now: tuple[str, ...]
) -> None:
    assert learned(nlu_model.added_file(added.parent.with_name("bot-2"))) == trained
    served = learned(added, age=20)
    adding(added.parent, *now)
    assert await nlu_model.ready(print, added) == served
    shutil.move(added, added.with_name("away"))
    assert await nlu_model.ready(print, added) == served


@pytest.mark.anyio
async def test_of_the_models_that_learned_added_examples_the_newest_accepted_serves(
    trained: Path, added: Path
) -> None:
    learned(added, age=30)
    newer = learned(adding(added.parent, "dua"), age=20)
    refused = learned(adding(added.parent, "tiga"), age=10)
    nlu_model.refusal(refused).write_text("{}")
    assert await nlu_model.ready(print, added) == newer


@pytest.mark.anyio
async def test_added_examples_of_one_bot_are_served_by_no_other(trained: Path, added: Path) -> None:
    other = nlu_model.added_file(added.parent.with_name("bot-2"))
    assert learned(other) == trained
    learned(added)
    assert await nlu_model.ready(print, other) == trained
    assert await nlu_model.ready(print) == trained


@pytest.mark.anyio
async def test_a_start_after_an_update_trains_on_the_projects_examples(
    trained: Path, added: Path
) -> None:
    """What was learned of editors is for older ones, and no gate has seen it with the new."""
    learned(added)
    (nlu_model.NLU / "config.yml").write_text("pipeline: []")
    new = nlu_model.model_path(nlu_model.NLU)
    told: list[str] = []
    assert await nlu_model.ready(told.append, added) == new
    assert models_of(trained) == [new]
    assert "train --gate" in told[-1]


def test_added_examples_make_a_model_of_its_own_in_the_folder_of_that_bot(added: Path) -> None:
    path = nlu_model.model_path(added=added)
    assert path.parent == added.parent / "models"
    assert path.name.startswith(f"{nlu_model.fingerprint()}-")
    assert nlu_model.model_path(added=adding(added.parent, "lain")) != path


@pytest.mark.parametrize("content", [None, "", "[]", "[]\n"])
def test_without_added_examples_the_model_is_that_of_the_project(
    tmp_path: Path, content: str | None
) -> None:
    file = nlu_model.added_file(tmp_path)
    if content is not None:
        file.write_text(content)
    assert nlu_model.fingerprint(added=file) == nlu_model.fingerprint()
    assert nlu_model.model_path(added=file) == nlu_model.model_path()


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
