"""What is read out of a feed, whatever dialect it speaks, and whatever somebody hid in it."""

import time
import tracemalloc
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.feeds.parsing import ITEMS, SUMMARY, TITLE, FeedText, parse, plain
from bot.feeds.states import Unread
from bot.urls.official import official
from tests.feeds.official_site import item, rss

URL = "https://kemlu.go.id/feed"
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://kemlu.go.id/">
<title type="html">Berita &amp;amp; imbauan</title>
<entry><title type="html">Hati-hati &lt;b&gt;loker&lt;/b&gt; palsu</title><id>tag:kemlu,2026:1</id>
<link rel="alternate" href="/berita/1"/><updated>2026-11-22T10:00:00+07:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Satu.</p><p>Dua.</p></div>
</content></entry></feed>"""
RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://kemlu.go.id">
<title>Berita</title><link>https://kemlu.go.id</link></channel>
<item rdf:about="https://kemlu.go.id/1"><title>Satu</title><link>https://kemlu.go.id/1</link>
<description>Isi</description><dc:date>2026-11-22T03:00:00Z</dc:date></item></rdf:RDF>"""
RSS_091 = """<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Berita</title><item><title>Satu</title>
<link>https://kemlu.go.id/1</link><description>Isi</description></item></channel></rss>"""
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + ']><rss version="2.0"><channel><title>&a9;</title></channel></rss>'
)
OUTSIDE = (
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<rss version="2.0"><channel><title>&x;</title></channel></rss>'
)
INSIDE_RULES = (
    '<!DOCTYPE rss [<!ENTITY x "ha">]>'
    '<rss version="2.0"><channel><title>&x;</title></channel></rss>'
)
OUTSIDE_RULES = (
    '<!DOCTYPE rss SYSTEM "https://kemlu.go.id/x.dtd" [<!ENTITY % p SYSTEM "file:///x"> %p;]>'
    '<rss version="2.0"><channel><title>x</title></channel></rss>'
)
LONG = 1_000_000


def read(text: str | bytes, charset: str = "", url: str = URL) -> FeedText:
    return parse(text if isinstance(text, bytes) else text.encode(), charset, url)


def only(text: str | bytes, charset: str = ""):
    """The one item of a feed."""
    (found,) = read(text, charset).items
    return found


def ending(text: str | bytes) -> str:
    """How reading ends; what is read are titles and links that may be shown."""
    try:
        found = read(text)
    except Unread as unread:
        return unread.word
    hosts = [urlsplit(one.url) for one in found.items]
    assert all(one.scheme == "https" and official(one.hostname or "") for one in hosts)
    assert all(one.title for one in found.items)
    return "read"


def test_an_rss_feed_is_read_newest_first() -> None:
    found = read(rss(item(8), item(10, more="<description>Isi</description>"), item(9)))
    assert found.title == "Kementerian Luar Negeri"
    assert [one.title for one in found.items] == ["Imbauan 10", "Imbauan 9", "Imbauan 8"]
    newest = found.items[0]
    assert (newest.url, newest.summary) == ("https://kemlu.go.id/berita/10", "Isi")
    assert newest.at == datetime(2026, 11, 22, 3, tzinfo=UTC)
    assert found.left_out == 0


def test_an_atom_feed_is_read_with_its_relative_links() -> None:
    found = read(ATOM)
    assert found.title == "Berita & imbauan"
    (one,) = found.items
    assert (one.title, one.url) == ("Hati-hati loker palsu", "https://kemlu.go.id/berita/1")
    assert one.summary == "Satu. Dua."
    assert one.at == datetime(2026, 11, 22, 3, tzinfo=UTC)


@pytest.mark.parametrize("text", [RDF, RSS_091])
def test_the_older_dialects_are_read(text: str) -> None:
    one = only(text)
    assert (one.title, one.url, one.summary) == ("Satu", "https://kemlu.go.id/1", "Isi")


def test_items_without_a_date_stay_as_the_feed_has_them_behind_the_dated() -> None:
    undated = [
        f"<item><title>{name}</title><link>https://kemlu.go.id/{name}</link></item>"
        for name in "abc"
    ]
    found = read(rss(*undated, item(9)))
    assert [one.title for one in found.items] == ["Imbauan 9", "a", "b", "c"]


def test_the_mark_of_an_item_is_the_same_when_its_words_change_and_another_at_another_site() -> (
    None
):
    first, changed = rss(item(9)), rss(item(9, "Lain", "https://kemlu.go.id/lain"))
    assert only(first).mark == only(changed).mark
    other = read(first, url="https://bp2mi.go.id/feed").items[0].mark
    assert other != only(first).mark
    assert only(rss(item(8))).mark != only(first).mark


def test_an_item_that_stands_twice_is_one() -> None:
    found = read(rss(item(9), item(9, "Sekali lagi")))
    assert [one.title for one in found.items] == ["Imbauan 9"]


def test_an_item_without_an_id_is_known_by_its_link() -> None:
    plain_item = "<item><title>{}</title><link>https://kemlu.go.id/1</link></item>"
    assert only(rss(plain_item.format("a"))).mark == only(rss(plain_item.format("b"))).mark


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/berita/1", "https://kemlu.go.id/berita/1"),
        ("berita/1?a=1&amp;b=2", "https://kemlu.go.id/berita/1?a=1&b=2"),
        ("https://www.bp2mi.go.id/x", "https://www.bp2mi.go.id/x"),
        ("https://mom.gov.sg/x", "https://mom.gov.sg/x"),
    ],
)
def test_links_to_official_pages_are_kept_whole(link: str, url: str) -> None:
    assert only(rss(item(9, link=link))).url == url


