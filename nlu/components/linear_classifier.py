"""The Rasa component that tells what a message asks for."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot import normalising
from components.text_model import Scale, TextModel

SPELLING = Path(__file__).resolve().parent.parent / "spelling"
STORED = "text_model.joblib"
NOTHING = {"name": None, "confidence": 0.0}
DANGER = "danger"
SCALE = ("sharpness", "by_ids", "by_margin", "offset")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearClassifier(IntentClassifier, GraphComponent):
    """Wraps `TextModel`; settings in `config.yml`: `penalty`, `ranking_length`, those of `Scale`.

    Besides intent and ranking it gives `danger`, the probability that somebody is in danger.
    """

    def __init__(
        self,
        config: Dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        model: Optional[TextModel] = None,
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Values for settings that `config.yml` leaves out."""
        return {"penalty": 1.0, "ranking_length": 10, **asdict(Scale())}

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearClassifier:
        """Make an untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LinearClassifier:
        """Make the component with what it learned."""
        with model_storage.read_from(resource) as folder:
            model = joblib.load(folder / STORED)
        return cls(config, model_storage, resource, model)

    # Rasa finds the value of this parameter by its name: it must be `training_data`.
    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every example that has an id."""
        examples = training_data.intent_examples
        texts = [example.get(TEXT) for example in examples]
        scale = Scale(**{name: self._config[name] for name in SCALE})
        normalise = normalising.load(SPELLING)  # becomes a part of the model
        self._model = TextModel(normalise, self._config["penalty"], scale)
        self._model.fit(texts, [example.get(INTENT) for example in examples])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / STORED)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the likeliest id and the ranking of each message."""
        for message in messages:
            ranking, danger = self._ranking(message.get(TEXT) or "")
            message.set(INTENT, ranking[0] if ranking else NOTHING, add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(DANGER, danger, add_to_output=True)
        return messages

    def _ranking(self, text: str) -> Tuple[List[Dict[str, Any]], float]:
        assert self._model, "train or load first"
        ranking, danger = self._model.ranking(text)
        shown = ranking[: self._config["ranking_length"]]
        return [{"name": name, "confidence": chance} for name, chance in shown], danger
