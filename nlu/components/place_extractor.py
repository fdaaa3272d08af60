"""The Rasa component that names the countries and cities of a message."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, List

import yaml
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.normalising.places import Found, Gazetteer

TABLE = Path(__file__).resolve().parent.parent / "places.yml"
STORED = "places.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class PlaceExtractor(GraphComponent):
    """Adds entities `negara` and `kota`: `value` is the Indonesian name, `country` the ISO code.

    Training copies the table into the model, so that a served model never changes under its feet.
    """

    def __init__(self, storage: ModelStorage, resource: Resource, table: Dict[str, Any]) -> None:
        self._storage = storage
        self._resource = resource
        self._table = table
        self._gazetteer = Gazetteer(table)

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> PlaceExtractor:
        """Make the component from the table in the repository."""
        table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
        return cls(model_storage, resource, table)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> PlaceExtractor:
        """Make the component from the table in the model."""
        with model_storage.read_from(resource) as folder:
            table = json.loads((folder / STORED).read_text(encoding="utf-8"))
        return cls(model_storage, resource, table)

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the table with the model; the examples are not needed."""
        with self._storage.write_to(self._resource) as folder:
            (folder / STORED).write_text(json.dumps(self._table), encoding="utf-8")
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the places of each message to its entities."""
        for message in messages:
            found = self._gazetteer.find(message.get(TEXT) or "")
            entities = [*message.get(ENTITIES, []), *map(_entity, found)]
            message.set(ENTITIES, entities, add_to_output=True)
        return messages


def _entity(found: Found) -> Dict[str, Any]:
    return {
        "entity": found.place.kind,
        "value": found.place.name,
        "country": found.place.country,
        "start": found.start,
        "end": found.end,
        "extractor": "PlaceExtractor",
    }
