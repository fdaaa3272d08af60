"""The message with an answer's card: what it says, what it carries, and that it goes out."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.cards import card_from, draw
from bot.deciding import Decider
from bot.model import Conversation, Say
from bot.store import Work
from tests.fakes import BOT_NAME, rasa
from tests.samples import NOW, PERSON, lexicon, live, press, update, words

SAY = Say("card.caption", card="visa_kerja")


def foot(say: Say = SAY, now: datetime = NOW) -> str:
    return words().card(say, now, BOT_NAME)["card"]["foot"]


def test_the_caption_is_a_caption_and_the_picture_is_of_the_answer() -> None:
    payload = words().card(SAY, NOW, BOT_NAME)
    assert payload["text"] == words().text(Say("card.caption"), NOW)
    assert payload["card"]["title"] == words().answers["visa_kerja"].title
    assert payload["words"] == words().text(Say("faq.visa_kerja"), NOW)
    assert draw(card_from(payload["card"])).startswith(b"\x89PNG")


def test_the_foot_says_whose_card_it_is_where_it_is_from_and_when_it_was_checked() -> None:
    assert f"t.me/{BOT_NAME}\n" in foot()
    assert "Bukan lembaga pemerintah." in foot()
    assert "Diperiksa 22 Nov 2026" in foot()
    assert all(source.name in foot() for source in words().answers["visa_kerja"].sources)
    assert "%" not in foot()


def test_a_card_out_of_date_says_so() -> None:
    late = words().answers["visa_kerja"].expires_on - NOW.date() + timedelta(days=1)
    assert words().texts["card.expired"] not in foot(now=NOW + late - timedelta(days=1))
    assert words().texts["card.expired"] in foot(now=NOW + late)


def test_the_card_of_a_country_is_that_of_its_own_answer() -> None:
    general, kamboja = (
        words().card(replace(SAY, country=code), NOW, BOT_NAME) for code in ("", "kh")
    )
    assert kamboja["card"]["title"] != general["card"]["title"]
    assert kamboja["words"] == words().text(Say("faq.visa_kerja", country="kh"), NOW)


def test_a_draft_can_be_seen_as_a_card() -> None:
    draft = replace(words().answers["visa_kerja"], title="Rancangan")
    assert words().card(replace(SAY, answer=draft), NOW, BOT_NAME)["card"]["title"] == "Rancangan"


@pytest.mark.anyio
async def test_the_button_makes_a_row_that_sends_a_picture() -> None:
    raw = update(callback_query=press("kartu:visa_kerja"))
    decider = Decider(live(), rasa({}), lexicon(), BOT_NAME)
    commit = await decider.decide(Work(1, "update", raw, 0, Conversation(PERSON)), NOW)
    answered, row = commit.outgoing
    assert (answered.method, row.method, row.chat_id) == ("callback", "photo", PERSON)
    said = replace(SAY, buttons=())
    assert row.payload["card"] == words().card(said, NOW, BOT_NAME)["card"]