@pytest.mark.parametrize(
    "link",
    [
        "http://kemlu.go.id/1",
        "https://kemlu.go.id.berita.example/1",
        "https://kemlu-go.id/1",
        "https://kemlu.go.id@berita.example/1",
        "https://sari:kunci@kemlu.go.id/1",
        "https://kemlu.go.id:8443/1",
        "https://xn--kmlu-bpa.go.id/1",
        "//berita.example/1",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://t.me/kemlu",
        "https://127.0.0.1/1",
        "https://kemlu.go.id/" + "a" * 2_000,
        "https://[::1",
    ],
)
def test_items_that_lead_elsewhere_are_left_out_and_counted(link: str) -> None:
    found = read(rss(item(9, link=link)))
    assert (found.items, found.left_out) == ((), 1)


def test_html_and_scripts_become_plain_words() -> None:
    more = (
        "<description>&lt;p&gt;Awas &lt;a href='https://x.example'&gt;ini&lt;/a&gt;&lt;/p&gt;"
        "&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Dua &amp;amp; tiga&lt;/p&gt;</description>"
    )
    one = only(
        rss(item(9, "<![CDATA[<img src=x onerror=alert(1)>Judul\u202e <b>tebal</b>]]>", more=more))
    )
    assert one.title == "Judul tebal"
    assert one.summary == "Awas ini Dua & tiga"


def test_what_is_long_is_cut() -> None:
    more = f"<description>{'kata ' * 20_000}</description>"
    one = only(rss(item(9, "a" * 90_000, more=more)))
    assert (len(one.title), one.title[-1]) == (TITLE, "…")
    assert len(one.summary) <= SUMMARY


def test_a_feed_of_very_many_items_is_read_up_to_a_number() -> None:
    many = (
        f"<item><title>{n}</title><link>https://kemlu.go.id/{n}</link></item>"
        for n in range(ITEMS + 50)
    )
    found = read(rss(*many))
    assert len(found.items) == ITEMS
    assert found.items[0].title == "0"


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (rss(item(9, "Café “baru”")).encode(), ""),
        (b"\xef\xbb\xbf" + rss(item(9, "Café “baru”")).encode(), ""),
        (rss(item(9, "Café “baru”")).encode("utf-16"), ""),
        (rss(item(9, "Café “baru”")).replace("UTF-8", "windows-1252").encode("cp1252"), ""),
        (rss(item(9, "Café “baru”")).replace("UTF-8", "ISO-8859-1").encode("cp1252"), ""),
        (rss(item(9, "Café “baru”")).encode("cp1252"), "windows-1252"),
        (rss(item(9, "Café “baru”")).replace("UTF-8", "punycode").encode(), ""),
        (rss(item(9, "Café “baru”")).encode(), "unicode_escape"),
    ],
)
def test_letters_are_read_in_the_charset_that_is_said(content: bytes, charset: str) -> None:
    assert only(content, charset).title == "Café “baru”"


def test_bytes_and_signs_that_no_feed_may_hold_do_no_harm() -> None:
    broken = rss(item(9, "Awal @ akhir")).encode().replace(b"@", b"\xff\xfe\x00\x0b\x1b")
    assert only(broken).title == "Awal �� akhir"


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, INSIDE_RULES, OUTSIDE_RULES])
def test_a_feed_that_defines_entities_is_none(text: str) -> None:
    with pytest.raises(Unread, match="not_a_feed"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "<html><body>Halaman</body></html>",
        "<x/>",
        "kata saja",
        '{"items": []}',
        rss(item(9))[:-20],
        rss("<item><title>a &nbsp; b</title></item>"),
        "https://kemlu.go.id/feed",
        "/etc/passwd",
        "\x00",
    ],
)
def test_what_is_no_feed_is_told(text: str) -> None:
    with pytest.raises(Unread, match="not_a_feed"):
        read(text)


@pytest.mark.parametrize(
    "inside",
    [
        "<" * LONG,
        "&" * LONG,
        "<a>" * (LONG // 3),
        "<a " * (LONG // 3),
        "<item>" * (LONG // 6),
        "<item><title>x</title></item>" * (LONG // 29) + "</channel></rss>",
        "<!--" * (LONG // 4),
        f"<item><title>{'&lt;b' * (LONG // 5)}</title></item></channel></rss>",
        f"<item><title>{'&lt;!--' * (LONG // 7)}</title></item></channel></rss>",
        f"<item><pubDate>{' 1:' * (LONG // 3)}</pubDate></item></channel></rss>",
        f"<item><link>{'a/../' * (LONG // 5)}</link></item></channel></rss>",
    ],
)
def test_a_feed_made_to_hold_us_up_does_not(inside: str) -> None:
    before = time.process_time()
    assert ending(f'<rss version="2.0"><channel><title>t</title>{inside}') in ("read", "not_a_feed")
    assert time.process_time() - before < 4


def test_a_feed_of_very_many_elements_takes_little_memory() -> None:
    many = "<item><title>x</title></item>" * (LONG // 29)
    text = rss(many).encode()
    tracemalloc.start()
    with pytest.raises(Unread, match="not_a_feed"):
        parse(text, "", URL)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 10 * LONG


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 400))
def test_damage_anywhere_ends_in_items_or_a_word(noise: bytes, at: int) -> None:
    whole = rss(item(9), item(10)).encode()
    assert ending(whole[:at] + noise + whole[at:]) in ("read", "not_a_feed")


@given(st.text(max_size=400), st.integers(1, 50))
def test_plain_words_are_one_line_of_a_length(text: str, most: int) -> None:
    said = plain(text, most)
    assert len(said) <= most
    assert "\n" not in said
    assert said == said.strip()
