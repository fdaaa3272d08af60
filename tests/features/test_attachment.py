"""Attachments: a kind word for what the bot cannot read, once for an album."""

import pytest

from bot.features import attachment
from bot.model import Decision, Say
from tests.samples import router, turn


@pytest.mark.parametrize("kind", attachment.KEYS)
def test_every_kind_has_its_own_words_and_the_ways_on(kind) -> None:
    decision = router().decide(turn(kind=kind, data={"country": "kh"}))
    assert decision.replies == (Say(f"attachment.{kind}", buttons=attachment.NEXT),)
    assert decision.data == {"country": "kh"}
    assert decision.step is None


def test_of_an_album_only_the_first_video_is_answered() -> None:
    first = router().decide(turn(kind="video", album="77"))
    assert first.replies
    assert first.data == {"album": "77"}
    assert router().decide(turn(kind="video", album="77", data=first.data)) == Decision()


def test_the_next_album_and_a_single_video_are_answered_again() -> None:
    before = {"album": "77"}
    assert router().decide(turn(kind="video", album="78", data=before)).replies
    alone = router().decide(turn(kind="video", data=before))
    assert alone.replies
    assert alone.data == {}


def test_a_person_who_sends_what_cannot_be_read_may_reach_help_with_one_tap() -> None:
    keys = [button.key for row in attachment.NEXT for button in row]
    assert {"button.urgent", "button.person", "button.menu"} <= set(keys)
