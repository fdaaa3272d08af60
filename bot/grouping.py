"""Puts questions together that ask the same. Pure."""

from collections.abc import Iterable

from bot.questions import Group, Question
from bot.similarity import Index, words

ALIKE_AT = 0.5
"""From so much likeness on a question belongs to a group. Of the pairs it joined among 762 messages
of many matters, 96 % asked the same."""


SAME_AT = 0.7
"""From so much likeness to an example on, a question is answered by the answer it belongs to; well
above what `bot.finding` answers at, so that nothing is hidden that might still be open. By
judgement, not measured."""


def grouped(questions: Iterable[Question]) -> list[Group]:
    """The groups that wait for an answer, those of most people first. Complaints stand by
    themselves, those about each answer apart.

    A question joins the group whose first question is most like it. A group somebody ignored stays
    ignored when it is asked again; one of which all are answered waits for nothing.
    """
    groups = [Group(some[0], tuple(some)) for some in _clusters(questions)]
    waiting = [group for group in groups if _waits(group)]
    return sorted(waiting, key=_urgency, reverse=True)


def unanswered(questions: Iterable[Question], examples: Iterable[str]) -> list[Group]:
    """The groups that wait, without those asked just like an example of an answer that people get
    by now. A complaint is no question: no example answers it."""
    index = Index()
    for example in examples:
        index.add(words(example))

    def answered(group: Group) -> bool:
        near = index.near(words(group.first.text), SAME_AT)
        return not group.first.complaint and bool(list(near))

    return [one for one in grouped(questions) if not answered(one)]


def _clusters(questions: Iterable[Question]) -> list[list[Question]]:
    apart: dict[tuple[bool, str], list[Question]] = {}
    for question in questions:
        about = question.best if question.complaint else ""
        apart.setdefault((question.complaint, about), []).append(question)
    return [cluster for some in apart.values() for cluster in _alike(some)]


def _alike(questions: Iterable[Question]) -> list[list[Question]]:
    index, clusters = Index(), list[list[Question]]()
    for question in sorted(questions, key=lambda one: (one.asked_at, one.id)):
        said = words(question.text)
        near = [(score, -number) for number, score in index.near(said, ALIKE_AT)]
        if near:
            clusters[-max(near)[1]].append(question)
        else:
            index.add(said)
            clusters.append([question])
    return clusters


def _waits(group: Group) -> bool:
    states = {question.state for question in group.questions}
    return "ignored" not in states and states != {"answered"}


def _urgency(group: Group) -> tuple[int, int, float, int]:
    """Askers, questions, time of the newest; then any order that is always the same."""
    newest = group.newest.timestamp()
    return group.askers, len(group.questions), newest, group.first.id
