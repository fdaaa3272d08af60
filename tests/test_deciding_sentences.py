"""A message of several sentences is understood as a whole and by sentence; a cry goes first."""

import httpx
import pytest

from bot.features import feedback
from bot.model import Say
from tests.deciding_stage import CRY, QUESTION, TWO, decider, shown, text
from tests.fakes import meant
from tests.samples import NOW, words


@pytest.mark.anyio
async def test_a_message_of_several_sentences_is_understood_as_a_whole_and_by_sentence() -> None:
    answers = {
        TWO: meant({"darurat_disekap": 0.7}),
        CRY: meant({"darurat_disekap": 0.9}),
        QUESTION: meant({"gaji_wajar": 0.8}),
    }
    asked: list[str] = []
    turn = await decider(answers, asked).turn(text(TWO), NOW)
    assert turn.understanding.guesses[0].confidence == 0.7
    assert [part.best for part in turn.parts] == ["darurat_disekap", "gaji_wajar"]
    assert sorted(asked) == sorted([TWO, CRY, QUESTION])


@pytest.mark.anyio
async def test_of_one_sentence_nothing_is_asked_twice() -> None:
    asked: list[str] = []
    turn = await decider(asked=asked).turn(text("gaji segitu wajar ga?"), NOW)
    assert turn.parts == ()
    assert asked == ["gaji segitu wajar ga?"]


@pytest.mark.anyio
async def test_a_cry_and_a_question_in_one_message_are_both_answered_the_cry_first() -> None:
    cry, question = meant({"darurat_disekap": 0.9}), meant({"gaji_wajar": 0.8})
    answers = {TWO: cry | {"danger": 0.95}, CRY: cry | {"danger": 0.95}, QUESTION: question}
    first, second = shown(await decider(answers).decide(text(TWO), NOW))
    assert first == words().text(Say("darurat.darurat_disekap"), NOW)
    assert second == words().text(Say("faq.gaji_wajar", buttons=feedback.asked("gaji_wajar")), NOW)


@pytest.mark.anyio
async def test_a_sentence_that_could_not_be_asked_about_takes_nothing_from_the_whole() -> None:
    answers = {TWO: meant({"darurat_disekap": 0.9}), CRY: httpx.ReadTimeout("slow")}
    turn = await decider(answers).turn(text(TWO), NOW)
    assert turn.understanding.best == "darurat_disekap"
    assert not turn.parts[0].up
