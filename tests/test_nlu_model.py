"""The model is found by what it is made from."""

import shutil
from pathlib import Path

import pytest

from bot import nlu_model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of what a model is made from."""
    for name in ("data", "components"):
        shutil.copytree(nlu_model.NLU / name, tmp_path / name)
    for name in ("config.yml", "domain.yml", "places.yml", "train.py", "requirements.lock"):
        shutil.copy(nlu_model.NLU / name, tmp_path)
    return tmp_path


def test_the_same_content_has_the_same_fingerprint(folder: Path) -> None:
    """Where it lies and when it was written does not matter."""
    before = nlu_model.fingerprint(folder)
    (folder / "config.yml").touch()
    (folder / "README.md").write_text("words")
    assert nlu_model.fingerprint(folder) == before


@pytest.mark.parametrize(
    "name",
    ["data/darurat.yml", "config.yml", "domain.yml", "places.yml", "components/text_model.py",
     "train.py", "requirements.lock"],
)  # fmt: skip
def test_any_change_makes_the_model_stale(folder: Path, name: str) -> None:
    """One more line in one file asks for training."""
    before = nlu_model.fingerprint(folder)
    with (folder / name).open("a") as file:
        file.write("\n# more\n")
    assert nlu_model.fingerprint(folder) != before


def test_rasa_is_not_handed_the_bots_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither token nor key stands in the environment of the language model."""
    monkeypatch.setenv("CEKDULU_TOKEN", "1:secret")
    monkeypatch.setenv("CEKDULU_KEY", "secret")
    assert not [name for name in nlu_model.environ() if name.startswith("CEKDULU_")]
