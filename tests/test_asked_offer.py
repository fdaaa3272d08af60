"""Which offer a turn is about: all parts there, gone on with by a button, or replied to in a
group."""

import pytest

from bot.asked_offer import CHECKED, PARTS, Asked, asked_about
from bot.buttons import ANSWERING, OFFER
from bot.model import Incoming, Json, SentFile
from bot.offer_parts import Gathered, Part, of_files, to_json, with_part
from tests.samples import GROUP, NOW, PERSON

FILES = tuple(SentFile(f"f{number}", f"s{number}", "photo") for number in range(3))
SENT = with_part(None, Part("gaji 15 juta"), NOW)
JUDGED = {
    "key": "k1", "text": "gaji 15 juta", "own": "aman?", "answers": {"visa": "unknown"},
    "rest": to_json(of_files(FILES, NOW)),
}  # fmt: skip
BEFORE = (Part("gaji 15 juta"), Part("aman?", own=True))


def timer(name: str = OFFER) -> Incoming:
    return Incoming(PERSON, "timer", command=name)


def button(*args: str, action: str = OFFER) -> Incoming:
    return Incoming(PERSON, "button", command=action, args=args)


def test_after_the_silence_it_is_what_was_sent() -> None:
    assert asked_about(timer(), {PARTS: to_json(SENT)}, NOW) == Asked(SENT)


def test_the_offer_judged_before_goes_along_so_that_it_is_not_called_anothers() -> None:
    asked = asked_about(timer(), {PARTS: to_json(SENT), CHECKED: JUDGED}, NOW)
    assert asked == Asked(SENT, key="k1")


def test_an_answer_has_the_same_words_judged_with_all_answers_so_far() -> None:
    asked = asked_about(button("jawab", "bayar", "yes"), {CHECKED: JUDGED}, NOW)
    assert asked == Asked(Gathered(BEFORE, NOW), {"visa": "unknown", "bayar": "yes"}, "k1")
    assert JUDGED["answers"] == {"visa": "unknown"}


def test_the_rest_is_read_beside_the_words_of_before() -> None:
    asked = asked_about(button("sisa"), {CHECKED: JUDGED}, NOW)
    assert asked is not None
    assert asked.gathered.files == FILES
    assert asked.gathered.parts[:2] == BEFORE
    assert asked.answers == {"visa": "unknown"}


def test_where_no_files_are_left_the_rest_is_nothing_more() -> None:
    asked = asked_about(button("sisa"), {CHECKED: JUDGED | {"rest": None}}, NOW)
    assert asked == Asked(Gathered(BEFORE, NOW), {"visa": "unknown"}, "k1")


def test_in_a_group_it_is_the_message_replied_to_with_the_command() -> None:
    replied = Incoming(GROUP, "photo", "gaji", private=False, file=FILES[0])
    said = Incoming(GROUP, "command", command="cek", private=False, replied=replied)
    wanted = Asked(Gathered((Part("gaji", file=FILES[0]),), NOW))
    assert asked_about(said, {}, NOW) == wanted


@pytest.mark.parametrize(
    "incoming",
    [
        timer(),
        timer("privacy.expired"),
        button("jawab", "visa", "yes"),
        button("alasan"),
        button(),
        button("jawab", action="tanya"),
        Incoming(PERSON, "text", "gaji 15 juta"),
        Incoming(GROUP, "command", command="cek", private=False),
        Incoming(GROUP, "command", command="menu", private=False, replied=timer()),
    ],
)
def test_most_turns_are_about_no_offer(incoming: Incoming) -> None:
    assert asked_about(incoming, {}, NOW) is None


@pytest.mark.parametrize("what", ["alasan", "periksa", "kabari", "bagikan", "hantu"])
def test_buttons_that_only_show_something_have_nothing_examined(what: str) -> None:
    assert asked_about(button(what), {CHECKED: JUDGED}, NOW) is None


def test_a_typed_answer_is_what_its_button_carries() -> None:
    remembered = {CHECKED: JUDGED | {"asked": "bayar"}}
    said = Incoming(PERSON, "text", "gak ada kak")
    pressed = asked_about(button("jawab", "bayar", "no"), remembered, NOW)
    assert asked_about(said, remembered, NOW, ANSWERING) == pressed
    assert pressed is not None


@pytest.mark.parametrize(
    ("said", "remembered", "step"),
    [
        (Incoming(PERSON, "text", "ya"), {"asked": "visa"}, ""),
        (Incoming(PERSON, "text", "ya"), {"asked": ""}, ANSWERING),
        (Incoming(PERSON, "text", "berapa gajinya"), {"asked": "visa"}, ANSWERING),
        (Incoming(PERSON, "text", "ya", edited=True), {"asked": "visa"}, ANSWERING),
        (Incoming(PERSON, "text", "ya", forwarded=True), {"asked": "visa"}, ANSWERING),
    ],
)
def test_a_yes_to_something_else_is_no_answer(said: Incoming, remembered: Json, step: str) -> None:
    assert asked_about(said, {CHECKED: JUDGED | remembered}, NOW, step) is None


def test_while_more_of_an_offer_comes_a_yes_is_a_part_of_it() -> None:
    remembered = {CHECKED: JUDGED | {"asked": "visa"}, PARTS: to_json(SENT)}
    assert asked_about(Incoming(PERSON, "text", "ya"), remembered, NOW, ANSWERING) is None
