"""Which of the models in a folder is in service, and how a running Rasa is told."""

import json
from pathlib import Path

import httpx
import pytest

from bot.errors import BotError
from bot.nlu_model import in_service, model_path, refused
from bot.understanding import Nlu
from tests.models_made import made, refuse


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
