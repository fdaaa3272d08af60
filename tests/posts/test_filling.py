"""The contacts that a post names, as people read them."""

import pytest

from bot.model import Say
from bot.post_filling import with_contacts
from bot.posts.model import Body, Post
from tests.samples import NOW, words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Laporkan ke {kontak:a}.", "Laporkan ke A: 1."),
        ("Ke {kontak:a} atau {kontak:b}!", "Ke A: 1 atau B: 1!"),
        ("{kontak:a} bisa menolong", "A: 1 bisa menolong"),
        ("<b>{kontak:a}</b> bisa menolong", "<b>A: 1</b> bisa menolong"),
        ("Polisi: {kontak:a}", "Polisi: A: 1"),
        ("- {kontak:a}", "- A: 1"),
        ("• {kontak:a}\n1. {kontak:b}", "• A: 1\n1. B: 1"),
        ("{kontak:a}", "• A: 1"),
        ("Hubungi:\n{kontak:a}\n{kontak:b}\nBerani.", "Hubungi:\n• A: 1\n• B: 1\nBerani."),
        ("Hubungi:\n <b>{kontak:a}</b>.\n", "Hubungi:\n <b>• A: 1</b>.\n"),
        ("Ke {nama} saja", "Ke {nama} saja"),
    ],
)
def test_only_on_a_line_of_its_own_a_contact_is_a_point_of_a_list(text: str, told: str) -> None:
    assert with_contacts(text, lambda key: f"• {key.upper()}: 1") == told


def test_a_contact_in_a_sentence_of_a_post_has_no_point_in_the_channel() -> None:
    body = Body("Diancam? Laporkan ke {kontak:polri}.\n\n{kontak:polri}")
    post = Post("k", body, 1, "Rina", NOW, NOW, number=1, state="live")
    shown = words().text(Say("post.channel", post=post), NOW)
    assert "Laporkan ke Polisi" in shown
    assert "\n• Polisi" in shown
