"""Turns of editors carry what editors see; people are answered from what editors have published."""

from typing import Any

import httpx
import pytest

from bot import word_loading
from bot.answer_json import fields_of
from bot.deciding import Decider
from bot.editorial import FILE, Staff
from bot.effects import Propose
from bot.live import Live
from bot.model import Say
from bot.store import Store, Work
from tests.deciding_stage import shown, text, work
from tests.fakes import BOT_NAME, meant, rasa
from tests.samples import GROUP, NOW, PERSON, lexicon, memory_store, message, press, update, words

EDITOR, STEP = 901, "jawaban.isi"
NEW, EXAMPLE = "skck_baru", "bikin skck di polres mana ya"
NONSENSE = meant({"kontak_perwakilan": 0.9})
LOST = {"darurat_disekap": 0.9, "kontak_perwakilan": 0.1}


async def desk(store: Store, answers: Any = None, *examples: str) -> Decider:
    """A decider with one editor, and one answer that the model has not learned."""
    body = fields_of(words().answers["gaji_wajar"]) | {"title": "SKCK", "body": "Di Polres."}
    wish = Propose("answer", NEW, body | {"examples": list(examples)}, FILE, "Sari", publish=True)
    await store.edit(EDITOR, [wish], NOW)
    edition = Live(
        words(), word_loading.load_router, store, {EDITOR: Staff(EDITOR, "editor", fixed=True)}
    )
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
        open_ = Live(words(), word_loading.load_router, store, open_to_all=True)
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
