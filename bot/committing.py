"""Puts a decision into the one commit that makes it true: words for keys, calls to make, what a
person said for their case."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape, unescape

from bot import case_record
from bot.case_editing import for_editing
from bot.case_effects import CASE_NUMBER, AddEntry, Alarm, SaveCase
from bot.cases.model import Case, Entry
from bot.effects import Effect, Forget, RemoveButtons, StartTimer
from bot.model import (
    BROADCAST,
    CONVERSATION,
    Conversation,
    Decision,
    Incoming,
    Json,
    Outgoing,
    Say,
    Turn,
)
from bot.offer_effects import DecideOffer
from bot.post_effects import SavePost
from bot.responses import Responses
from bot.store.interface import Commit, Work

CALLED = {"nobody": 0, "duty": 1, "leaders": 2}
"""How an entry of the bot's names those whom it calls; the poster puts their names in."""
LONGEST_TOAST = 200
"""Characters of an answer to a pressed button (Bot API, answerCallbackQuery)."""


@dataclass(frozen=True)
class Committer:
    """Makes commits with the words of one edition. `bot_name` is the bot's username; `desk` says
    whether there are people for cases."""

    responses: Responses
    bot_name: str
    desk: bool = False

    def commit(self, work: Work, turn: Turn, decision: Decision, now: datetime) -> Commit:
        """The commit of a turn; raises what a missing text raises."""
        before = work.conversation
        after = replace(
            before,
            step=before.step if decision.step is None else decision.step,
            data=before.data if decision.data is None else decision.data,
        )
        apart = for_editing(turn)
        effects = (
            *(self._effect(effect, decision, now) for effect in decision.effects),
            *(() if apart else self._kept(turn.incoming, now)),
            *(case_record.waited_for(turn) if self.desk and not apart else ()),
        )
        effects = (*effects, *_last_look(effects, now))
        outgoing = tuple(self._outgoing(turn, decision, now))
        opened = any(isinstance(one, SaveCase) and not one.case.number for one in effects)
        if not opened and any(CASE_NUMBER in str(row.payload.get("text")) for row in outgoing):
            raise ValueError("a case is promised that this turn does not open")
        return Commit(
            work.inbox_id, after, outgoing, effects,
            case_read=case_read(turn, decision), case_chat=case_chat(turn),
            forget_payload=turn.desk is not None,
        )  # fmt: skip

    def give_up(
        self, work: Work, after: Conversation, incoming: Incoming, words: Iterable[Say],
        error: str, now: datetime,
    ) -> Commit:  # fmt: skip
        """The commit for a row that failed too often: what the person said goes to their case all
        the same."""
        said = tuple(self._words(work.conversation.chat_id, words, now))
        return Commit(work.inbox_id, after, said, self._kept(incoming, now), failed=error)

    def _kept(self, incoming: Incoming, now: datetime) -> tuple[Effect, ...]:
        return case_record.recorded(incoming, now) if self.desk else ()

    def _effect(self, effect: Effect, decision: Decision, now: datetime) -> Effect:
        """An effect with the words in it that only the responses know."""
        if isinstance(effect, DecideOffer) and decision.news:
            return replace(effect, message=self.responses.message(decision.news, now))
        if isinstance(effect, SavePost) and effect.wording:
            text = self.responses.text(effect.wording, now)
            body = replace(effect.post.body, text=text)
            return SavePost(replace(effect.post, body=body))
        if isinstance(effect, Alarm):
            if effect.report:
                said = Say(effect.key, effect.params, report=effect.report)
                words = unescape(self.responses.text(said, now))  # an entry has no marks
                return AddEntry(Entry(now, "person", "report", words, case=effect.case))
            text = self.responses.text(Say(effect.key, effect.params), now)
            called = CALLED[effect.to]
            return AddEntry(Entry(now, "system", "alert", text, who=called, case=effect.case))
        return effect

    def _outgoing(self, turn: Turn, decision: Decision, now: datetime) -> Iterator[Outgoing]:
        chat = turn.incoming.chat_id
        if turn.incoming.callback_id:
            toast = self._toast(decision.toast, now)
            # Not in the group's line: behind messages that wait for its pace Telegram drops it.
            line = turn.incoming.sender if turn.incoming.desk else chat
            yield Outgoing(line, "callback", {"id": turn.incoming.callback_id, **toast})
        for effect in decision.effects:
            if isinstance(effect, RemoveButtons):
                yield Outgoing(chat, "keyboard", {"message_id": effect.message_id})
            if isinstance(effect, Forget):
                done, partly = (self._closing(key, now) for key in (effect.done, effect.partly))
                yield Outgoing(chat, "wipe", {"done": done, "partly": partly})
        replies = decision.replies
        if turn.incoming.edited and replies and turn.desk is None:
            replies = (replace(replies[0], edited=True), *replies[1:])
        yield from self._words(chat, replies, now)
        yield from _calls(decision)

    def _toast(self, toast: Say | None, now: datetime) -> Json:
        if toast is None:
            return {}
        text = unescape(self.responses.text(toast, now))  # a toast has no marks
        return {"text": text[:LONGEST_TOAST], "alert": bool(toast.buttons)}

    def _closing(self, key: str, now: datetime) -> dict[str, object]:
        # The count is known only after the wiping; the sender puts it in.
        return self.responses.message(Say(key, {"jumlah": "%JUMLAH%"}), now)

    def _words(self, chat: int, replies: Iterable[Say], now: datetime) -> Iterator[Outgoing]:
        for say in replies:
            if say.card or say.warning:
                card = self.responses.card(say, now, self.bot_name)
                yield Outgoing(say.to or chat, "photo", card)
            elif say.picture and not say.edits:
                picture = self._message(say, now) | {"picture": say.picture}
                yield Outgoing(say.to or chat, "photo", picture, tag=say.tag)
            elif say.copied:
                yield from self._blocks(say.to or chat, say, now)
            elif say.paper or say.export:
                yield Outgoing(say.to or chat, "document", self._file(say, now), tag=say.tag)
            elif say.edits:
                named = {"message_id" if isinstance(say.edits, int) else "of": say.edits}
                caption = {"caption": True} if say.params.get("caption") else {}
                yield Outgoing(say.to or chat, "edit", self._message(say, now) | named | caption)
            else:
                # What is said to somebody else waits while a person has that chat.
                elsewhere = say.to not in (0, chat) and not say.of_case
                priority = BROADCAST if elsewhere else CONVERSATION
                message = self._message(say, now)
                yield Outgoing(say.to or chat, "message", message, priority, tag=say.tag)

    def _blocks(self, chat: int, say: Say, now: datetime) -> Iterator[Outgoing]:
        """The lead and the blocks to copy; the buttons stand under the last message."""
        texts = [self.responses.text(say, now), *self.responses.copied(say)]
        for at, text in enumerate(texts, start=1):
            buttons = say.buttons if at == len(texts) else ()
            message: Json = {"text": text, "keyboard": self.responses.keyboard(buttons)}
            yield Outgoing(chat, "message", message, tag=say.tag)

    def _file(self, say: Say, now: datetime) -> Json:
        """A message with a file that is made when it is sent."""
        message = self._message(say, now)
        if say.paper:
            return message | self.responses.paper(say, now)
        return message | {"export": {"name": say.export, "text": say.params["isi"]}}

    def _message(self, say: Say, now: datetime) -> Json:
        if say.plain:
            keyboard = self.responses.keyboard(say.buttons)
            message: Json = {"text": escape(say.params["text"]), "keyboard": keyboard}
            message |= {"reply_to": say.reply_to} if say.reply_to else {}
        else:
            message = self.responses.message(say, now)
        if say.thread:
            message["thread"] = say.thread
        if say.asks_location:
            message["location_keyboard"] = self.responses.label("button.send_location")
        return message


