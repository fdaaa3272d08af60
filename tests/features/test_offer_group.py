"""In a group an offer is judged only where somebody replies to it with /cek."""

from dataclasses import replace
from typing import Any

import pytest

from bot.examined import Examined
from bot.features.offer_verdict import KEYS, REASONS
from bot.model import Conversation, Decision, Incoming, SentFile, Turn
from bot.offers.model import VerdictName
from tests.offers_made import AD, decided, examined, judgement, keys, shown
from tests.samples import GROUP, turn

FILE = SentFile("f", "s", "photo")
OFFER = Incoming(GROUP, "text", AD, private=False)


def replied(found: Examined | None = None, to: Incoming | None = OFFER, **more: Any) -> Turn:
    made = turn(
        **{"kind": "command", "command": "cek", "private": False, "message_id": 71,
           "data": {"bot": "cekdulu_bot"}, **more}
    )  # fmt: skip
    incoming = replace(made.incoming, chat_id=GROUP, replied=to, data={"bot": "cekdulu_bot"})
    return replace(made, incoming=incoming, conversation=Conversation(GROUP), examined=found)


def check(found: Examined | None, **more: Any) -> Decision:
    return decided(replied(found, **more))


@pytest.mark.parametrize("verdict", KEYS)
def test_the_verdict_answers_the_command_in_short_and_the_rest_is_private(
    verdict: VerdictName,
) -> None:
    decision = check(examined(judgement(verdict, "visa_bukan_kerja")))
    (say,) = decision.replies
    assert (say.key, say.reply_to, say.then) == (f"offer.{verdict}", 71, ())
    assert [button.url for row in say.buttons for button in row] == [
        "https://t.me/cekdulu_bot?start=cek"
    ]


def test_nothing_of_a_group_is_remembered_or_kept() -> None:
    decision = check(examined())
    assert (decision.data, decision.effects, decision.step) == (None, (), None)


def test_the_three_strongest_reasons_stand_there() -> None:
    decision = check(examined())
    assert len(decision.replies[0].parts) == REASONS
    assert "“" in shown(decision.replies[0])


@pytest.mark.parametrize("more", [{"unread": {"gone": 1}, "files": 1}, {"files": 0}])
def test_of_what_could_not_be_read_nobody_says_that_it_is_no_offer(more: Any) -> None:
    found = examined(judgement("bukan_tawaran"), "", **more)
    assert keys(check(found)) == ["offer.group_unread"]


def test_without_a_reply_or_a_checker_the_private_chat_is_named() -> None:
    assert keys(decided(replied(to=None))) == ["group.private_please"]
    assert keys(decided(replied(examined(), to=None))) == ["group.private_please"]
    assert keys(check(None)) == ["group.private_please"]


@pytest.mark.parametrize("command", ["menu", "hapus", "start"])
def test_other_commands_in_a_reply_are_no_check(command: str) -> None:
    assert keys(check(examined(), command=command)) == ["group.private_please"]


def test_the_command_of_emergencies_in_a_reply_leads_to_the_numbers() -> None:
    assert keys(check(examined(), command="darurat")) == ["group.danger_please"]
