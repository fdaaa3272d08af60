"""Read the examples for Rasa in a second instead of twenty.

Rasa's own reader accepts the same files; it takes 21 s for the 7,000 examples because it walks
every YAML node in Python, twice. `train.py` has checked the files by the time this runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional, Text, Union

from examples import read_examples
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


class QuickImporter(RasaFileImporter):
    """Rasa's importer of files with a quick reader for the NLU examples."""

    def __init__(
        self,
        config_file: Optional[Text] = None,
        domain_path: Optional[Text] = None,
        training_data_paths: Optional[Union[List[Text], Text]] = None,
    ) -> None:
        super().__init__(config_file, domain_path, training_data_paths)

    def get_nlu_data(self, language: Optional[Text] = "en") -> TrainingData:
        """Return the examples of all files, writer and voice kept as Rasa's own reader does."""
        files = sorted(Path(name) for name in self._nlu_files)
        return TrainingData(
            [
                Message.build(
                    example.text,
                    example.intent,
                    intent_metadata={"writer": example.writer, "voice": example.voice},
                )
                for example in read_examples(files)
            ]
        )
