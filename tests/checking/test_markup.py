"""HTML: what Telegram refuses is caught, what is let through Telegram takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checking.markup import markup_faults
from bot.simulator.entities import parse_html

PIECES = [
    "<b>", "</b>", "<i>", "</i>", "<a>", "</a>", '<a href="https://a.go.id">', "<a href>",
    "<a href=x>", '<a title="x">', "<b >", "</b >", "<br/>", "<", ">", "&", "&amp;", "&lt", "&#0;",
    "&#65;", '"', "'", "=", "/", "a", " ", "\n", "<B>", "<pre>", "</pre>", "<code>", "</code>",
    "<code class='x'>", "é",
]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["<b>a", "a</b>", "<b><i>a</b></i>", "<h1>a</h1>", "a < b", "a > b", "a & b",
     "<b class=x>a</b>", "<br>", "<b>a</i>", "&nbsp;", "<a>x</a>", "<a href>x</a>",
     "<a href='https://x'>y</a>", '<a href="https://x" title="y">z</a>', "<B>a</B>", "<>"],
)  # fmt: skip
def test_html_that_telegram_refuses_or_misreads_is_caught(text: str) -> None:
    assert list(markup_faults(text))


@pytest.mark.parametrize("text", ["a", "<b>a <i>b</i></b>", '<a href="https://x">y</a> &amp; &lt;'])
def test_html_that_telegram_takes_is_let_through(text: str) -> None:
    assert list(markup_faults(text)) == []


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_is_let_through_the_server_can_parse(text: str) -> None:
    if not list(markup_faults(text)):
        parse_html(text)


@given(
    st.recursive(
        st.sampled_from(["a", "&lt;", "1 "]),
        lambda inner: st.tuples(st.sampled_from("bius"), st.lists(inner, max_size=3)).map(
            lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
        ),
    )
)
def test_marks_that_lie_within_each_other_are_let_through(text: str) -> None:
    assert list(markup_faults(text)) == []


def test_the_sign_that_is_wrong_is_named() -> None:
    assert [fault.params for fault in markup_faults("<b>a</i> & <u>")] == [
        {"tanda": "</i>"},
        {"tanda": "<u>"},
        {"tanda": "&"},
    ]
