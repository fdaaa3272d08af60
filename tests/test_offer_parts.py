"""An offer comes in parts: they are kept together, in order, until nothing more comes."""

from datetime import timedelta

import pytest

from bot.model import SentFile
from bot.offer_parts import (
    FILE_SILENCE,
    LONGEST_WAIT,
    MOST_FILES_KEPT,
    MOST_TEXT,
    TEXT_SILENCE,
    Gathered,
    Part,
    from_json,
    of_files,
    part_of,
    to_json,
    unread_files,
    with_part,
)
from tests.samples import NOW, turn

PICTURE = Part("di bawah foto", file=SentFile("f1", "s1", "photo", 90, "a.jpg", "image/jpeg"))


def picture(number: int) -> Part:
    return Part(file=SentFile(f"f{number}", f"s{number}", "photo"))


def gathered(*parts: Part) -> Gathered:
    found: Gathered | None = None
    for part in parts:
        found = with_part(found, part, NOW)
    assert found is not None
    return found


def test_the_words_of_the_offer_and_ones_own_stand_apart_in_order() -> None:
    found = gathered(Part("gaji 15 juta"), Part("ini gimana kak?", own=True), PICTURE)
    assert found.text == "gaji 15 juta\ndi bawah foto"
    assert found.own == "ini gimana kak?"
    assert found.files == (PICTURE.file,)


def test_the_same_picture_sent_twice_is_read_once() -> None:
    again = Part(file=SentFile("another id", "s1", "photo"))
    assert len(gathered(PICTURE, again, picture(2)).files) == 2


def test_files_that_telegram_gives_no_lasting_name_are_told_apart_by_their_id() -> None:
    nameless = [Part(file=SentFile(id, "", "document")) for id in ("a", "b", "a")]
    assert [file.id for file in gathered(*nameless).files] == ["a", "b"]


@pytest.mark.parametrize(
    ("part", "silence"), [(Part("gaji 15 juta"), TEXT_SILENCE), (PICTURE, FILE_SILENCE)]
)
def test_it_is_looked_at_after_a_silence_that_is_longer_with_files(
    part: Part, silence: timedelta
) -> None:
    assert gathered(part).due(NOW) == NOW + silence
    assert gathered(PICTURE, Part("lagi")).due(NOW) == NOW + FILE_SILENCE


def test_each_part_puts_the_look_off_but_not_for_ever() -> None:
    found = gathered(Part("a"))
    later = NOW + timedelta(seconds=1)
    assert found.due(later) == later + TEXT_SILENCE
    last = NOW + LONGEST_WAIT
    assert found.due(last - timedelta(seconds=1)) == last
    assert found.due(last + timedelta(minutes=5)) == last + timedelta(minutes=5)


def test_the_first_part_says_since_when() -> None:
    found = with_part(gathered(Part("a")), Part("b"), NOW + timedelta(seconds=2))
    assert found.since == NOW


def test_more_files_than_are_kept_are_counted_and_their_words_stay() -> None:
    found = gathered(*map(picture, range(MOST_FILES_KEPT)), Part("gaji", file=picture(99).file))
    assert (len(found.files), found.left_out, found.text) == (MOST_FILES_KEPT, 1, "gaji")
    again = with_part(found, picture(3), NOW)
    assert again.left_out == 1, "a picture that is known already is not left out"


def test_more_text_than_is_read_is_cut_and_never_grows() -> None:
    found = gathered(*(Part("x" * 5000) for _ in range(4)))
    assert sum(len(part.text) for part in found.parts) == MOST_TEXT
    assert len(found.parts) == 3, "a part that adds nothing is not kept"


def test_the_same_picture_sent_a_thousand_times_is_kept_once() -> None:
    found = gathered(*[PICTURE] * 3, *[Part(file=PICTURE.file)] * 1000)
    assert len(found.parts) == 3, "the words under it may differ"
    assert found.files == (PICTURE.file,)


@pytest.mark.parametrize(
    ("not_begun", "left"), [(0, range(10, 25)), (4, range(6, 25)), (10, range(25))]
)
def test_what_there_was_no_time_for_waits_with_what_was_too_much(
    not_begun: int, left: range
) -> None:
    files = gathered(*map(picture, range(25))).files
    assert unread_files(files, not_begun, NOW).files == tuple(files[n] for n in left)


def test_of_few_files_those_wait_that_there_was_no_time_for() -> None:
    files = gathered(*map(picture, range(3))).files
    assert unread_files(files, 0, NOW).files == ()
    assert unread_files(files, 1, NOW).files == files[2:]


@pytest.mark.parametrize(
    "found",
    [
        gathered(Part("gaji 15 juta"), Part("aman?", own=True), PICTURE),
        gathered(*map(picture, range(MOST_FILES_KEPT + 2))),
        of_files((SentFile("a", "b", "document"),), NOW),
    ],
)
def test_what_the_conversation_remembers_is_the_same_again(found: Gathered) -> None:
    assert from_json(to_json(found)) == found


@pytest.mark.parametrize("stored", [None, {}, {"parts": []}, [], "x", 7])
def test_where_nothing_is_remembered_there_is_nothing(stored: object) -> None:
    assert from_json(stored) is None


def test_a_message_becomes_a_part_with_its_words_and_file() -> None:
    incoming = turn("gaji", kind="photo", file=PICTURE.file).incoming
    assert part_of(incoming, own=True) == Part("gaji", True, PICTURE.file)
