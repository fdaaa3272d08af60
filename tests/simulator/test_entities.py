"""HTML parse mode and what Telegram finds by itself, without a server."""

import pytest

from bot.simulator.entities import parse_html
from bot.simulator.errors import ApiError
from bot.simulator.limits import formatted
from bot.simulator.spotting import spotted


def marks(html):
    return [(e["type"], e["offset"], e["length"]) for e in parse_html(html)[1]]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
    ],
)
def test_every_tag_has_its_entity(tag, kind):
    assert marks(f"a<{tag}>bc</{tag}>d") == [(kind, 1, 2)]


def test_a_span_of_the_right_class_is_a_spoiler():
    assert marks('<span class="tg-spoiler">x</span>') == [("spoiler", 0, 1)]


def test_a_blockquote_can_be_expandable():
    assert marks("<blockquote expandable>x</blockquote>") == [("expandable_blockquote", 0, 1)]


def test_a_link_keeps_its_address():
    _, (entity,) = parse_html('<a href="https://a.id/?x=1&amp;y=2">Portal</a>')
    assert entity == {
        "type": "text_link",
        "offset": 0,
        "length": 6,
        "url": "https://a.id/?x=1&y=2",
    }


def test_code_in_pre_gives_the_language():
    _, (entity,) = parse_html('<pre><code class="language-python">x</code></pre>')
    assert (entity["type"], entity["language"]) == ("pre", "python")


def test_offsets_count_utf16_units():
    assert marks("😀<b>😀é</b>") == [("bold", 2, 3)]


def test_the_outer_entity_comes_first():
    assert marks("<b><i>x</i>y</b>") == [("bold", 0, 2), ("italic", 0, 1)]


def test_an_empty_tag_leaves_nothing():
    assert parse_html("a<b></b>c") == ("ac", [])


def test_references_are_decoded():
    assert parse_html("&lt;&gt;&amp;&quot;&#65;&#x1F600;")[0] == '<>&"A😀'


@pytest.mark.parametrize("text", ["a & b", "&nbsp;", "&;", "R&D", "&#0;"])
def test_an_ampersand_that_is_no_reference_stays(text):
    assert parse_html(text)[0] == text


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("é<x>a</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b><i>a</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag "),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_markup_errors_have_the_words_of_the_real_server(html, reason):
    with pytest.raises(ApiError) as refused:
        parse_html(html)
    assert refused.value.description.startswith(f"Bad Request: can't parse entities: {reason}")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("coba /darurat ya", "bot_command", "/darurat"),
        ("/start@cekdulu_bot", "bot_command", "/start@cekdulu_bot"),
        ("tanya @budi_s.", "mention", "@budi_s"),
        ("lihat https://a.id/x?y=1, ya", "url", "https://a.id/x?y=1"),
        ("buka peduliwni.kemlu.go.id.", "url", "peduliwni.kemlu.go.id"),
        ("tulis ke a.b@contoh.co.id", "email", "a.b@contoh.co.id"),
        ("telepon +62 812-3456-7890", "phone_number", "+62 812-3456-7890"),
        ("wa 0812 3456 7890 ya", "phone_number", "0812 3456 7890"),
        ("ini #LokerKamboja", "hashtag", "#LokerKamboja"),
    ],
)
def test_telegram_finds_by_itself(text, kind, words):
    (entity,) = spotted(text, [])
    assert entity == {"type": kind, "offset": text.index(words), "length": len(words)}


@pytest.mark.parametrize("text", ["dan/atau", "gaji 15.000.000", "tgl 22/11", "3 + 4", "a.b"])
def test_plain_words_stay_plain(text):
    assert spotted(text, []) == []


def test_nothing_is_found_inside_of_code_and_links():
    text, entities = formatted("<code>/x</code> <a href='a.id'>b.id</a>", "HTML", None)
    assert [entity["type"] for entity in entities] == ["code", "text_link"]
    assert text == "/x b.id"


def test_outer_space_goes_and_entities_move_with_the_text():
    assert formatted("\n <b>a </b> ", "HTML", None) == (
        "a",
        [{"type": "bold", "offset": 0, "length": 1}],
    )
