"""The gate of retraining: no figure may get worse; what was refused is never taken into service."""

import json
import os
from pathlib import Path

import httpx
import pytest

from bot import nlu_model, retraining
from bot.errors import BotError
from bot.evaluating.cases import Case, read
from bot.evaluating.figures import figures
from bot.evaluating.judging import Judged
from bot.meaning import URGENT, Guess, Understanding
from bot.model import Json
from bot.nlu_model import KEPT, in_service, model_path, refusal, refused
from bot.retraining import HELD_OUT, MARGINS, GateClosed, retrain, worse
from bot.settings import Settings
from bot.understanding import Nlu

BEFORE = {
    "top1": 0.8, "top3": 0.9, "one_tap": 0.92, "urgent_recall": 0.95,
    "confident_wrong": 0.05, "urgent_false_alarm": 0.04, "urgent_false_case": 0.01,
}  # fmt: skip
HIGH = [name for name, margin in MARGINS.items() if margin < 0]
LOW = [name for name, margin in MARGINS.items() if margin > 0]


def test_every_figure_of_the_gate_is_measured() -> None:
    assert set(MARGINS) == set(BEFORE) == {*HIGH, *LOW}
    assert set(MARGINS) <= set(figures([answered(Case("x", ("sapa",)))]))


def test_the_same_figures_pass() -> None:
    assert worse(BEFORE, dict(BEFORE)) == []


@pytest.mark.parametrize("name", MARGINS)
def test_a_figure_may_be_worse_by_its_margin_and_no_more(name: str) -> None:
    margin = MARGINS[name]
    just = BEFORE | {name: BEFORE[name] + margin}
    over = BEFORE | {name: BEFORE[name] + margin * 1.02}
    assert worse(BEFORE, just) == []
    (sentence,) = worse(BEFORE, over)
    assert sentence.startswith(f"{name} went from {BEFORE[name]} to ")


@pytest.mark.parametrize("name", MARGINS)
def test_a_figure_that_got_better_never_closes_the_gate(name: str) -> None:
    better = BEFORE | {name: 1.0 if name in HIGH else 0.0}
    assert worse(BEFORE, better) == []


def test_what_got_better_does_not_pay_for_what_got_worse() -> None:
    after = dict.fromkeys(HIGH, 1.0) | dict.fromkeys(LOW, 0.0) | {"urgent_recall": 0.9}
    assert [sentence.split()[0] for sentence in worse(BEFORE, after)] == ["urgent_recall"]


def test_each_figure_that_is_worse_is_named() -> None:
    after = dict.fromkeys(HIGH, 0.1) | dict.fromkeys(LOW, 0.9)
    assert len(worse(BEFORE, after)) == len(MARGINS)


def answered(case: Case, *, missed: bool = False) -> Judged:
    """A message that the bot served rightly; or took, wrongly, for small talk."""
    id = "pamit" if missed else case.id
    urgent = id.startswith(URGENT)
    lane = "nyawa" if urgent else ""
    meant = Understanding((Guess(id, 0.9),), sure=True)
    return Judged(case, meant, "case" if urgent else "answer", (id,), (), lane, 5.0)


@pytest.mark.parametrize(("missed", "closed"), [(0, False), (1, False), (2, True)])
def test_two_more_cries_missed_of_the_held_out_messages_close_the_gate(
    missed: int, closed: bool
) -> None:
    cases = read(HELD_OUT)
    cries = [case for case in cases if case.id.startswith(URGENT)][:missed]
    before = figures([answered(case) for case in cases])
    after = figures([answered(case, missed=case in cries) for case in cases])
    assert any("urgent_recall" in fault for fault in worse(before, after)) is closed


def made(folder: Path, name: str, age: int) -> Path:
    """A model of a folder, so many seconds old."""
    models = folder / "models"
    models.mkdir(exist_ok=True)
    path = models / f"{name}.tar.gz"
    path.write_bytes(b"model")
    os.utime(path, (1_000_000 - age, 1_000_000 - age))
    return path


def refuse(path: Path) -> None:
    """Note a refusal as the gate does."""
    refusal(path).write_text(json.dumps({"before": BEFORE, "after": BEFORE}))


def test_without_a_model_none_is_in_service(tmp_path: Path) -> None:
    assert in_service(tmp_path) is None


def test_the_newest_model_is_in_service(tmp_path: Path) -> None:
    made(tmp_path, "aaaa", age=30)
    newest = made(tmp_path, "bbbb", age=10)
    made(tmp_path, "cccc", age=20)
    assert in_service(tmp_path) == newest


def test_a_refused_model_never_comes_into_service(tmp_path: Path) -> None:
    served, newer = made(tmp_path, "aaaa", age=30), made(tmp_path, "bbbb", age=10)
    refuse(newer)
    assert (refused(newer), refused(served)) == (True, False)
    assert in_service(tmp_path) == served
    refuse(served)
    assert in_service(tmp_path) is None


def test_a_refusal_is_known_before_there_is_a_model_of_that_name(tmp_path: Path) -> None:
    """So data that were refused once are not trained on at every start."""
    (tmp_path / "models").mkdir()
    path = model_path(tmp_path)
    assert not refused(path)
    refuse(path)
    assert refused(path)
    assert not path.exists()


@pytest.mark.parametrize("begun", ["part-17-", "candidate-", "compared-"])
def test_a_model_in_the_making_is_not_in_service(tmp_path: Path, begun: str) -> None:
    served = made(tmp_path, "aaaa", age=30)
    made(tmp_path, f"{begun}bbbb", age=10)
    assert in_service(tmp_path) == served


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


def rasa(answer: httpx.Response | Exception, asked: list[httpx.Request]) -> Nlu:
    """The real Nlu over a Rasa that is told to load a model."""

    def serve(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        if isinstance(answer, Exception):
            raise answer
        return answer

    transport = httpx.MockTransport(serve)
    return Nlu(httpx.AsyncClient(transport=transport, base_url="http://rasa"))


@pytest.mark.anyio
async def test_a_running_rasa_is_told_where_the_new_model_lies(tmp_path: Path) -> None:
    asked: list[httpx.Request] = []
    await rasa(httpx.Response(204), asked).load(made(tmp_path, "aaaa", age=0))
    (request,) = asked
    assert (request.method, request.url.path) == ("PUT", "/model")
    assert json.loads(request.content) == {"model_file": str(tmp_path / "models" / "aaaa.tar.gz")}


@pytest.mark.anyio
@pytest.mark.parametrize(
    "answer", [httpx.Response(400), httpx.Response(500), httpx.ConnectError("gone")]
)
async def test_a_rasa_that_does_not_load_the_model_is_an_error(answer, tmp_path: Path) -> None:
    with pytest.raises(BotError, match="did not load"):
        await rasa(answer, []).load(tmp_path / "aaaa.tar.gz")
