"""While a person has the chat the bot is silent; while nobody has it, it does not chatter."""

from datetime import timedelta

import pytest

from bot.case_manners import ACK_EVERY, FLOOD, MOST, WINDOW, flooding, mannered, stops
from bot.model import Decision, Incoming, Say
from tests.cases_made import case, owned, said
from tests.samples import NOW, OTHER, PERSON, pressed, turn

ANSWER = Decision((Say("faq.gaji_wajar"),), outcome="answer")
GUESS = Decision((Say("fallback.did_you_mean"),), outcome="choices")


def keys(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


def test_without_a_case_nothing_changes() -> None:
    assert mannered(turn("halo"), ANSWER) is ANSWER
    assert mannered(said("halo", case(state="closed")), GUESS) is GUESS


@pytest.mark.parametrize("mine", [owned(), case(stopped=True), owned(stopped=True)])
def test_while_a_person_has_the_chat_no_word_of_the_bot_gets_through(mine: object) -> None:
    of_desk, elsewhere = Say("case.bot_back", of_case=True), Say("start.menu", to=OTHER)
    decision = Decision((Say("start.menu"), of_desk, elsewhere, Say("start.menu", to=PERSON)))
    kept = mannered(said("halo", mine), decision)  # type: ignore[arg-type]
    assert kept.replies == (of_desk, elsewhere)


def test_somebody_who_asked_for_the_bot_is_answered() -> None:
    assert keys(mannered(said("gaji wajar?", owned(with_bot=True)), ANSWER)) == ["faq.gaji_wajar"]


def test_guesses_become_a_note_that_the_message_went_to_the_case_once_a_minute() -> None:
    first = mannered(said("tolong pak", case()), GUESS)
    assert first.replies == (Say("case.noted", {"nomor": "12"}),)
    again = mannered(said("tolong pak", case(), data=first.data), GUESS)
    assert again.replies == ()
    long_ago = {"noted_at": (NOW - ACK_EVERY).isoformat()}
    assert keys(mannered(said("tolong pak", case(), data=long_ago), GUESS)) == ["case.noted"]


def test_answers_come_but_not_more_than_a_person_can_read() -> None:
    data: dict[str, object] = {}
    for _ in range(MOST):
        decision = mannered(said("gaji wajar?", case(), data=data), ANSWER)
        assert keys(decision) == ["faq.gaji_wajar"]
        data = decision.data or {}
    assert mannered(said("gaji wajar?", case(), data=data), ANSWER).replies == ()
    old = {"spoken_at": [(NOW - WINDOW).isoformat()] * MOST}
    assert keys(mannered(said("gaji wajar?", case(), data=old), ANSWER)) == ["faq.gaji_wajar"]


def test_a_tap_or_command_is_always_answered() -> None:
    full = {"spoken_at": [NOW.isoformat()] * MOST}
    tapped = said("", case(), kind="button", command="tanya", data=full)
    assert keys(mannered(tapped, ANSWER)) == ["faq.gaji_wajar"]


def test_where_somebody_may_watch_only_a_neutral_word_is_said_now_and_then() -> None:
    quiet = case(quiet=True)
    first = mannered(said("gaji wajar?", quiet), ANSWER)
    assert first.replies == (Say("case.noted_quiet", of_case=True),)
    soon = {"noted_at": (NOW - timedelta(minutes=9)).isoformat()}
    assert mannered(said("gaji wajar?", quiet, data=soon), ANSWER).replies == ()


@pytest.mark.parametrize("mine", [case(), owned(), case(quiet=True), owned(stopped=True)])
def test_forgetting_is_answered_at_any_time(mine: object) -> None:
    asked = Decision((Say("privacy.confirm"),))
    command = said("", mine, kind="command", command="hapus")  # type: ignore[arg-type]
    assert keys(mannered(command, asked)) == ["privacy.confirm"]
    typed = said("ya", mine, step="privacy.confirm")  # type: ignore[arg-type]
    assert keys(mannered(typed, asked)) == ["privacy.confirm"]


def test_a_text_at_the_question_of_erasing_does_not_make_a_quiet_chat_loud() -> None:
    typed = said("gaji wajar?", case(quiet=True), step="privacy.confirm")
    assert keys(mannered(typed, ANSWER)) == ["case.noted_quiet"]


def test_where_somebody_may_watch_a_command_gets_the_way_back_and_a_timer_nothing() -> None:
    asked = said("", case(quiet=True), kind="command", command="kontak")
    assert keys(mannered(asked, ANSWER)) == ["case.quiet_only"]
    rung = said("", case(quiet=True), kind="timer", command="tawaran")
    assert mannered(rung, ANSWER).replies == ()


def test_very_many_messages_are_no_longer_understood_one_by_one() -> None:
    recent = {"heard_at": [NOW.isoformat()] * FLOOD}
    assert flooding(case(), recent, NOW)
    assert not flooding(case(), recent, NOW + WINDOW)
    assert not flooding(case(state="closed"), recent, NOW)
    assert not flooding(case(), {"heard_at": recent["heard_at"][1:]}, NOW)


@pytest.mark.parametrize("text", ["stop", "STOP!", " Berhenti. ", "makan", "Makan"])
def test_the_agreed_word_alone_stops_everything(text: str) -> None:
    assert stops(case(told={"stop_word": "makan"}), Incoming(PERSON, "text", text))


@pytest.mark.parametrize(
    ("text", "more"),
    [("jangan stop dulu", {}), ("makan apa", {}), ("", {}), ("stop", {"edited": True}),
     ("stop", {"forwarded": True}), ("stop", {"kind": "photo"})],
)  # fmt: skip
def test_other_words_do_not(text: str, more: dict[str, object]) -> None:
    incoming = Incoming(PERSON, **{"kind": "text", "text": text, **more})  # type: ignore[arg-type]
    assert not stops(case(told={"stop_word": "makan"}), incoming)


def test_without_a_word_an_empty_text_stops_nothing() -> None:
    assert not stops(case(), Incoming(PERSON, "text", " ."))
    assert pressed("kasus").incoming.kind == "button"
