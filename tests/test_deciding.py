"""From an inbox row to its commit: read, understood, decided, put in words."""

import asyncio
import logging
from typing import Any

import httpx
import pytest

from bot import app
from bot.answer_json import fields_of
from bot.asked_offer import PARTS
from bot.buttons import OFFER
from bot.deciding import Decider
from bot.editorial import FILE, Staff
from bot.effects import Forget, Propose
from bot.examining import of_words
from bot.features import feedback
from bot.live import Live
from bot.meaning import Place
from bot.model import Conversation, Decision, Feature, Json, Outgoing, Say
from bot.offer_parts import Part, to_json, with_part
from bot.offers.checking import OfferChecker
from bot.router import Router
from bot.store import Commit, Store, Work
from tests.fakes import BOT_NAME, meant, rasa
from tests.samples import (
    GROUP,
    NOW,
    PERSON,
    answered,
    chat,
    checker,
    lexicon,
    live,
    membership,
    memory_store,
    message,
    press,
    update,
    words,
)


def decider(answers: Any = None, asked: list[str] | None = None, way: Router | None = None):
    nlu = rasa(answers or {}, asked)
    return Decider(live(way), nlu, lexicon(), BOT_NAME)


def work(raw: Json, source: str = "update", **conversation: Any) -> Work:
    stand = Conversation(conversation.pop("chat_id", PERSON), version=3, **conversation)
    return Work(0x2A, source, raw, 0, stand)


def text(words_: str, **more: Any) -> Work:
    return work(update(message=message(words_, **more)))


def shown(commit: Commit) -> list[str]:
    return [row.payload["text"] for row in commit.outgoing if row.method == "message"]


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


TWO = "saya dikurung di ruko. gaji segitu wajar ga?"
CRY, QUESTION = "saya dikurung di ruko.", "gaji segitu wajar ga?"


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


@pytest.mark.parametrize(
    "raw",
    [
        update(message=message("halo")),
        update(callback_query=press("buka:menu")),
        update(message={"chat": chat(), "broken": 1}),
    ],
)
def test_a_person_whose_update_is_given_up_gets_an_apology_and_a_fresh_start(raw: Json) -> None:
    row = work(raw, step="x.y", data={"country": "kh"})
    commit = asyncio.run(decider().give_up(row, "KeyError", NOW))
    assert shown(commit) == [words().text(Say("fallback.apology"), NOW)]
    assert commit.conversation == Conversation(PERSON, "", {"country": "kh"}, 3)
    assert (commit.failed, commit.effects) == ("KeyError", ())


@pytest.mark.parametrize(
    "row",
    [
        work({"name": "privacy.expired", "data": {}}, "timer"),
        work(update(channel_post=message("x", GROUP)), chat_id=GROUP),
        work(update(message=message("loker", GROUP)), chat_id=GROUP),
        work(update(something_new=5), chat_id=0),
        work(membership("member", "kicked")),
    ],
)
def test_where_nobody_waits_no_apology_is_sent(row: Work) -> None:
    commit = asyncio.run(decider().give_up(row, "KeyError", NOW))
    assert commit.outgoing == ()
    assert commit.failed == "KeyError"


def test_an_offer_that_cannot_be_examined_gets_an_apology_and_its_parts_are_gone() -> None:
    """Who sent a picture was told that it is being read; parts that stay would have every later
    message taken for one more."""
    row = work({"name": OFFER, "data": {}}, "timer", data={PARTS: {"parts": []}, "country": "kh"})
    commit = asyncio.run(decider().give_up(row, "NetworkError", NOW))
    assert shown(commit) == [words().text(Say("fallback.apology"), NOW)]
    assert commit.conversation.data == {"country": "kh"}


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


EDITOR, STEP = 901, "jawaban.isi"
NEW, EXAMPLE = "skck_baru", "bikin skck di polres mana ya"
NONSENSE = meant({"kontak_perwakilan": 0.9})
LOST = {"darurat_disekap": 0.9, "kontak_perwakilan": 0.1}


async def desk(store: Store, answers: Any = None, *examples: str) -> Decider:
    """A decider with one editor, and one answer that the model has not learned."""
    body = fields_of(words().answers["gaji_wajar"]) | {"title": "SKCK", "body": "Di Polres."}
    wish = Propose("answer", NEW, body | {"examples": list(examples)}, FILE, "Sari", publish=True)
    await store.edit(EDITOR, [wish], NOW)
    edition = Live(words(), app.load_router, store, {EDITOR: Staff(EDITOR, "editor", fixed=True)})
    await edition.refresh()
    return Decider(edition, rasa(answers or {}), lexicon(), BOT_NAME)


def typed(words_: str, id: int = EDITOR, **conversation: Any) -> Work:
    return work(update(message=message(words_, id)), chat_id=id, **conversation)


