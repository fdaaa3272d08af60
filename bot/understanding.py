"""Asks Rasa what a text means. Rasa down, slow or talking nonsense is no error: nothing is
understood.

After a failure nobody asks for a moment, so that a dead Rasa costs a person no waiting; the
state is
logged when it changes and not for every message.
"""

import logging
import re
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import httpx

from bot.errors import BotError
from bot.meaning import NOTHING_UNDERSTOOD, OWN_MESSAGE, Guess, Place, Understanding
from bot.normalising.numbers import Money

log = logging.getLogger(__name__)
PAUSE = 2.0
"""Seconds without asking after a failure."""
LONGEST = 1500
"""Characters sent to Rasa; what a person means stands in them, and parsing time stays bounded."""
UNSURE = "nlu_fallback"
RANKING = 10
PASTED_AT = 0.5
"""Probability from which a text is taken for pasted; the figures are in README.md."""


class Nlu:
    """Rasa behind its HTTP API, with a memory of whether it answers."""

    def __init__(
        self, client: httpx.AsyncClient, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._client = client
        self._clock = clock
        self._closed_until = 0.0
        self.up = False

    async def ask(self, text: str) -> Understanding:
        """What a text means; Understanding.up is False when nobody could be asked."""
        if not (clean := speakable(text)):
            return Understanding()
        if self._clock() < self._closed_until:
            return NOTHING_UNDERSTOOD
        try:
            answer = await self._client.post("/model/parse", json={"text": clean})
            answer.raise_for_status()
            understood = read(answer.json())
        except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError) as error:
            return self._failed(type(error).__name__)
        if not self.up:
            log.info("understanding is up")
        self.up = True
        return understood

    async def ready(self) -> bool:
        """Whether Rasa parses now; used while it starts, counts as no failure."""
        try:
            read((await self._client.post("/model/parse", json={"text": "halo"})).json())
        except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError):
            return False
        self._closed_until = 0.0
        return True

    async def load(self, model: Path) -> None:
        """Have Rasa take another model into service, an absolute path; raise BotError if it does
        not."""
        try:
            answer = await self._client.put("/model", json={"model_file": str(model)})
            answer.raise_for_status()
        except httpx.HTTPError as error:
            raise BotError(f"Rasa did not load the model ({type(error).__name__}).") from error

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()

    def _failed(self, why: str) -> Understanding:
        if self.up:
            log.warning("understanding is down (%s); menus and commands go on", why)
        self.up = False
        self._closed_until = self._clock() + PAUSE
        return NOTHING_UNDERSTOOD


def connect(base_url: str, wait_seconds: float) -> Nlu:
    """Rasa at an address, each answer waited for so long."""
    limits = httpx.Limits(max_connections=16, max_keepalive_connections=16)
    return Nlu(httpx.AsyncClient(base_url=base_url, timeout=wait_seconds, limits=limits))


def speakable(text: str) -> str:
    """The text as Rasa may have it. A leading slash would let a person choose the id ("/intent"),
    so it goes; long texts are cut."""
    whole = text.encode("utf8", "ignore").decode("utf8")  # half a sign cannot be sent
    return re.sub(r"^[\s/]+", "", whole)[:LONGEST].strip()


def read(raw: Any) -> Understanding:
    """Rasa's answer as an Understanding; raise KeyError, TypeError or ValueError for another
    shape. A model without our components (to compare with) sees neither danger nor form."""
    ranking = [Guess(str(one["name"]), float(one["confidence"])) for one in raw["intent_ranking"]]
    guesses = tuple(guess for guess in ranking if guess.id != UNSURE)[:RANKING]
    form = raw.get("form") or {}
    return Understanding(
        guesses,
        sure=bool(guesses) and raw["intent"]["name"] == guesses[0].id,
        danger=float(raw.get("danger") or 0.0),
        form=str(form["name"]) if form and form["pasted"] >= PASTED_AT else OWN_MESSAGE,
        **_entities(raw.get("entities", ())),
    )


def _entities(found: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The entities by kind, as Understanding has them."""
    places, sums, agencies = [], [], []
    for one in found:
        match one.get("entity"):
            case "negara" | "kota":
                places.append(Place(str(one["value"]), str(one.get("country") or "")))
            case "uang":
                start, end = int(one["start"]), int(one["end"])
                sums.append(Money(float(one["value"]), str(one["currency"]), start, end))
            case "agen":
                agencies.append(str(one["value"]))
    return {"places": tuple(places), "sums": tuple(sums), "agencies": tuple(agencies)}
