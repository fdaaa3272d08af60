"""From an inbox row to its commit: read, understood, decided, put in words."""

import logging

import httpx
import pytest

from bot.effects import Forget
from bot.features import feedback
from bot.meaning import Place
from bot.model import Conversation, Decision, Feature, Json, Outgoing, Say
from bot.router import Router
from tests.deciding_stage import decider, shown, text, work
from tests.fakes import BOT_NAME, meant
from tests.samples import GROUP, NOW, PERSON, answered, message, press, update, words


@pytest.mark.anyio
async def test_a_question_becomes_a_commit_over_the_version_that_was_read() -> None:
    understood = {"gaji?": meant({"gaji_wajar": 0.9})}
    commit = await decider(understood).decide(text("gaji?"), NOW)
    said = words().text(Say("faq.gaji_wajar", buttons=feedback.asked("gaji_wajar")), NOW)
    assert commit.inbox_id == 0x2A
    remembered = answered("gaji_wajar", 0) | {"asked": "gaji?"}
    assert commit.conversation == Conversation(PERSON, data=remembered, version=3)
    assert shown(commit) == [said]
    assert commit.failed == ""


@pytest.mark.anyio
async def test_step_and_memory_stay_where_a_feature_leaves_them() -> None:
    raw = update(message=message("/bantuan"))
    commit = await decider().decide(work(raw, step="x.y", data={"country": "kh"}), NOW)
    assert commit.conversation == Conversation(PERSON, "x.y", {"country": "kh"}, 3)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "raw",
    [
        update(message=message("/menu")),
        update(callback_query=press("buka:menu")),
        update(message=message(f"@{BOT_NAME} gaji", GROUP)),
        update(message=message(sticker=5)),
        update(channel_post=message("x", GROUP)),
    ],
)
async def test_the_model_is_asked_for_private_texts_only(raw: Json) -> None:
    asked: list[str] = []
    await decider(asked=asked).decide(work(raw), NOW)
    assert asked == []


@pytest.mark.anyio
async def test_the_turn_carries_what_was_meant_danger_and_a_name_that_stays() -> None:
    row = text("saya disekap di kamboja")
    answers = {"saya disekap di kamboja": meant({"darurat_disekap": 0.8}, {"kamboja": "kh"})}
    turn = await decider(answers).turn(row, NOW)
    assert (turn.understanding.best, turn.country, turn.danger) == (
        "darurat_disekap",
        "kh",
        "darurat_disekap",
    )
    assert turn.session == (await decider(answers).turn(row, NOW)).session == "2a"


@pytest.mark.anyio
async def test_without_a_model_countries_are_found_by_name() -> None:
    down = decider(lambda text: httpx.ConnectError("x"))
    turn = await down.turn(text("saya di Kamboja"), NOW)
    assert not turn.understanding.up
    assert turn.understanding.places == (Place("Kamboja", "kh"),)


@pytest.mark.anyio
async def test_a_button_press_is_answered_before_anything_else() -> None:
    raw = update(callback_query=press("hapus_tidak:2a", message_id=50))
    commit = await decider().decide(work(raw), NOW)
    assert [row.method for row in commit.outgoing] == ["callback", "keyboard", "message"]
    assert commit.outgoing[0] == Outgoing(PERSON, "callback", {"id": "q1"})
    assert commit.outgoing[1] == Outgoing(PERSON, "keyboard", {"message_id": 50})


@pytest.mark.anyio
async def test_forgetting_makes_a_wipe_with_both_closing_words() -> None:
    raw = update(message=message("ya"))
    commit = await decider().decide(work(raw, step="privacy.confirm", data={"session": "1"}), NOW)
    (row,) = commit.outgoing
    assert row.method == "wipe"
    assert row.payload["done"] == words().message(Say("privacy.erased"), NOW)
    assert "%JUMLAH% pesan" in row.payload["partly"]["text"]
    assert commit.effects == (Forget("privacy.erased", "privacy.erased_partly"),)
    assert commit.conversation == Conversation(PERSON, version=3)


@pytest.mark.anyio
async def test_an_answer_to_a_changed_message_says_so_once() -> None:
    two = Feature("two", commands={"unknown": lambda turn: Decision((Say("talk.bye"),) * 2)})
    way = Router([two])
    raw = update(edited_message=message("/apa", edit_date=1795316500))
    first, second = shown(await decider(way=way).decide(work(raw), NOW))
    assert first.startswith(words().texts["answer.edited"].strip())
    assert first.endswith(second)


@pytest.mark.anyio
async def test_what_asks_for_no_answer_is_done_without_words() -> None:
    commit = await decider().decide(work(update(channel_post=message("x", GROUP))), NOW)
    assert commit.outgoing == ()
    assert commit.effects == ()


@pytest.mark.anyio
async def test_a_timer_is_decided_like_anything_else() -> None:
    raw = {"name": "privacy.expired", "data": {}}
    row = work(raw, "timer", step="privacy.confirm", data={"session": "1", "country": "kh"})
    commit = await decider().decide(row, NOW)
    assert shown(commit) == [words().text(Say("privacy.expired"), NOW)]
    assert commit.conversation == Conversation(PERSON, "", {"country": "kh"}, 3)


@pytest.mark.anyio
async def test_the_log_tells_the_kind_and_the_time_and_never_the_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    await decider().decide(text("nama saya Sari di Poipet"), NOW)
    assert any("inbox 42 text" in record.getMessage() for record in caplog.records)
    assert "Sari" not in caplog.text
    assert "Poipet" not in caplog.text
    assert str(PERSON) not in caplog.text
