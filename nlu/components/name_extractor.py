"""The Rasa component that names the sums of money and the agencies of a message."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.normalising.numbers import sums
from components.agencies import agencies


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class NameExtractor(GraphComponent):
    """Adds entities `uang` (`value` the amount, `currency` its ISO 4217 code) and `agen` (`value`
    the name as written)."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> NameExtractor:
        """Make the component; it has nothing to learn."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the sums and agencies of each message to its entities."""
        for message in messages:
            found = _entities(message.get(TEXT) or "")
            message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages


def _entities(text: str) -> Iterator[Dict[str, Any]]:
    for money in sums(text):
        yield {
            "entity": "uang", "value": money.amount, "currency": money.currency,
            "start": money.start, "end": money.end, "extractor": "NameExtractor",
        }  # fmt: skip
    for agency in agencies(text):
        yield {
            "entity": "agen", "value": agency.name,
            "start": agency.start, "end": agency.end, "extractor": "NameExtractor",
        }  # fmt: skip