def pushed(data: str, id: int = EDITOR) -> Work:
    return work(update(callback_query=press(data, id)), chat_id=id)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "row",
    [typed("/jawaban"), typed("/editor"), pushed("jawaban:lihat:1"), pushed("editor:x"),
     typed("teks baru", step=STEP)],
)  # fmt: skip
async def test_the_turn_of_an_editor_who_edits_carries_what_editors_see(row: Work) -> None:
    async with memory_store() as store:
        carried = (await (await desk(store)).turn(row, NOW)).editorial
    assert carried
    assert carried.me == Staff(EDITOR, "editor", "Sari", fixed=True)
    assert NEW in carried.answers
    assert [one.name for one in carried.records.versions] == [NEW]


@pytest.mark.anyio
@pytest.mark.parametrize(
    "row",
    [
        typed("gaji?"),
        typed("gaji?", step="privacy.confirm"),
        typed("/menu"),
        typed("/menu", step=STEP),
        pushed("buka:menu"),
        typed("/jawaban", PERSON),
        typed("/editor", PERSON),
        typed("teks baru", PERSON, step=STEP),
        pushed("jawaban:lihat:1", PERSON),
        work(update(message=message(f"/jawaban@{BOT_NAME}", GROUP)), chat_id=GROUP),
        work({"name": "privacy.expired", "data": {}}, "timer", chat_id=EDITOR),
    ],
)
async def test_no_other_turn_carries_it_and_nobody_elses(row: Work) -> None:
    async with memory_store() as store:
        assert (await (await desk(store)).turn(row, NOW)).editorial is None


@pytest.mark.anyio
async def test_where_everybody_may_edit_a_group_may_not() -> None:
    async with memory_store() as store:
        open_ = Live(words(), app.load_router, store, open_to_all=True)
        everybody = Decider(open_, rasa({}), lexicon(), BOT_NAME)
        group = work(update(message=message(f"/jawaban@{BOT_NAME}", GROUP)), chat_id=GROUP)
        assert (await everybody.turn(typed("/jawaban", PERSON), NOW)).editorial
        assert (await everybody.turn(group, NOW)).editorial is None


@pytest.mark.anyio
async def test_an_editors_text_keeps_its_formatting_for_editing_and_is_plain_for_the_rest() -> None:
    bold = [{"type": "bold", "offset": 0, "length": 3}]
    raw = update(message=message("cek dulu", EDITOR, entities=bold))
    async with memory_store() as store:
        turn = await (await desk(store)).turn(work(raw, chat_id=EDITOR, step=STEP), NOW)
    assert turn.editorial
    assert turn.editorial.typed == "<b>cek</b> dulu"
    assert turn.incoming.text == "cek dulu"


@pytest.mark.anyio
@pytest.mark.parametrize("asked", [EXAMPLE, "kak bikin skck d polres mn y", "SKCK polres"])
async def test_an_added_answer_is_found_at_once_though_the_model_guesses_nonsense(
    asked: str,
) -> None:
    async with memory_store() as store:
        one = await desk(store, {asked: NONSENSE}, EXAMPLE)
        (said, *_) = shown(await one.decide(text(asked), NOW))
    assert said.startswith("Di Polres.")


@pytest.mark.anyio
async def test_without_its_example_the_model_decides() -> None:
    async with memory_store() as store:
        one = await desk(store, {EXAMPLE: NONSENSE}, "surat kelakuan baik")
        commit = await one.decide(text(EXAMPLE), NOW)
    assert not any("Di Polres." in said for said in shown(commit))


@pytest.mark.anyio
@pytest.mark.parametrize("danger", [0.0, 0.95])
async def test_danger_stays_first_though_an_example_is_the_very_same(danger: float) -> None:
    cry = "saya disekap di polres skck"
    async with memory_store() as store:
        one = await desk(store, {cry: meant(LOST) | {"danger": danger}}, cry)
        commit = await one.decide(text(cry), NOW)
    assert shown(commit)[0] == words().text(Say("darurat.darurat_disekap"), NOW)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("meaning", "outcome"),
    [(NONSENSE | {"danger": 0.06}, "question"), (httpx.ConnectError("x"), "case")],
)
async def test_words_of_danger_are_heard_as_before_though_an_example_is_the_very_same(
    meaning: Any, outcome: str
) -> None:
    cry = "tolong saya disekap"
    async with memory_store() as store:
        one = await desk(store, {cry: meaning}, cry)
        turn = await one.turn(text(cry), NOW)
    assert turn.danger == "darurat_disekap"
    assert one.router.decide(turn).outcome == outcome


@pytest.mark.anyio
async def test_a_person_is_answered_from_the_edition_that_stands_when_they_write() -> None:
    async with memory_store() as store:
        one = await desk(store, {EXAMPLE: meant({NEW: 0.9})})
        before = shown(await one.decide(text(EXAMPLE), NOW))
        live_one = (await store.records()).versions[0]
        body = dict(live_one.body) | {"body": "Di Polda."}
        wish = Propose("answer", NEW, body, live_one.id, "Sari", publish=True)
        await store.edit(EDITOR, [wish], NOW)
        await one.live.refresh()
        after = shown(await one.decide(text(EXAMPLE), NOW))
    assert before[0].startswith("Di Polres.")
    assert after[0].startswith("Di Polda.")


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
