"""What every test may ask for."""

import json
import subprocess
from collections.abc import Iterator

import pytest

from bot import nlu_model
from bot.nlu_process import free_port


@pytest.fixture
def anyio_backend() -> str:
    """Asynchronous tests run on asyncio, as the bot does."""
    return "asyncio"


@pytest.fixture(scope="session")
def nlu_url() -> Iterator[str]:
    """The address of Rasa with the trained model, started once for all tests. `make test` trains
    it."""
    model, port = nlu_model.model_path(), free_port()
    if not model.exists():
        pytest.fail("The model is not trained; `make test` trains it before the tests.")
    command = [nlu_model.PYTHON, "serve.py", "--model", model, "--port", str(port)]
    rasa = subprocess.Popen(
        command,
        cwd=nlu_model.NLU,
        env=nlu_model.environ(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        for line in rasa.stdout or ():
            if line.strip().startswith(b"{") and json.loads(line).get("phase") == "ready":
                break
        else:
            pytest.fail("Rasa ended before it was ready.")
        yield f"http://127.0.0.1:{port}"
    finally:
        rasa.terminate()
        rasa.wait(20)
