"""The Rasa component that tells a person's own message from a pasted text, before ids count."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any, Dict, List, Optional

import joblib
from forms import read_forms
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.form_model import OWN_MESSAGE, FormModel

TEXTS = Path(__file__).resolve().parent.parent / "forms"
STORED = "form_model.joblib"
FORM = "form"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class FormClassifier(GraphComponent):
    """Adds `form` to a message: its likeliest form and the probability that it is no own message.

    Settings: `penalty`, the C of the regression; `own_messages`, how many examples of what people
    ask stand for their own messages.
    """

    def __init__(
        self,
        config: Dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        model: Optional[FormModel] = None,
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Values for settings that `config.yml` leaves out."""
        return {"penalty": 20.0, "own_messages": 6000}

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FormClassifier:
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
    ) -> FormClassifier:
        """Make the component with what it learned."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, joblib.load(folder / STORED))

    # Rasa finds the value of this parameter by its name: it must be `training_data`.
    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the texts in `forms/` and from what people ask."""
        pasted = [(example.text, example.form) for example in read_forms(TEXTS)]
        asked = [str(example.get(TEXT)) for example in training_data.intent_examples]
        some = random.Random(0).sample(asked, min(self._config["own_messages"], len(asked)))
        known = [*pasted, *((text, OWN_MESSAGE) for text in some)]
        self._model = FormModel(self._config["penalty"])
        self._model.fit([text for text, _ in known], [form for _, form in known])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / STORED)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are: forms are for messages."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the form to each message."""
        for message in messages:
            message.set(FORM, self._form(message.get(TEXT) or ""), add_to_output=True)
        return messages

    def _form(self, text: str) -> Dict[str, Any]:
        assert self._model, "train or load first"
        chances = self._model.chances(text)
        return {"name": max(chances, key=chances.__getitem__), "pasted": 1 - chances[OWN_MESSAGE]}
