"""What an editor formatted in the app becomes tags; whatever arrives, nothing raises."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.formatting import FORMATS, source
from bot.model import Json
from tests.samples import message, update

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda some: st.lists(some, max_size=4) | st.dictionaries(st.text(max_size=9), some),
    max_leaves=9,
)
ENTITY = st.fixed_dictionaries(
    {"type": st.sampled_from([*sorted(FORMATS), "url", "phone_number", "new"])},
    optional={
        "offset": st.integers(-2, 12), "length": st.integers(-2, 12), "url": st.text(max_size=9),
    },
)  # fmt: skip


def mark(kind: str, offset: int, length: int, **more: Any) -> Json:
    return {"type": kind, "offset": offset, "length": length} | more


def typed(text: str, *marks: Json, **more: Any) -> str:
    return source(update(message=message(text, entities=list(marks), **more)))


@pytest.mark.parametrize(
    ("kind", "tag"),
    [("bold", "b"), ("italic", "i"), ("underline", "u"), ("strikethrough", "s"), ("code", "code"),
     ("pre", "pre"), ("spoiler", "tg-spoiler"), ("blockquote", "blockquote"),
     ("expandable_blockquote", "blockquote")],
)  # fmt: skip
def test_what_a_person_formats_becomes_a_tag(kind: str, tag: str) -> None:
    assert typed("cek dulu ya", mark(kind, 4, 4)) == f"cek <{tag}>dulu</{tag}> ya"


def test_a_link_behind_words_becomes_a_link() -> None:
    link = mark("text_link", 6, 4, url='https://a.id/?x=1&y="2"')
    html = '<a href="https://a.id/?x=1&amp;y=&quot;2&quot;">sini</a>'
    assert typed("lihat sini ya", link) == f"lihat {html} ya"


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([mark("bold", 0, 8), mark("italic", 4, 4)], "<b>cek <i>dulu</i></b> ya"),
        ([mark("italic", 4, 4), mark("bold", 0, 8)], "<b>cek <i>dulu</i></b> ya"),
        ([mark("bold", 4, 4), mark("italic", 4, 4)], "cek <b><i>dulu</i></b> ya"),
        ([mark("bold", 0, 3), mark("italic", 3, 5)], "<b>cek</b><i> dulu</i> ya"),
        ([mark("bold", 0, 11), mark("underline", 0, 3), mark("code", 4, 4)],
         "<b><u>cek</u> <code>dulu</code> ya</b>"),
    ],
)  # fmt: skip
def test_marks_within_and_beside_each_other(marks: list[Json], html: str) -> None:
    assert typed("cek dulu ya", *marks) == html


@pytest.mark.parametrize(
    ("text", "start", "html"),
    [
        ("😀 cek", 3, "😀 <b>cek</b>"),
        ("👨‍👩‍👧 cek", 9, "👨‍👩‍👧 <b>cek</b>"),
        ("é日 cek", 3, "é日 <b>cek</b>"),
    ],
)
def test_places_are_counted_as_telegram_counts_them(text: str, start: int, html: str) -> None:
    assert typed(text, mark("bold", start, 3)) == html


def test_tags_typed_by_hand_stay_as_they_are() -> None:
    text = '<b>cek</b> <a href="https://a.id/?x=1&amp;y=2">dulu</a> &amp; &lt;'
    assert typed(text) == text
    assert source(update(message=message(text))) == text


def test_tags_typed_by_hand_stay_beside_formatting_and_other_signs_are_escaped() -> None:
    text = '<b>cek</b> <a href="https://a.id/?x=1&amp;y=2">ini</a> a & b, 1 < 2 > 0 &lt; "dulu"'
    found = typed(text, mark("italic", text.index("dulu"), 4))
    tags, _, rest = text.partition(" a & b")
    assert rest
    assert found == f'{tags} a &amp; b, 1 &lt; 2 &gt; 0 &lt; "<i>dulu</i>"'


@pytest.mark.parametrize(
    "kind",
    ["url", "phone_number", "email", "bot_command", "mention", "hashtag", "cashtag", "text_mention",
     "custom_emoji", "something_new"],
)  # fmt: skip
def test_what_telegram_marks_by_itself_stays_text(kind: str) -> None:
    assert typed("a & b 110", mark(kind, 6, 3)) == "a & b 110"
    both = typed("cek 110", mark(kind, 4, 3), mark("bold", 0, 3))
    assert both == "<b>cek</b> 110"


def test_words_under_a_picture_count() -> None:
    raw = update(
        message=message(caption="cek dulu", caption_entities=[mark("bold", 0, 3)], photo=[{}])
    )
    assert source(raw) == "<b>cek</b> dulu"


def test_a_changed_message_counts() -> None:
    raw = update(edited_message=message("cek dulu", entities=[mark("bold", 0, 3)]))
    assert source(raw) == "<b>cek</b> dulu"


def test_space_around_a_message_is_no_part_of_it() -> None:
    assert typed("  cek \n") == "cek"
    assert typed("  cek \n", mark("bold", 2, 3)) == "<b>cek</b>"


@pytest.mark.parametrize(
    "entities",
    [
        [mark("bold", 0, 99)],
        [mark("bold", 99, 1)],
        [mark("bold", -1, 3)],
        [mark("bold", 0, 0)],
        [mark("bold", 0, -3)],
        [mark("bold", 0, 4), mark("italic", 2, 5)],
        [mark("bold", 1, 2)],  # through the middle of an emoji
        [mark("text_link", 0, 3)],
        [mark("text_link", 0, 3, url=5)],
        [{"type": "bold"}],
        [{"type": ["bold"]}],
        [mark("bold", "0", 3)],  # type: ignore[arg-type]
        [mark("bold", True, 3)],
        ["bold"],
        {"bold": 1},
        "bold",
        5,
    ],
)
def test_a_message_with_broken_marks_is_taken_as_it_was_typed(entities: Any) -> None:
    text = "😀 <b>cek</b> dulu"
    assert source(update(message=message(text, entities=entities))) == text


@pytest.mark.parametrize("half", ["\ud83d", "\0"])
def test_what_no_database_can_hold_is_left_out(half: str) -> None:
    assert typed(f"cek {half}dulu", mark("bold", 0, 3)) in ("cek dulu", "<b>cek</b> dulu")
    assert typed(f"{half} cek dulu 😀") == "cek dulu 😀"


@pytest.mark.parametrize(
    "raw",
    [None, [], "x", {}, update(), update(message=None), update(message=5), update(message={}),
     update(message={"text": 5}), update(message={"text": ""}), update(callback_query={})],
)  # fmt: skip
def test_where_nothing_is_written_there_is_nothing(raw: Any) -> None:
    assert source(raw) == ""


@given(JSON, JSON)
def test_whatever_arrives_nothing_raises(text: Any, marks: Any) -> None:
    assert isinstance(source({"message": {"text": text, "entities": marks}}), str)
    assert isinstance(source(text), str)


@given(st.text(max_size=9), st.lists(ENTITY, max_size=4))
def test_whatever_is_marked_no_word_is_lost(text: str, marks: list[Json]) -> None:
    kept = [sign for sign in text if sign.isalnum()]
    found = iter(source(update(message=message(text, entities=marks))))
    assert all(sign in found for sign in kept)
