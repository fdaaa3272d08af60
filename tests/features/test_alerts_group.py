"""Alerts of a group: who leads it decides, and others hear so kindly."""

from dataclasses import replace

import pytest

from bot.features import group
from bot.model import Feature, Say
from bot.post_effects import MoveSubscription
from bot.posts.model import Subscription
from bot.router import Router
from tests.alerts_phone import FEATURE, Phone, toast
from tests.samples import GROUP, NOW, pressed, turn

ON = Subscription(GROUP, NOW, ("modus",))
ELSE = group.private_please
OLD = Feature("old", {"unknown": ELSE}, buttons={"old": ELSE}, kinds={"unknown": ELSE})
WAY = Router([FEATURE, group.FEATURE, OLD])


def test_an_admin_begins_chooses_and_stops_for_the_group() -> None:
    phone = Phone(group=True)
    phone.types("langganan")
    assert "grup ini" in phone.text()
    phone.taps_label("🔔 Ya, kirim ke sini")
    assert phone.subscription == Subscription(GROUP, NOW)
    assert "grup ini" in phone.text()
    phone.taps("atur")
    assert "Hanya admin" in phone.text()
    phone.taps_label("✅ Tipuan baru")
    assert phone.subscription.topics == ("lowongan", "aturan", "bantuan")
    phone.types("stop")
    assert phone.subscription.state == "stopped"
    assert "grup ini" in phone.text()
    phone.taps_label("🔔 Ikut lagi")
    assert phone.subscription.state == "active"


@pytest.mark.parametrize("command", ["langganan", "stop"])
def test_a_member_hears_in_a_short_message_that_an_admin_must_do_it(command: str) -> None:
    phone = Phone(ON, group=True, leads=False)
    decision = phone.types(command)
    assert decision.replies == (Say("alerts.group_leaders_only"),)
    assert decision.effects == ()


@pytest.mark.parametrize(
    "args",
    [
        ("mulai",),
        ("stop",),
        ("berhenti",),
        ("topik", "modus", "tidak"),
        ("negara",),
        ("jam", "tidak"),
    ],
)
def test_a_member_who_taps_changes_and_posts_nothing(args: tuple[str, ...]) -> None:
    phone = Phone(ON, group=True, leads=False)
    decision = phone.taps(*args)
    assert (decision.replies, decision.effects) == ((), ())
    assert "admin grup" in toast(decision)
    assert phone.subscription == ON


def test_a_group_that_put_the_bot_out_is_told_why_nothing_comes() -> None:
    phone = Phone(replace(ON, state="blocked"), group=True)
    phone.types("langganan")
    assert "dikeluarkan" in phone.text()


def test_a_group_without_alerts_can_say_stop() -> None:
    phone = Phone(group=True)
    assert phone.types("stop").effects == ()
    assert "Grup ini tidak ikut" in phone.text()


def test_in_a_forum_the_answer_stands_in_the_topic_where_it_was_asked_for() -> None:
    phone = Phone(group=True)
    phone.types("langganan", thread=7)
    assert phone.screen.thread == 7
    member = Phone(ON, group=True, leads=False)
    assert member.types("langganan", thread=7).replies[0].thread == 7


@pytest.mark.parametrize(
    "happened",
    [
        turn(kind="command", command="langganan", private=False),
        turn(kind="command", command="stop", private=False),
        pressed("langganan", "stop", private=False),
    ],
)
def test_the_router_brings_these_of_a_group_here(happened) -> None:
    decision = WAY.decide(replace(happened, leads=False))
    said = (*decision.replies, *((decision.toast,) if decision.toast else ()))
    assert [one.key for one in said] == ["alerts.group_leaders_only"]


def test_a_group_that_moved_takes_its_alerts_along_and_nothing_is_said() -> None:
    happened = turn(kind="moved", private=False, data={})
    happened = replace(happened, incoming=replace(happened.incoming, data={"to": -1009}))
    decision = WAY.decide(happened)
    assert decision.effects == (MoveSubscription(-1009),)
    assert decision.replies == ()


@pytest.mark.parametrize("to", [None, 0, "x"])
def test_a_move_to_nowhere_is_none(to) -> None:
    happened = turn(kind="moved", private=False)
    happened = replace(happened, incoming=replace(happened.incoming, data={"to": to}))
    assert FEATURE.kinds["moved"](happened).effects == ()
