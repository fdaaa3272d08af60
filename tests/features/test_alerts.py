"""Alerts of a person: begun, chosen, stopped; with one tap each, and no tap twice too many."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.checking.relations import BUTTON_LIMIT
from bot.checking.seen import units
from bot.features.alerts_choices import LISTED, QUIET
from bot.post_effects import SaveSubscription
from bot.posts.model import NIGHT, TOPICS, Subscription
from tests.alerts_phone import FEATURE, SHOWN, Phone, toast
from tests.samples import NOW, PERSON, turn, understood, words

ON = Subscription(PERSON, NOW - timedelta(days=9), ("modus",), ("kh", "mm"), None)
TOAST_LIMIT = 200


def test_nothing_comes_before_the_button_is_tapped() -> None:
    phone = Phone()
    assert phone.types("langganan").effects == ()
    assert "Belum ada yang dikirim" in phone.text()
    phone.taps_label("🔔 Ya, kirim ke sini")
    assert phone.subscription == Subscription(PERSON, NOW, (), (), NIGHT, "active")
    said = phone.text()
    for told in (
        "/stop",
        "/privasi",
        "tidak tentu",
        "10 malam sampai 6 pagi",
        "tidak pernah minta",
    ):
        assert told in said


def test_the_first_message_stays_and_leads_to_the_choices_and_to_the_end() -> None:
    phone = Phone()
    phone.taps("mulai")
    assert phone.screen.edits == ""
    phone.taps_label("⚙️ Pilih topik, negara, jam")
    assert phone.screen.edits == ""
    assert phone.labels()[:4] == [
        "✅ Lowongan palsu", "✅ Tipuan baru", "✅ Aturan kerja luar negeri",
        "✅ Bantuan bagi yang kesulitan",
    ]  # fmt: skip
    assert "Negara: semua" in phone.text()
    assert "10 malam sampai 6 pagi" in phone.text()


def test_a_topic_is_left_out_and_taken_in_again_in_the_same_message() -> None:
    phone = Phone(Subscription(PERSON, NOW))
    phone.types("langganan")
    phone.taps_label("✅ Tipuan baru")
    assert phone.screen.edits == SHOWN
    assert phone.subscription.topics == ("lowongan", "aturan", "bantuan")
    assert phone.labels()[1] == "Tipuan baru"
    phone.taps_label("Tipuan baru")
    assert phone.subscription.topics == ()
    assert phone.labels()[1] == "✅ Tipuan baru"


def test_without_the_last_topic_all_come_again_and_it_is_said_whatever_is_tapped_after() -> None:
    phone = Phone(replace(ON, topics=("modus",)))
    phone.types("langganan")
    assert phone.labels()[:4].count("✅ Tipuan baru") == 1
    decision = phone.taps_label("✅ Tipuan baru")
    assert phone.subscription.topics == ()
    assert "semua topik" in phone.text()
    assert "semua topik" in toast(decision)
    again = phone.taps("topik", "semua")  # the finger was still on the old button
    assert again.effects == ()
    assert phone.subscription.topics == ()


def test_an_older_page_may_take_the_last_topic_away_too() -> None:
    phone = Phone(replace(ON, topics=("modus",)))
    assert "semua topik" in toast(phone.taps("topik", "modus", "tidak"))
    assert phone.subscription.topics == ()


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_can_be_the_only_one(topic: str) -> None:
    phone = Phone(Subscription(PERSON, NOW))
    for other in TOPICS:
        if other != topic:
            phone.taps("topik", other, "tidak")
            phone.taps("topik", other, "tidak")
    assert phone.subscription.topics == (topic,)


def test_countries_are_chosen_on_a_page_of_their_own() -> None:
    phone = Phone(Subscription(PERSON, NOW))
    phone.types("langganan")
    phone.taps_label("🌏 Negara")
    assert phone.labels()[0] == "✅ Semua negara"
    phone.taps_label("Kamboja")
    phone.taps_label("Malaysia")
    assert phone.subscription.countries == ("kh", "my")
    assert "✅ Kamboja" in phone.labels()
    assert "Semua negara" in phone.labels()
    assert all(decision.replies[0].edits == SHOWN for decision in phone.said[1:])
    phone.taps_label("« Kembali")
    assert "Negara: Kamboja, Malaysia" in phone.text()
    phone.taps("negara")
    phone.taps_label("✅ Kamboja")
    decision = phone.taps_label("✅ Malaysia")
    assert phone.subscription.countries == ()
    assert "semua negara" in toast(decision)


def test_all_countries_come_back_with_one_tap_and_a_second_changes_nothing() -> None:
    phone = Phone(ON)
    phone.taps("negara", "semua")
    assert phone.subscription.countries == ()
    assert phone.taps("negara", "semua").effects == ()


@pytest.mark.parametrize("name", QUIET)
def test_each_of_the_quiet_hours_can_be_chosen_and_is_told(name: str) -> None:
    phone = Phone(replace(ON, quiet=(1, 2)))
    phone.types("langganan")
    assert "Jam tenang: ada" in phone.text()
    phone.taps_label("🌙 Jam tenang")
    assert not [label for label in phone.labels() if label.startswith("✅")]
    phone.taps("jam", name)
    assert phone.subscription.quiet == QUIET[name]
    told = phone.text()
    phone.taps("jam")
    assert len([label for label in phone.labels() if label.startswith("✅")]) == 1
    assert told.count("Jam tenang:") == 1
    assert "Jam tenang: ada" not in told


def test_the_button_under_an_alert_stops_at_once_and_leaves_the_alert_alone() -> None:
    phone = Phone(ON)
    decision = phone.taps("stop")
    assert phone.subscription == replace(ON, state="stopped")
    assert phone.screen.edits == ""
    assert "berhenti" in toast(decision)
    again = phone.taps("stop")
    assert (again.replies, again.effects) == ((), ())
    assert "berhenti" in toast(again)


def test_the_button_under_the_choices_gives_room_to_the_way_back() -> None:
    phone = Phone(ON)
    phone.types("langganan")
    phone.taps_label("🔕 Berhenti")
    assert phone.screen.edits == SHOWN
    assert phone.subscription.state == "stopped"
    assert phone.labels() == ["🔔 Ikut lagi"]
    phone.taps("berhenti")
    assert phone.said[-1].effects == ()


def test_what_was_chosen_holds_when_alerts_go_on() -> None:
    phone = Phone(replace(ON, state="stopped"))
    phone.types("langganan")
    phone.taps_label("🔔 Ikut lagi")
    assert phone.subscription == replace(ON, since=NOW)
    assert "Negara: Kamboja, Myanmar" in phone.text()
    assert phone.taps("lagi").effects == ()


@pytest.mark.parametrize("state", ["stopped", "blocked"])
def test_the_button_of_the_beginning_goes_on_with_what_was_chosen_too(state) -> None:
    phone = Phone(replace(ON, state=state))
    phone.taps("mulai")
    assert phone.subscription == replace(ON, since=NOW)
    assert phone.screen.edits == ""


def test_a_second_tap_on_the_beginning_changes_nothing_and_shows_the_choices() -> None:
    phone = Phone()
    phone.taps("mulai")
    again = phone.taps("mulai")
    assert again.effects == ()
    assert toast(again) == "Kabar menyala."
    assert "menyala" in phone.text()


def test_who_blocked_the_bot_is_told_why_nothing_comes_and_one_tap_resumes() -> None:
    phone = Phone(replace(ON, state="blocked"))
    assert phone.types("langganan").effects == ()
    assert "diblokir" in phone.text()
    phone.taps_label("🔔 Ikut lagi")
    assert phone.subscription.state == "active"


def test_a_blocked_one_can_say_stop_for_good() -> None:
    phone = Phone(replace(ON, state="blocked"))
    phone.types("stop")
    assert phone.subscription.state == "stopped"


OLD = (
    ("topik", "modus", "tidak"), ("topik", "semua"), ("negara",), ("negara", "kh", "ya"), ("jam",),
    ("jam", "tidak"), ("pilihan",), ("x",), (),
)  # fmt: skip


@pytest.mark.parametrize("args", OLD)
@pytest.mark.parametrize(
    "subscription", [None, replace(ON, state="stopped"), replace(ON, state="blocked")]
)
def test_an_old_button_begins_nothing_and_says_how_things_stand(subscription, args) -> None:
    phone = Phone(subscription)
    phone.taps(*args)
    assert phone.said[0].effects == ()
    assert phone.subscription == subscription
    assert phone.screen.edits == SHOWN


@pytest.mark.parametrize(
    "args",
    [("topik",), ("topik", "xx", "ya"), ("topik", "xx"), ("negara", "zz", "ya"), ("negara", "zz"),
     ("jam", "xx"), ("x", "y"), (), ("negara", "vn", "ya")],
)  # fmt: skip
def test_a_button_that_asks_for_what_there_is_not_changes_nothing(args: tuple[str, ...]) -> None:
    phone = Phone(ON)
    assert phone.taps(*args).effects == ()
    assert phone.text()


def test_a_forgotten_chat_is_told_everything_anew() -> None:
    phone = Phone()
    phone.taps("lagi")
    assert phone.subscription == Subscription(PERSON, NOW)
    assert "/privasi" in phone.text()
    gone = Phone()
    assert gone.taps("stop").replies == ()
    assert "berhenti" in toast(gone.said[0])
    assert gone.taps("berhenti").effects == ()


@pytest.mark.parametrize(
    ("subscription", "key"),
    [
        (None, "alerts.none"),
        (ON, "alerts.stopped"),
        (replace(ON, state="stopped"), "alerts.stopped"),
    ],
)
def test_stop_in_words_or_as_a_command_is_always_answered(subscription, key: str) -> None:
    said = turn("stop info kanal", meant=understood("berhenti_langganan"))
    for way in (FEATURE.ids["berhenti_langganan"], FEATURE.commands["stop"]):
        decision = way(replace(said, subscription=subscription))
        assert [one.key for one in decision.replies] == [key]
        assert decision.ids == ("berhenti_langganan",)
        assert len(decision.effects) == (subscription is ON)


def test_a_running_step_goes_on() -> None:
    for decision in (Phone().types("langganan"), Phone(ON).taps("stop"), Phone().taps("mulai")):
        assert (decision.step, decision.data) == (None, None)


def test_what_is_kept_is_the_chat_and_its_choices_and_nothing_else() -> None:
    phone = Phone()
    (effect,) = phone.taps("mulai", sender_name="Sari", username="sari").effects
    assert isinstance(effect, SaveSubscription)
    assert vars(effect.subscription) == vars(Subscription(PERSON, NOW))


def test_a_country_chosen_long_ago_that_is_listed_no_more_can_still_be_told() -> None:
    phone = Phone(replace(ON, countries=("vn", "zz")))
    phone.types("langganan")
    assert "Negara: Vietnam" in phone.text()


def test_all_that_is_offered_has_a_name_fits_and_can_be_carried() -> None:
    assert set(LISTED) <= set(words().contacts.countries)
    own = [key for key in words().texts if key.startswith(("alerts.button.", "channel.button."))]
    assert own
    assert {key: label for key in own if len(label := words().label(key)) > BUTTON_LIMIT} == {}
    for key in ("is_on", "is_off", "all_topics", "all_countries", "group_leaders_only"):
        assert units(words().texts[f"alerts.{key}"].strip()) <= TOAST_LIMIT
