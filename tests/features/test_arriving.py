"""Who comes by a post's link stands at the matter at once, and nothing of the link is taken for
words."""

from dataclasses import replace

import pytest

from bot.case_effects import SaveCase
from bot.checking.filling import TEXT_LIMIT
from bot.checking.seen import units
from bot.features import alerts, faq, start
from bot.features.main_menu import MENU
from bot.model import Button, Conversation, Decision, Say, Turn
from bot.post_effects import CountVisit
from bot.posts.links import Link, Links
from bot.posts.model import Subscription, Target, What
from bot.report_effects import SaveReport
from bot.reports.model import Shown
from tests.cases_made import SHIFT
from tests.features.report_stage import made
from tests.samples import NOW, PERSON, turn, understood, words

LINKS = Links(b"k" * 32, "cekdulu_bot")
LANGGANAN = alerts.feature(words().contacts.names).commands["langganan"]
PLAIN = [id for id, answer in words().answers.items() if not answer.variant_of]
ANSWERS = faq.feature(dict.fromkeys(PLAIN, ())).ids
START = start.feature(ANSWERS, LANGGANAN).commands["start"]
GO_ON = Button("reporting.button.go_on", "buka", ("lapor",))
WHO = Say("arriving.who")
ANSWER = "biaya_penempatan"
FIRST: dict[What, str] = {
    "check": "offer.send", "answer": f"faq.{ANSWER}", "report": "reporting.consent",
    "urgent": "darurat.umum", "alerts": "alerts.offered", "menu": "start.hello",
}  # fmt: skip


def come(what: What, answer: str = "", *, post: int = 7, new: bool = False, **more: object) -> Turn:
    """Somebody pressed start at a link; `new` for whom the bot has never met."""
    target = Target(what, answer or (ANSWER if what == "answer" else ""))
    step, data = more.pop("step", ""), more.pop("data", {})
    happened = turn(LINKS.payload(target, post), kind="command", command="start")
    stand = Conversation(PERSON, str(step), dict(data), version=0 if new else 3)  # type: ignore[call-overload]
    return replace(happened, conversation=stand, link=Link(target, post), **more)  # type: ignore[arg-type]


def buttons(decision: Decision) -> list[Button]:
    return [button for row in decision.replies[0].buttons for button in row]


@pytest.mark.parametrize("what", FIRST)
def test_the_matter_comes_at_once_and_the_visit_is_counted_without_a_name(what: What) -> None:
    decision = START(come(what))
    assert decision.replies[0].key == FIRST[what]
    visits = [effect for effect in decision.effects if isinstance(effect, CountVisit)]
    assert visits == [CountVisit(7, what)]
    assert words().text(decision.replies[0], NOW)


@pytest.mark.parametrize("what", ["check", "answer", "report", "alerts"])
def test_a_newcomer_hears_who_this_is_beneath_the_matter(what: What) -> None:
    first = START(come(what, new=True)).replies[0]
    assert first.key == FIRST[what]
    assert first.then[-1] == WHO
    assert "bukan lembaga pemerintah" in words().text(first, NOW)
    assert WHO not in START(come(what)).replies[0].then


def test_a_newcomer_in_danger_gets_the_safety_message_as_it_is() -> None:
    old, new = START(come("urgent")), START(come("urgent", new=True))
    assert new == old
    assert new.replies[0].key == "darurat.umum"
    assert new.replies[0].then == ()


def test_a_tap_under_a_public_post_gives_the_numbers_and_people_only_after_a_yes() -> None:
    decision = START(come("urgent", shift=SHIFT))
    assert decision.outcome == "question"
    assert not [effect for effect in decision.effects if isinstance(effect, SaveCase)]
    (yes,) = [one for say in decision.replies[1:] for row in say.buttons for one in row]
    assert (yes.action, yes.args) == ("buka", ("darurat",))


def test_the_greeting_introduces_itself_and_nothing_is_said_twice() -> None:
    assert START(come("menu", new=True)).replies == (Say("start.hello", buttons=MENU),)


def test_an_answer_that_is_gone_ends_in_the_menu_with_a_kind_word() -> None:
    decision = START(come("answer", "jawaban_lama"))
    assert decision.replies == (Say("arriving.answer_gone", buttons=MENU),)
    assert decision.effects == (CountVisit(7, "answer"),)


def test_without_a_genuine_link_the_bot_greets_and_counts_nothing() -> None:
    for text in ("", "grup", "c7AAAAAAAA", "x" * 64):
        happened = turn(text, kind="command", command="start")
        assert START(happened) == start.start(happened)
        assert START(happened).replies[0].key == "start.hello"
        assert START(happened).effects == ()
    checked = START(turn("cek", kind="command", command="start"))
    assert checked.replies[0].key == "offer.send"


def test_a_visit_that_no_post_brought_is_counted_too() -> None:
    assert START(come("menu", post=0)).effects == (CountVisit(0, "menu"),)


@pytest.mark.parametrize("what", FIRST)
def test_nothing_that_a_model_reads_out_of_a_payload_counts(what: What) -> None:
    misread = {
        "understanding": understood("darurat_disekap", country="kh"), "own": True,
        "danger": "darurat_disekap", "found": Shown(made(key="ff")),
    }  # fmt: skip
    assert START(come(what, **misread)) == START(come(what))


def draft() -> Shown:
    return Shown(made(at="negara"))


@pytest.mark.parametrize("what", ["check", "answer", "alerts", "menu"])
def test_a_report_that_was_begun_stays_one_tap_away(what: What) -> None:
    decision = START(come(what, step="lapor", report=draft()))
    assert GO_ON in buttons(decision)
    assert not [effect for effect in decision.effects if isinstance(effect, SaveReport)]
    assert GO_ON not in buttons(START(come(what)))


@pytest.mark.parametrize("what", ["answer", "alerts"])
def test_what_only_tells_something_leaves_a_report_where_it_stood(what: What) -> None:
    assert START(come(what, step="lapor", report=draft())).step is None


def test_the_link_to_a_report_goes_on_with_one_and_writes_nothing_into_it() -> None:
    decision = START(come("report", step="lapor", report=draft()))
    assert decision.replies[0].key == "reporting.welcome_back"
    assert decision.step == "lapor"
    assert [effect for effect in decision.effects if isinstance(effect, SaveReport)] == []


@pytest.mark.parametrize("step", ["aman", "negara.ditunggu", "tawaran.ditanya"])
def test_a_question_that_waited_for_a_yes_waits_no_more(step: str) -> None:
    assert START(come("answer", step=step)).step == ""


def test_an_offer_on_its_way_is_not_asked_for_again() -> None:
    decision = START(come("check", new=True, data={"parts": {"parts": []}}))
    assert decision.replies == ()
    assert decision.effects == (CountVisit(7, "check"),)


def test_who_gets_alerts_already_sees_what_is_chosen() -> None:
    decision = START(come("alerts", subscription=Subscription(PERSON, NOW)))
    assert decision.replies[0].key == "alerts.chosen"
    assert [type(effect) for effect in decision.effects] == [CountVisit]


def test_following_a_link_to_alerts_begins_none_by_itself() -> None:
    assert START(come("alerts", new=True)).effects == (CountVisit(7, "alerts"),)


def test_every_answer_still_fits_into_one_message_for_a_newcomer() -> None:
    for id in ANSWERS:
        first = START(come("answer", id, new=True)).replies[0]
        for country in ("", "kh", "mm"):
            said = words().text(replace(first, country=country), NOW.replace(year=2099))
            assert units(said) <= TEXT_LIMIT, id
