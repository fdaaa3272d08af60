"""`cekdulu evaluate understanding FILE`: how well the bot understands the messages of a file."""

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bot import app, examining, lexicon, nlu_model, nlu_process, word_loading
from bot.deciding import Decider
from bot.errors import BotError, StartError
from bot.evaluating.cases import Case, read
from bot.evaluating.figures import details, figures
from bot.evaluating.judging import Judged, judge
from bot.evaluating.keywords import alarms
from bot.evaluating.serving import serving
from bot.live import Live
from bot.model import Json
from bot.offer_tables import load_checker
from bot.responses import Responses
from bot.settings import ROOT, Settings
from bot.understanding import Nlu

EVERY = 200
INTENT = re.compile(r"^- intent: (\w+)$", re.MULTILINE)


async def evaluate(
    settings: Settings, file: Path, compare: Path | None, words: Path | None
) -> Json:
    """The figures for a file of messages, in JSON's shapes.

    `compare` is another Rasa configuration, trained on the same examples and measured in the same
    run, or a model trained already (.tar.gz); `words` is a plain list of words of distress, to
    compare the alarms with.
    """
    cases = read(file)
    if compare:
        compare = existing(compare)
    found: Json = {"file": file.name}
    async with nlu_process.running(settings, app.say) as nlu:
        judged = await measure(settings, nlu, cases)
    found |= figures(judged) | details(judged, groups())
    if words:
        found["keywords"] = {"file": words.name, **alarms(words, cases)}
    if compare:
        other = await _compared(settings, compare, cases)
        found["compared"] = {"config": compare.name, **figures(other)}
    return found


async def measure(
    settings: Settings, nlu: Nlu, cases: Sequence[Case], words: Responses | None = None
) -> list[Judged]:
    """What the bot does with each message, one after another, so that times are honest. It answers
    with `words`, the files' own if none are given."""
    words = words or word_loading.load_words(settings)
    phrases = lexicon.load(word_loading.RESPONSES / "urgency.yml")
    examiner = examining.of_words(load_checker(ROOT))
    decider = Decider(Live(words, word_loading.load_router), nlu, phrases, "cekdulu", examiner)
    judged = []
    for number, case in enumerate(cases, 1):
        judged.append(await judge(decider, case, number, app.now()))
        if not judged[-1].meant.up:
            raise BotError("The language model stopped answering.")
        if number % EVERY == 0:
            app.say(f"{number} of {len(cases)} messages …")
    return judged


def groups() -> dict[str, str]:
    """Which group each id belongs to: the name of the file that holds its examples."""
    files = (nlu_model.NLU / "data").glob("*.yml")
    return {id: file.stem for file in files for id in INTENT.findall(file.read_text("utf8"))}


def existing(config: Path) -> Path:
    """The whole path of a configuration; raise StartError when there is none."""
    if not config.is_file():
        raise StartError(f"There is no configuration at {config}.")
    return config.resolve()


async def _compared(settings: Settings, config: Path, cases: Sequence[Case]) -> list[Judged]:
    if config.name.endswith(".tar.gz"):
        async with serving(config) as nlu:
            return await measure(settings, nlu, cases)
    with tempfile.TemporaryDirectory(prefix="cekdulu-") as folder:
        model = Path(folder) / "compared-model.tar.gz"
        await nlu_model.train(model, app.say, config)
        async with serving(model) as nlu:
            return await measure(settings, nlu, cases)
