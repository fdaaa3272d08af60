"""Rasa with the trained model, as a process of its own."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from bot import nlu_model
from bot.nlu_process import free_port


@contextmanager
def serving() -> Iterator[str]:
    """The address of the trained model; `make test` trains it. RuntimeError when there is none."""
    model, port = nlu_model.model_path(), free_port()
    if not model.exists():
        raise RuntimeError("The model is not trained; `make test` trains it before the tests.")
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
            raise RuntimeError("Rasa ended before it was ready.")
        yield f"http://127.0.0.1:{port}"
    finally:
        rasa.terminate()
        rasa.wait(20)
