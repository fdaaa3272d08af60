"""The safety question stays while what is written is unclear: a later yes still answers it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.features import safety
from bot.meaning import Guess, Understanding
from bot.model import Conversation, Decision, Turn
from tests.samples import NOW, router, turn, understood

HELD = "darurat_disekap"
ASKED = {"alarm": safety.FAMILY, "alarm_country": "kh", "asked_at": NOW.isoformat()}
UNCLEAR = Understanding((Guess("siapa_bot", 0.3), Guess("setuju", 0.2), Guess("bisa_apa", 0.1)))
WONDERING = ("yo opo iki mas", "gimana ini pak", "apa ini?", "maksudnya apa", "kok nanya gitu pak",
             "ga ngerti mas", "ya apa ini", "bingung aku", "piye to iki")  # fmt: skip


def keys(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


def reply(text: str, meant: Understanding = UNCLEAR, minutes: float = 1) -> Turn:
    asked = {**ASKED, "asked_at": (NOW - timedelta(minutes=minutes)).isoformat()}
    return turn(text, step=safety.STEP, data=asked, meant=meant)


def then(first: Decision, text: str, meant: Understanding) -> Decision:
    """What is decided of a text that follows."""
    happened = turn(text, meant=meant)
    stand = Conversation(
        happened.conversation.chat_id, first.step or "", first.data or {}, version=2
    )
    return router().decide(replace(happened, conversation=stand))


@pytest.mark.parametrize("text", WONDERING)
@pytest.mark.parametrize("meant", [UNCLEAR, understood("siapa_bot"), understood("luar_topik")])
def test_who_wonders_has_the_question_explained_and_asked_again(
    text: str, meant: Understanding
) -> None:
    decision = router().decide(reply(text, meant))
    assert keys(decision) == ["safety.explain", "safety.ask"]
    assert decision.replies[1].country == "kh"
    after = then(decision, "ya", understood("setuju"))
    assert (keys(after), after.outcome) == ([f"darurat.{safety.FAMILY}"], "case")
    assert after.replies[0].country == "kh"


@pytest.mark.parametrize("meant", [UNCLEAR, understood("luar_topik")])
def test_what_is_not_understood_asks_the_question_again_where_it_was_asked(
    meant: Understanding,
) -> None:
    decision = router().decide(reply("HP ne mati terus kawit wingi bengi", meant))
    assert (keys(decision), decision.step) == (["safety.ask"], safety.STEP)
    assert decision.replies[0].country == "kh"
    after = then(decision, "ya", understood("setuju"))
    assert (keys(after), after.replies[0].country) == ([f"darurat.{safety.FAMILY}"], "kh")


def test_the_question_of_long_ago_is_not_asked_again() -> None:
    assert "safety.ask" not in keys(router().decide(reply("hp ne mati terus", minutes=31)))


@pytest.mark.parametrize(
    "text",
    ["Ya anakku disekap paling mas", "iyo mas, wis telung dina ora ono kabar",
     "iya bang dari kemarin", "yo mas", "ho oh pak", "sumuhun a", "leres", "y",
     "iya pak tolong banget",
     "ya anakku tidak pulang"],
)  # fmt: skip
@pytest.mark.parametrize("danger", [0.0, 0.3])
def test_a_yes_with_more_words_counts(text: str, danger: float) -> None:
    meant = replace(UNCLEAR, danger=danger)
    decision = router().decide(reply(text, meant))
    assert (keys(decision)[0], decision.outcome) == (f"darurat.{safety.FAMILY}", "case")
    assert decision.replies[0].country == "kh"


def test_a_yes_that_names_a_relative_is_about_the_relative() -> None:
    happened = reply("Ya anakku disekap paling mas")
    data = {**happened.conversation.data, "alarm": HELD}
    happened = replace(happened, conversation=replace(happened.conversation, data=data))
    assert keys(router().decide(happened)) == [f"darurat.{safety.FAMILY}"]


@pytest.mark.parametrize(
    "text", ["ya ampun", "ya allah gimana ini", "ya udah", "ya aman kok", "ya tidak apa apa",
             "ya berapa lama prosesnya?", "ya enggak lah"],
)  # fmt: skip
def test_a_yes_in_form_only_opens_no_case(text: str) -> None:
    assert router().decide(reply(text)).outcome != "case"


def test_a_yes_before_a_matter_that_is_sure_leads_to_the_matter() -> None:
    decision = router().decide(reply("iya gaji segitu wajar", understood("gaji_wajar")))
    assert keys(decision) == ["faq.gaji_wajar"]


def test_asked_again_about_a_cry_that_names_no_place_the_country_stays() -> None:
    meant = understood(HELD, sure=False, danger=0.5)
    decision = router().decide(reply("anakku nangis terus", meant))
    assert decision.replies[0].country == "kh"
