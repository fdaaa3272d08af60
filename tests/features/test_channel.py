"""The way to the channel: its one genuine link, and the bot's own alerts beside it."""

from dataclasses import replace

import pytest

from bot.features import channel
from bot.model import Button, Decision, Turn
from bot.posts.model import Subscription
from tests.samples import NOW, PERSON, turn, words

NAMED, UNNAMED = channel.feature("@kabar_cekdulu"), channel.feature("")
ON = Subscription(PERSON, NOW)


def asked(**more: object) -> Turn:
    return replace(turn(kind="command", command="kanal"), **more)


def buttons(decision: Decision) -> tuple[Button, ...]:
    (said,) = decision.replies
    return tuple(button for row in said.buttons for button in row)


@pytest.mark.parametrize("way", [NAMED.commands["kanal"], NAMED.ids["ikut_kanal"]])
def test_the_link_is_that_of_the_settings_and_the_bots_own_alerts_stand_beside_it(way) -> None:
    decision = way(asked())
    text = words().message(decision.replies[0], NOW)
    assert "@kabar_cekdulu" in text["text"]
    first, here, genuine = (row[0] for row in text["keyboard"])
    assert first["url"] == "https://t.me/kabar_cekdulu"
    assert here["data"] == "langganan:mulai"
    assert genuine["data"] == "buka:asli"
    assert decision.ids == ("ikut_kanal",)


def test_where_there_is_no_channel_none_is_named_and_alerts_are_offered_all_the_same() -> None:
    decision = UNNAMED.commands["kanal"](asked())
    assert [button.url for button in buttons(decision) if button.url] == []
    assert "langganan" in [button.action for button in buttons(decision)]
    assert "belum dibuka" in words().text(decision.replies[0], NOW)


@pytest.mark.parametrize(
    ("state", "leads_to"), [("active", "atur"), ("stopped", "mulai"), ("blocked", "mulai")]
)
def test_who_gets_alerts_already_is_shown_the_way_to_choose(state, leads_to: str) -> None:
    decision = NAMED.commands["kanal"](asked(subscription=replace(ON, state=state)))
    assert ("langganan", (leads_to,)) in [(one.action, one.args) for one in buttons(decision)]


@pytest.mark.parametrize("feature", [NAMED, UNNAMED])
def test_asking_for_the_channel_changes_nothing(feature) -> None:
    decision = feature.ids["ikut_kanal"](asked())
    assert (decision.step, decision.data, decision.effects) == (None, None, ())
