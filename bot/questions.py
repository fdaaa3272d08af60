"""Questions that got no answer, as editors see them: plain values, no behaviour."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

type QuestionState = Literal["open", "answered", "ignored"]


@dataclass(frozen=True)
class Question:
    """A question as it was kept: `text` masked, `asker` a pseudonym, `best` the id that the model
    thought of. `allowed` says whether it may train the model; `answer` is the id it got. A
    `complaint` asks nothing: it says what is wrong with the answer `best`."""

    id: int
    text: str
    asked_at: datetime
    asker: str
    best: str = ""
    allowed: bool = False
    state: QuestionState = "open"
    answer: str = ""
    complaint: bool = False


@dataclass(frozen=True)
class Group:
    """Questions that ask the same; `first` is the one asked first, the others follow in time."""

    first: Question
    questions: tuple[Question, ...]

    @property
    def askers(self) -> int:
        """How many people asked."""
        return len({question.asker for question in self.questions})

    @property
    def newest(self) -> datetime:
        """When it was asked last."""
        return max(question.asked_at for question in self.questions)