def case_read(turn: Turn, decision: Decision) -> tuple[int, int] | None:
    """What the commit must find unchanged: the person's case, when the bot speaks or the case
    changes. What only keeps words goes through whatever happened meanwhile."""
    if case := _talked_to(turn, decision):
        return case.number, case.version
    mine = turn.incoming.private and turn.desk is None and turn.incoming.chat_id > 0
    changing = any(isinstance(effect, SaveCase) for effect in decision.effects)
    if not mine or not turn.shift.rules.staffed or not (decision.replies or changing):
        return None
    return (turn.case.number, turn.case.version) if turn.case else (0, 0)


def _last_look(effects: Iterable[Effect], now: datetime) -> Iterator[StartTimer]:
    """When a case ends, the person's card shall say so."""
    for one in effects:
        if isinstance(one, SaveCase) and one.event.what == "ditutup":
            yield StartTimer(case_record.QUEUE, now, chat=one.case.chat_id)


def case_chat(turn: Turn) -> int:
    """The person whom an operator's turn is about; 0 in a person's own turn."""
    return turn.desk.case.chat_id if turn.desk and turn.desk.case else 0


def _talked_to(turn: Turn, decision: Decision) -> Case | None:
    """The case whose person an operator's turn sends something to."""
    case = turn.desk.case if turn.desk else None
    if case is None or not case.open:
        return None
    told = any(say.to == case.chat_id for say in decision.replies)
    return case if told or any(copy.to == case.chat_id for copy in decision.copies) else None


def _calls(decision: Decision) -> Iterator[Outgoing]:
    """What is passed on as it is."""
    for copy in decision.copies:
        payload: Json = {"from": copy.source, "ids": [copy.message_id]}
        payload |= {"reply_to": copy.reply_to} if copy.reply_to else {}
        payload |= {"album": copy.album} if copy.album else {}
        yield Outgoing(copy.to, "copy", payload)
    for one in decision.reactions:
        yield Outgoing(one.to, "reaction", {"message_id": one.message_id, "emoji": one.emoji})
    for chat, message in decision.deletes:
        named = {"message_id": message} if isinstance(message, int) else {"of": message}
        yield Outgoing(chat, "delete", named)
