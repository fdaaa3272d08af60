"""What the offer checker says of a text goes along with the turn."""

import pytest

from bot.asked_offer import PARTS
from bot.buttons import OFFER
from bot.deciding import Decider
from bot.examining import of_words
from bot.model import Say
from bot.offer_parts import Part, to_json, with_part
from bot.offers.checking import OfferChecker
from tests.deciding_stage import CRY, decider, shown, text, work
from tests.fakes import BOT_NAME, meant, rasa
from tests.samples import GROUP, NOW, checker, lexicon, live, message, update, words


@pytest.mark.anyio
async def test_what_the_checker_says_of_a_text_goes_along_and_not_in_groups() -> None:
    examiner = of_words(checker())
    made = Decider(live(), rasa({}), lexicon(), BOT_NAME, examiner)
    turn = await made.turn(text("admin slot Kamboja, paspor dipegang kantor"), NOW)
    assert turn.offered is not None
    assert turn.offered.verdict == "bahaya"
    raw = update(message=message(f"@{BOT_NAME} admin slot Kamboja", GROUP))
    assert (await made.turn(work(raw, chat_id=GROUP), NOW)).offered is None
    assert (await decider().turn(text("admin slot Kamboja"), NOW)).offered is None


@pytest.mark.anyio
async def test_when_nothing_more_comes_the_offer_is_examined() -> None:
    made = Decider(live(), rasa({}), lexicon(), BOT_NAME, of_words(checker()))
    parts = to_json(with_part(None, Part("admin slot Kamboja, paspor dipegang kantor"), NOW))
    row = work({"name": OFFER, "data": {}}, "timer", data={PARTS: parts})
    commit = await made.decide(row, NOW)
    assert shown(commit)[0].startswith("🔴")
    assert PARTS not in commit.conversation.data


@pytest.mark.anyio
async def test_a_fault_of_the_offer_checker_costs_no_cry_for_help(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The rules break at every text; the words of danger are answered, and not logged."""
    broken = of_words(OfferChecker(None, None))  # type: ignore[arg-type]
    answers = {CRY: meant({"darurat_disekap": 0.9}) | {"danger": 0.95}}
    told = Decider(live(), rasa(answers), lexicon(), BOT_NAME, broken)
    (said,) = shown(await told.decide(text(CRY), NOW))
    assert said == words().text(Say("darurat.darurat_disekap"), NOW)
    assert "offer: " in caplog.text
    assert "dikurung" not in caplog.text
