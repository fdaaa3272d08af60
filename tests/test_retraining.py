"""What is learned is measured before it is served; what was refused is never taken into service."""

import json
import os
from pathlib import Path

import pytest

from bot import nlu_model, retraining
from bot.model import Json
from bot.nlu_model import KEPT, in_service, model_path, refusal, refused
from bot.retraining import GateClosed, retrain
from bot.settings import Settings
from tests.models_made import BEFORE, made, refuse


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A bot with a data folder of its own."""
    return Settings(data=str(tmp_path / "data"))


@pytest.fixture
def new(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the next model goes. Training writes down what it was given of editors' examples, and
    nothing is put in service."""

    def write(candidate: Path, added: Path) -> None:
        candidate.parent.mkdir(exist_ok=True)
        candidate.write_bytes(added.read_bytes() if added.exists() else b"model")

    def models() -> set[Path]:
        return {*new_path.parent.iterdir(), *own(settings)}

    async def train(candidate: Path, tell: object, *, added: Path) -> None:
        write(candidate, added)

    async def put(_: object, model: Path) -> None:
        assert model in models()

    monkeypatch.setattr(nlu_model, "NLU", tmp_path)
    monkeypatch.setattr(nlu_model, "train", train)
    monkeypatch.setattr(retraining, "_put_in_service", put)
    new_path = model_path(tmp_path)
    new_path.parent.mkdir()
    return new_path


def own(settings: Settings) -> set[Path]:
    """The models of this bot alone."""
    return set((settings.folder.resolve() / "models").glob("*.tar.gz"))


def mode(path: Path) -> int:
    """Who may do what with a file."""
    return path.stat().st_mode & 0o777


def measuring(monkeypatch: pytest.MonkeyPatch, after: Json) -> None:
    """The old model has the figures of BEFORE, the new one these."""
    found = iter([BEFORE, after])

    async def measured(*_: object) -> Json:
        return next(found)

    monkeypatch.setattr(retraining, "_figures", measured)


@pytest.mark.anyio
async def test_an_accepted_model_loses_the_note_of_an_earlier_refusal(
    tmp_path: Path, new: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "aaaa", age=30)
    worse_ones = BEFORE | {"top1": 0.7}
    measuring(monkeypatch, worse_ones)
    with pytest.raises(GateClosed, match=r"top1 went from 0\.8 to 0\.7"):
        await retrain(settings, ())
    note = json.loads(refusal(new).read_text())
    assert (note["before"], note["after"]) == (BEFORE, worse_ones)
    assert [sentence.split()[0] for sentence in note["worse"]] == ["top1"]
    measuring(monkeypatch, BEFORE)
    await retrain(settings, ())
    assert not refused(new)
    assert in_service(tmp_path) == new


@pytest.mark.anyio
async def test_the_first_model_is_accepted_though_its_examples_were_refused(
    tmp_path: Path, new: Path, settings: Settings
) -> None:
    refuse(new)
    await retrain(settings, ())
    assert in_service(tmp_path) == new


@pytest.mark.anyio
async def test_a_model_that_lies_there_already_loses_its_note(
    tmp_path: Path, new: Path, settings: Settings
) -> None:
    made(tmp_path, new.name.removesuffix(".tar.gz"), age=10)
    refuse(new)
    await retrain(settings, ())
    assert in_service(tmp_path) == new


@pytest.mark.anyio
async def test_a_note_is_gone_before_the_accepted_model_lies_there(
    tmp_path: Path, new: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that being stopped in between never leaves an accepted model beside a note."""
    refuse(new)
    noted: list[bool] = []
    replace = Path.replace

    def watched(one: Path, target: Path) -> Path:
        noted.append(refused(target))
        return replace(one, target)

    monkeypatch.setattr(Path, "replace", watched)
    await retrain(settings, ())
    assert noted == [False]


@pytest.mark.anyio
async def test_old_models_are_forgotten_when_one_is_accepted_but_not_when_it_is_refused(
    tmp_path: Path, new: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [made(tmp_path, f"old{age}", age) for age in range(KEPT + 2)]
    measuring(monkeypatch, BEFORE | {"top1": 0.7})
    with pytest.raises(GateClosed):
        await retrain(settings, ())
    assert all(one.exists() for one in old)
    measuring(monkeypatch, BEFORE)
    await retrain(settings, ())
    assert set(new.parent.glob("*.tar.gz")) == {new, *old[: KEPT - 1]}


ADDED = (("kartu_ak1", "bikin kartu ak1 di mana"), ("sapa", "permisi \U0001f64f"))


@pytest.mark.anyio
async def test_added_examples_are_learned_by_a_model_of_this_bot_alone(
    tmp_path: Path, new: Path, settings: Settings
) -> None:
    made(tmp_path, new.name.removesuffix(".tar.gz"), age=10)
    with pytest.MonkeyPatch.context() as patching:
        measuring(patching, BEFORE)
        await retrain(settings, [*ADDED, ADDED[0]])
    (model,) = own(settings)
    assert json.loads(model.read_bytes()) == [{"id": id, "text": text} for id, text in ADDED]
    added = nlu_model.added_file(settings.folder)
    assert in_service(tmp_path, added) == model
    assert in_service(tmp_path) == new


@pytest.mark.anyio
@pytest.mark.parametrize("top1", [BEFORE["top1"], 0.7])
async def test_added_examples_lie_open_only_while_they_are_learned_and_for_their_owner_alone(
    tmp_path: Path,
    new: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    top1: float,
) -> None:
    """Some are questions of people, which the store encrypts."""
    made(tmp_path, "aaaa", age=30)
    modes: list[int] = []
    train = nlu_model.train

    async def watched(candidate: Path, tell: object, *, added: Path) -> None:
        modes.append(mode(added))
        await train(candidate, print, added=added)

    monkeypatch.setattr(nlu_model, "train", watched)
    measuring(monkeypatch, BEFORE | {"top1": top1})
    if top1 < BEFORE["top1"]:
        with pytest.raises(GateClosed):
            await retrain(settings, ADDED)
    else:
        await retrain(settings, ADDED)
    assert modes == [0o600]
    assert not nlu_model.added_file(settings.folder).exists()


@pytest.mark.anyio
async def test_added_examples_that_were_refused_leave_the_model_in_service(
    tmp_path: Path, new: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = made(tmp_path, new.name.removesuffix(".tar.gz"), age=10)
    measuring(monkeypatch, BEFORE | {"urgent_recall": 0.9})
    with pytest.raises(GateClosed, match="urgent_recall"):
        await retrain(settings, ADDED)
    assert own(settings) == set()
    assert in_service(tmp_path, nlu_model.added_file(settings.folder)) == served


@pytest.mark.anyio
async def test_examples_taken_back_are_unlearned_without_training(
    tmp_path: Path, new: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, new.name.removesuffix(".tar.gz"), age=10)
    for added in (ADDED, ADDED[:1]):
        measuring(monkeypatch, BEFORE)
        await retrain(settings, added)
    file = nlu_model.added_file(settings.folder)
    first, second = sorted(own(settings), key=lambda one: -len(one.read_bytes()))
    os.utime(first, (1_000_000, 1_000_000))
    assert in_service(tmp_path, file) == second
    await retrain(settings, ADDED)
    assert in_service(tmp_path, file) == first
    await retrain(settings, ())
    assert own(settings) == set()
    assert in_service(tmp_path, file) == new
