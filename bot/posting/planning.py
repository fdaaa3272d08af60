"""Which step is done next in which chat: the most urgent first, one at a time in each."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from bot.cases.model import Case, Room
from bot.cases.rights import dismissed
from bot.pacing import Pace
from bot.posting import deciding
from bot.posting.groups import Groups
from bot.posting.scene import Scene
from bot.posting.steps import Job, Step
from bot.posting.urgency import ALARM_PATIENCE
from bot.store.interface import Posting

NOWHERE = Room(0)
"""In no room yet: for alarms, which go to several chats."""
NOTHING = Step("rest")
MOST_KNOWN = 10_000
"""Rooms and cases remembered; knowing less costs one needless call each."""


@dataclass
class Planner:
    """Plans rounds; `announced` are cases told in General while their topic had to wait, and `open`
    the rooms whose topic is known to be open."""

    pace: Pace
    groups: Groups
    ticks: Callable[[], float]
    announced: dict[int, None] = field(default_factory=dict)
    open: dict[Room, None] = field(default_factory=dict)
    cards: dict[int, str] = field(default_factory=dict)

    def plan(
        self, postings: Iterable[Posting], scene: Scene, cases: Mapping[int, int],
        running: Collection[Job],
    ) -> list[Job]:  # fmt: skip
        """The next job for each chat in which none is running, with the seconds it must wait.
        `cases` counts the open ones of each group."""
        numbers, counts = {job.number for job in running}, dict(cases)
        for job in running:
            _count(counts, job)
        waiting: dict[int, list[Job]] = {}
        for posting in postings:
            if posting.case.number not in numbers:
                job = self._paced(self._job(posting, scene, counts))
                _count(counts, job)
                waiting.setdefault(job.room.chat_id, []).append(job)
        busy = {job.room.chat_id for job in running}
        return [_first(jobs) for chat, jobs in waiting.items() if chat not in busy]

    def learn(self, job: Job) -> None:
        """Remember what a job that was done tells of its room."""
        if job.step.what == "announce":
            _remember(self.announced, job.number)
        if job.step.what == "card":
            self.cards.pop(job.number, None)
            self.cards[job.number] = _look(job.step)
            if len(self.cards) > MOST_KNOWN:
                del self.cards[next(iter(self.cards))]
            self.open.pop(job.room, None)
            if job.posting.case.open:
                _remember(self.open, job.room)

    def _job(self, posting: Posting, scene: Scene, counts: Mapping[int, int]) -> Job:
        if posting.room is not None:
            chat = self.groups.current(posting.room.chat_id)
            room = replace(posting.room, chat_id=chat)
            # A topic closed by hand is noticed when somebody takes the case: they must write there.
            known = room in self.open and posting.case.state != "owned"
            shown = _without_dismissed(posting, scene)
            step = deciding.next_step(shown, room, scene, known_open=known)
            return Job(posting, self._needless(posting, step), room)
        case = posting.case
        group = self.groups.choose(scene.shift.rules.groups, counts, self._late(case))
        if group is not None:
            announced = case.number in self.announced or not self._urgent(case, group)
            made = deciding.new_room if announced else deciding.announcement
            return Job(posting, made(case, scene), Room(group))
        return self._in_private(posting, scene)

    def _needless(self, posting: Posting, step: Step) -> Step:
        """A card that would look as it does already costs no call: something else changed."""
        same = step.what == "card" and posting.header and posting.case.open
        if same and self.cards.get(posting.case.number) == _look(step):
            return Step("settled")
        return step

    def _in_private(self, posting: Posting, scene: Scene) -> Job:
        """Without any group: the owner's own chat is the room, and alarms go to private chats."""
        case = posting.case
        there = not self.groups.resting(case.owner) and not dismissed(case.owner, scene.shift)
        if case.state == "owned" and there:
            return Job(posting, Step("private_room"), Room(case.owner))
        if not posting.alerted and case.open:
            return Job(posting, deciding.alarm(case, scene), NOWHERE)
        return Job(posting, deciding.private_alert(posting, scene) or NOTHING, NOWHERE)

    def _urgent(self, case: Case, group: int) -> bool:
        """Whether danger to life would wait too long for its topic while General is free."""
        now = self.ticks()
        late = self.pace.wait_topic(group, now) > ALARM_PATIENCE
        soon = self.pace.wait(group, now) <= ALARM_PATIENCE
        return case.lane == "nyawa" and case.state == "waiting" and late and soon

    def _late(self, case: Case) -> Callable[[int], bool]:
        """Whether a group cannot take danger to life at once; others wait their time."""
        now = self.ticks()
        urgent = case.lane == "nyawa"
        return lambda chat: urgent and self.pace.wait_topic(chat, now) > ALARM_PATIENCE

    def _paced(self, job: Job) -> Job:
        chat, step, now = job.room.chat_id, job.step, self.ticks()
        if not step.count or not chat:
            return job
        if step.what == "room":
            return replace(job, wait=self.pace.wait_topic(chat, now, step.keep))
        wait = self.pace.wait(chat, now, step.keep, step.count)
        return replace(job, wait=max(wait, step.ready_in))


def _without_dismissed(posting: Posting, scene: Scene) -> Posting:
    """The posting; without an owner where that is somebody who is no more of the desk, whose own
    chat must show nothing of the case any more."""
    room, case = posting.room, posting.case
    if room is None or room.chat_id <= 0 or not dismissed(case.owner, scene.shift):
        return posting
    return replace(posting, case=replace(case, owner=0))


def _first(jobs: list[Job]) -> Job:
    """The most urgent of those that may go now, else the one that may go first. Jobs come in the
    order of lanes, the longest due first."""
    ready = [job for job in jobs if job.wait <= 0]
    return min(ready, key=lambda job: job.step.keep) if ready else min(jobs, key=_wait)


def _look(step: Step) -> str:
    """What a card shows: words and buttons."""
    shown = next(call.params for call in step.calls if "text" in call.params)
    return f"{shown['text']} {shown.get('reply_markup')}"


def _wait(job: Job) -> float:
    return job.wait


def _count(counts: dict[int, int], job: Job) -> None:
    if job.step.what in ("room", "announce"):
        counts[job.room.chat_id] = counts.get(job.room.chat_id, 0) + 1


def _remember[Key](known: dict[Key, None], key: Key) -> None:
    known.pop(key, None)
    known[key] = None
    if len(known) > MOST_KNOWN:
        del known[next(iter(known))]
