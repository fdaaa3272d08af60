"""Who comes by the link of a post that is not right any more hears so beneath what they came for,
and never beneath a safety message."""

from dataclasses import replace

import pytest

from bot.checking.filling import TEXT_LIMIT
from bot.checking.seen import units
from bot.features.arriving import Doors, arrive
from bot.features.post_after import LONGEST_REASON
from bot.model import Decision, Outcome, Say
from bot.posts.model import Body, Post, What
from bot.posts.standing import Standing
from tests.features.test_arriving import ANSWER, ANSWERS, FIRST, START, come
from tests.samples import NOW, words

POST = Post("k1", Body("kabar"), 1, "Sari", NOW, NOW, number=7, state="live", published_at=NOW)
REASON = "Sumbernya ternyata <keliru>."
GONE = replace(POST, state="withdrawn", note=REASON, revision=2)
LATE: dict[str, Standing] = {
    "withdrawn": Standing(GONE),
    "corrected": Standing(POST, correction=replace(POST, number=8, kind="correction")),
    "disputed": Standing(POST, disputed=replace(GONE, number=8, kind="correction")),
}
SAID = {"withdrawn": "sudah kami tarik", "corrected": "sudah kami ralat", "disputed": "kami tarik"}


@pytest.mark.parametrize("became", LATE)
@pytest.mark.parametrize("what", [what for what in FIRST if what != "urgent"])
def test_what_became_of_the_post_stands_beneath_what_was_opened(what: What, became: str) -> None:
    decision, plain = START(come(what, linked=LATE[became])), START(come(what))
    assert decision.replies[0].key == FIRST[what]
    line = words().text(decision.replies[0].then[-1], NOW)
    assert SAID[became] in line.lower()
    assert "22 Nov 2026" in line
    assert ("Sumbernya ternyata &lt;keliru&gt;." in line) == (became != "corrected")
    assert line in words().text(decision.replies[0], NOW)
    first = replace(decision.replies[0], then=decision.replies[0].then[:-1])
    told = (first, *decision.replies[1:])
    assert replace(decision, replies=told) == plain


@pytest.mark.parametrize("became", LATE)
def test_nothing_stands_beneath_a_safety_message(became: str) -> None:
    assert START(come("urgent", linked=LATE[became])) == START(come("urgent"))


@pytest.mark.parametrize("outcome", ["case", "question"])
def test_nor_beneath_what_hears_of_danger_at_another_link(outcome: Outcome) -> None:
    alarmed = Decision((Say("darurat.umum"),), outcome=outcome)
    doors = Doors({ANSWER: lambda _: alarmed}, lambda _: alarmed, lambda _: alarmed)
    for what in ("answer", "alerts", "menu"):
        assert arrive(doors, come(what, linked=LATE["withdrawn"])).replies == alarmed.replies


@pytest.mark.parametrize("standing", [Standing(POST), Standing(replace(POST, revision=2))])
@pytest.mark.parametrize("what", FIRST)
def test_of_a_post_that_stands_nothing_is_said(what: What, standing: Standing) -> None:
    assert START(come(what, linked=standing)) == START(come(what))


def test_who_has_an_offer_on_its_way_hears_it_by_itself() -> None:
    data = {"parts": {"parts": []}}
    plain = START(come("check", data=data))
    assert plain.replies == ()
    decision = START(come("check", data=data, linked=LATE["withdrawn"]))
    assert [say.key for say in decision.replies] == ["arriving.post_withdrawn"]
    assert replace(decision, replies=()) == plain


@pytest.mark.parametrize("became", ["withdrawn", "disputed"])
def test_every_answer_still_fits_into_one_message_with_the_longest_reason(became: str) -> None:
    gone = replace(GONE, note="x" * LONGEST_REASON)
    late = Standing(gone) if became == "withdrawn" else Standing(POST, disputed=gone)
    for id in ANSWERS:
        first: Say = START(come("answer", id, new=True, linked=late)).replies[0]
        for country in ("", "kh", "mm"):
            said = words().text(replace(first, country=country), NOW.replace(year=2099))
            assert units(said) <= TEXT_LIMIT, id
