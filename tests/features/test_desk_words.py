"""The words of the desk: short toasts and buttons, and what people read because of an operator is
plain, promises nothing, and tells nothing to who watches."""

import re

import pytest

from bot.checking.addresses import address_faults
from bot.checking.digits import digit_faults
from bot.checking.filling import placeholder_faults
from bot.checking.plainness import LIX_LIMIT, SENTENCE_LIMIT
from bot.checking.promises import promise_faults
from bot.checking.relations import BUTTON_LIMIT
from bot.features.desk_quick import NEUTRAL, QUICK
from bot.features.desk_saying import LONGEST_NAME, TOAST_LIMIT
from bot.model import Say
from bot.readability import measure
from bot.simulator.entities import parse_html
from tests import wording
from tests.samples import NOW, words

TEXTS = words().texts
FOR_PEOPLE = sorted(
    key for key in TEXTS
    if key.startswith("desk.person.") or (key.startswith("quick.") and key.endswith(".text"))
)  # fmt: skip
WATCHED = sorted(
    [key for key in FOR_PEOPLE if key.endswith("_quiet")] + [f"quick.{id}.text" for id in NEUTRAL]
)
TELLING = re.compile(
    r"kasus|petugas|bot|lapor|polisi|kbri|kedutaan|darurat|bahaya|aman|tolong|bantu|lokasi|kabur"
    r"|sekap|paspor|uang|nomor|hapus",
    re.IGNORECASE,
)
"""Words that show a watcher what the chat is about."""
TOASTS = sorted(key for key in TEXTS if key.startswith(("desk.toast_", "desk.refused_")))
LABELS = sorted(key for key in TEXTS if key.startswith(("desk.button_", "desk.person.rate_")))


def test_the_ready_replies_are_those_that_have_words() -> None:
    ids = {key.split(".")[1] for key in TEXTS if key.startswith("quick.")}
    assert ids == {*QUICK}
    assert 10 <= len(QUICK) <= 14
    assert {*NEUTRAL} < {*QUICK}
    assert {key for key in TEXTS if key.startswith("quick.")} == {
        f"quick.{id}.{part}" for id in QUICK for part in ("title", "text")
    }


@pytest.mark.parametrize("key", TOASTS)
def test_a_toast_fits_even_with_the_longest_name(key) -> None:
    params = {"nomor": "9" * 9, "nama": "x" * LONGEST_NAME}
    assert 0 < len(parse_html(words().text(Say(key, params), NOW))[0]) <= TOAST_LIMIT


@pytest.mark.parametrize("key", TOASTS)
def test_a_toast_has_no_marks_that_would_be_read_as_they_are(key) -> None:
    assert not set("<>&") & set(TEXTS[key])


def test_buttons_are_short_and_each_says_something_else() -> None:
    titles = {f"quick.{id}.title": TEXTS[f"quick.{id}.title"] for id in QUICK}
    ends = {key: TEXTS[key] for key in TEXTS if key.startswith("desk.outcome_")}
    labels = {key: TEXTS[key] for key in LABELS}
    for group in (titles, ends, labels):
        assert list(wording.wrong_labels(group)) == []
    assert all(len(label) <= BUTTON_LIMIT for label in titles.values())


@pytest.mark.parametrize("key", FOR_PEOPLE)
def test_what_people_read_has_no_number_no_address_and_no_promise(key) -> None:
    text = TEXTS[key]
    assert list(digit_faults(text)) == []
    assert list(address_faults(text)) == []
    assert list(promise_faults(text)) == []
    faults = placeholder_faults(text, {"text", "nomor"}, words().contacts)
    assert [fault for fault in faults if fault.stops] == []


@pytest.mark.parametrize("key", FOR_PEOPLE)
def test_what_people_read_is_plain(key) -> None:
    read = measure(TEXTS[key])
    assert read.longest <= SENTENCE_LIMIT
    assert read.words < 20 or read.lix <= LIX_LIMIT, read.lix
    assert read.words <= 60


@pytest.mark.parametrize("key", WATCHED)
def test_who_watches_the_chat_learns_nothing(key) -> None:
    text = words().text(Say(key, {"nomor": "12"}), NOW)
    assert TELLING.findall(text) == []
    assert len(text) <= 30


def test_every_word_for_watched_chats_is_looked_at() -> None:
    assert len(WATCHED) == 6
