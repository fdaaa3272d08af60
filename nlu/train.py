"""Train the model of what people ask. Run with the interpreter of `nlu/.venv`.

Progress goes to stdout, one JSON object a line: {"phase": ..., "seconds": ...}, seconds since the
start; the phases are reading, imports, features, fitting, packing, done.
Bad data ends it with status 2 and a sentence for each fault on stderr. Of the examples that editors
added (--added) those that cannot be learned are left out, each with a sentence on stderr.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import logging
import os
import shutil
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Sequence, TextIO

if TYPE_CHECKING:
    from examples import Example

HERE = Path(__file__).resolve().parent
MOST_FAULTS_SHOWN = 20
BAD_DATA = 2
PHASES = "cekdulu.phases"  # the logger of components/text_model.py


def main() -> int:
    """Train, or with --check only look whether the data could be trained on."""
    arguments = _arguments()
    say = _progress(time.monotonic(), sys.stdout)
    sys.path[:0] = [str(HERE), str(HERE.parent)]  # ours; and bot/, for its normalising
    say("reading")
    faults = _faults(arguments)
    if faults:
        _complain(faults)
        return BAD_DATA
    added = _added(arguments) if arguments.added else []
    if arguments.check:
        say("done")
        return 0
    _quiet()
    say("imports")
    from rasa.model_training import train_nlu

    logging.getLogger("rasa").setLevel(logging.ERROR)
    _report_phases(say)
    given = (arguments.data, arguments.domain, arguments.config, arguments.out)
    _train(train_nlu, *(path.resolve() for path in given), added)
    say("done")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    todo = parser.add_mutually_exclusive_group(required=True)
    todo.add_argument("--out", type=Path, help="where the model goes, a name ending in .tar.gz")
    todo.add_argument("--check", action="store_true", help="only check the examples")
    parser.add_argument("--data", type=Path, default=HERE / "data", help="folder of examples")
    parser.add_argument("--domain", type=Path, default=HERE / "domain.yml", help="file of ids")
    parser.add_argument("--config", type=Path, default=HERE / "config.yml", help="the pipeline")
    parser.add_argument("--added", type=Path, help="JSON list of id and text, added by editors")
    arguments = parser.parse_args()
    if arguments.out and not arguments.out.name.endswith(".tar.gz"):
        parser.error("--out must end in .tar.gz")
    return arguments


def _faults(arguments: argparse.Namespace) -> list[str]:
    from added import read_added
    from examples import DataError, problems, read_examples, read_ids
    from forms import form_problems, read_forms

    files = sorted(arguments.data.glob("*.yml"))
    if not files:
        return [f"{arguments.data}: there is no file of examples (*.yml) here."]
    try:
        found = problems(list(read_examples(files)), read_ids(arguments.domain))
        if arguments.added:
            read_added(arguments.added)
        return [*found, *form_problems(read_forms(HERE / "forms"))]
    except DataError as error:
        return [str(error)]


def _added(arguments: argparse.Namespace) -> list[Example]:
    """The added examples that can be learned; says which cannot."""
    from added import read_added, usable
    from examples import read_examples, read_ids

    base = list(read_examples(sorted(arguments.data.glob("*.yml"))))
    found = usable(read_added(arguments.added), base, read_ids(arguments.domain))
    _complain([f"left out: {sentence}" for sentence in found.left_out])
    print(f"{len(found.examples)} added examples are learned.", file=sys.stderr)
    return found.examples


def _complain(faults: list[str]) -> None:
    for fault in faults[:MOST_FAULTS_SHOWN]:
        print(fault, file=sys.stderr)
    if len(faults) > MOST_FAULTS_SHOWN:
        print(f"... and {len(faults) - MOST_FAULTS_SHOWN} more.", file=sys.stderr)


def _quiet() -> None:
    """Keep the libraries silent, at home, and off the graphics card."""
    os.environ.update(
        RASA_TELEMETRY_ENABLED="false",
        RASA_MAX_CACHE_SIZE="0",  # the cache would not notice that a component's code changed
        SQLALCHEMY_SILENCE_UBER_WARNING="1",
        TF_CPP_MIN_LOG_LEVEL="3",
        CUDA_VISIBLE_DEVICES="-1",
    )
    warnings.showwarning = lambda *_, **__: None  # the libraries reset the filters


def _report_phases(say: Callable[[str], None]) -> None:
    """The model names its phases on a logger of its own; Rasa leaves no other way to it."""
    handler = logging.Handler()
    handler.emit = lambda record: say(record.getMessage())
    logger = logging.getLogger(PHASES)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)


def _train(
    train_nlu: Callable[..., Any],
    data: Path,
    domain: Path,
    config: Path,
    out: Path,
    added: Sequence[Example],
) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    os.chdir(HERE)  # Rasa finds the components of config.yml from here
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".training-{out.name}-") as folder:
        os.environ["RASA_CACHE_DIRECTORY"] = folder
        with contextlib.redirect_stdout(io.StringIO()):  # Rasa's words to a person
            made = train_nlu(
                config=str(config),
                nlu_data=str(_with_added(data, added, Path(folder))),
                domain=str(domain),
                output=folder,
                fixed_model_name="model.tar.gz",
            )
        Path(made).replace(out)  # whole or not at all: the folder is on the same file system


def _with_added(data: Path, added: Sequence[Example], folder: Path) -> Path:
    """The folder of examples, with the added ones in a file beside the others. Rasa takes the ids
    to learn from the examples; `domain.yml` says only which ours must be."""
    if not added:
        return data
    from added import write_examples

    both = Path(shutil.copytree(data, folder / "data"))
    write_examples(added, both / "added.yml")
    return both


def _progress(started: float, stream: TextIO) -> Callable[[str], None]:
    def say(phase: str) -> None:
        seconds = round(time.monotonic() - started, 1)
        print(json.dumps({"phase": phase, "seconds": seconds}), file=stream, flush=True)

    return say


if __name__ == "__main__":
    sys.exit(main())
