"""Questions that got no answer, and how answers are used; on both databases."""

from datetime import timedelta

import pytest

from bot.effects import AllowTraining, Count, Effect, Forget, KeepQuestion, Propose, SettleQuestions
from bot.errors import Stale
from bot.model import Outgoing
from bot.questions import Question
from bot.store import Codec, Store, open_store
from bot.store.codec import NONCE_BYTES
from bot.store.connection import Connection
from tests.store.steps import DAY, HOUR, NOW, bring, take, turn
from tests.store.test_plans import NUMBERS

pytestmark = pytest.mark.anyio
CHAT, OTHER, EDITOR = 777_123_456, 777_123_457, 901
SECRET = "rahasia-sekali 081234567890"
WIPE = Outgoing(CHAT, "wipe", {"done": {"text": "selesai"}, "partly": {"text": "sebagian"}})
LATER = timedelta(days=91)


def question(text: str = "bos minta jaminan sertifikat", *, allowed: bool = False) -> KeepQuestion:
    """A question to keep."""
    return KeepQuestion(text, "biaya_penempatan", allowed)


async def ask(store: Store, number: int, *effects: Effect, chat: int = CHAT) -> None:
    """A turn of a person with these effects."""
    await store.commit(turn(await bring(store, number, chat), effects=effects), NOW)


async def kept(store: Store) -> tuple[Question, ...]:
    """What editors see."""
    return (await store.records()).questions


def rows(raw: Connection) -> str:
    """The table as it stands."""
    return str(raw.rows("SELECT * FROM questions"))


async def settle(store: Store, wish: SettleQuestions) -> None:
    """An editor says what became of questions."""
    await store.edit(EDITOR, [wish], NOW)


async def test_a_question_is_kept_with_what_editors_need_the_oldest_first(
    store: Store, codec: Codec
) -> None:
    await ask(store, 1, question("satu"))
    await ask(store, 2, question("dua", allowed=True), chat=OTHER)
    first, second = await kept(store)
    asker = codec.pseudonym(CHAT)
    assert first == Question(first.id, "satu", NOW, asker, "biaya_penempatan")
    assert (second.text, second.allowed, second.asker) == ("dua", True, codec.pseudonym(OTHER))


async def test_who_asked_stands_nowhere_and_what_was_asked_is_unreadable(
    store: Store, raw: Connection
) -> None:
    await ask(store, 1, question(SECRET))
    standing = rows(raw)
    assert "biaya_penempatan" in standing
    assert str(CHAT) not in standing
    (text,) = (bytes(row[0]) for row in raw.rows("SELECT text FROM questions"))
    assert b"rahasia" not in text
    assert b"0812" not in text
    assert len(text) > len(SECRET) + NONCE_BYTES
    assert str(CHAT) not in repr(await kept(store))


async def test_two_questions_of_one_text_look_different(store: Store, raw: Connection) -> None:
    await ask(store, 1, question(), question())
    (one,), (other,) = raw.rows("SELECT text FROM questions")
    assert bytes(one) != bytes(other)


async def test_a_pseudonym_is_the_same_each_time_and_another_with_another_key(
    codec: Codec,
) -> None:
    assert codec.pseudonym(CHAT) == Codec(bytes(range(32))).pseudonym(CHAT)
    assert codec.pseudonym(CHAT) != codec.pseudonym(OTHER)
    assert codec.pseudonym(CHAT) != Codec(bytes(32)).pseudonym(CHAT)
    assert str(CHAT) not in codec.pseudonym(CHAT)


async def test_a_person_allows_and_forbids_for_all_their_questions_and_for_nobody_elses(
    store: Store,
) -> None:
    await ask(store, 1, question(), question(allowed=True))
    await ask(store, 2, question(), chat=OTHER)
    await ask(store, 3, AllowTraining(True))
    assert [one.allowed for one in await kept(store)] == [True, True, False]
    await ask(store, 4, AllowTraining(False))
    assert [one.allowed for one in await kept(store)] == [False, False, False]


async def test_who_is_forgotten_leaves_no_question_and_others_keep_theirs(
    store: Store, raw: Connection, codec: Codec
) -> None:
    await ask(store, 1, question(), question(allowed=True))
    await ask(store, 2, question("dua"), chat=OTHER)
    made = turn(
        await bring(store, 3, CHAT), WIPE, effects=(Forget("privacy.done", "privacy.partly"),)
    )
    await store.commit(made, NOW)
    assert [one.text for one in await kept(store)] == ["dua"]
    assert codec.pseudonym(CHAT) not in rows(raw)


async def test_a_forgetting_that_comes_too_late_deletes_nothing(store: Store) -> None:
    await ask(store, 1, question())
    work = await bring(store, 2, CHAT)
    await store.commit(turn(work), NOW)
    with pytest.raises(Stale):
        await store.commit(turn(work, WIPE, effects=(Forget("a.b", "a.c"),)), NOW)
    assert len(await kept(store)) == 1


async def test_questions_go_after_ninety_days_whatever_became_of_them(
    store: Store, raw: Connection
) -> None:
    await ask(store, 1, question("satu"), question("dua", allowed=True))
    await settle(store, SettleQuestions(((await kept(store))[1].id,), "answered", "skck"))
    await store.purge(NOW + 90 * DAY, 7 * DAY)
    assert raw.rows("SELECT count(*) FROM questions") == [(2,)]
    assert await store.purge(NOW + LATER, 7 * DAY) == 2
    assert await kept(store) == ()
    assert await store.learnable() == []


async def test_a_large_purge_of_questions_goes_to_the_end(store: Store, raw: Connection) -> None:
    await ask(store, 1, question())
    some = (
        NUMBERS
        + """ INSERT INTO questions
        (text, asker, best, allowed, state, answer, complaint, asked_at)
        SELECT text, 'p' || i, best, 0, state, '', 0, asked_at FROM questions, n"""
    )
    raw.change(some, done=1100)
    await store.purge(NOW + LATER, 7 * DAY)
    assert raw.rows("SELECT count(*) FROM questions") == [(0,)]


@pytest.mark.parametrize("state", ["answered", "ignored"])
async def test_a_settled_question_is_no_longer_open(
    store: Store, raw: Connection, state: str
) -> None:
    await ask(store, 1, question("satu"), question("dua"))
    first, second = await kept(store)
    answer = "skck" if state == "answered" else ""
    await settle(store, SettleQuestions((first.id,), state, answer))
    settled = raw.rows("SELECT state, answer FROM questions ORDER BY id")
    assert settled == [(state, answer), ("open", "")]
    # What is answered is of no more use to editors; what is ignored keeps its like away.
    shown = [one.text for one in await kept(store)]
    assert shown == (["dua"] if state == "answered" else ["satu", "dua"])
    assert (await kept(store))[-1] == second


async def test_of_two_editors_who_settle_a_question_the_second_changes_nothing(
    store: Store, raw: Connection
) -> None:
    await ask(store, 1, question("satu"), question("dua"), question("tiga"))
    one, two, three = (question.id for question in await kept(store))
    await settle(store, SettleQuestions((one, two), "answered", "skck"))
    before = rows(raw)
    for ids in ((two, three), (three, 999), (one,)):
        with pytest.raises(Stale):
            await settle(store, SettleQuestions(ids, "ignored"))
        assert rows(raw) == before


async def test_only_answered_questions_of_people_who_allow_it_are_learned(store: Store) -> None:
    wishes = [
        question(f"{n} {allowed}", allowed=allowed) for n in range(3) for allowed in (False, True)
    ]
    await ask(store, 1, *wishes)
    ids = [one.id for one in await kept(store)]
    await settle(store, SettleQuestions(tuple(ids[:2]), "answered", "skck"))
    await settle(store, SettleQuestions(tuple(ids[2:4]), "ignored"))
    assert await store.learnable() == [("skck", "0 True")]
    await ask(store, 2, AllowTraining(False))
    assert await store.learnable() == []


async def test_published_examples_are_learned_too(store: Store) -> None:
    body = {"body": "x", "examples": ["cara urus skck"]}
    await store.edit(EDITOR, [Propose("answer", "skck", body, 0, "S", publish=True)], NOW)
    await ask(store, 1, question("bikin skck", allowed=True))
    settled = SettleQuestions(((await kept(store))[0].id,), "answered", "skck")
    await settle(store, settled)
    assert await store.learnable() == [("skck", "cara urus skck"), ("skck", "bikin skck")]


async def test_a_damaged_question_does_not_hide_the_others(store: Store, raw: Connection) -> None:
    await ask(store, 1, question("satu"), question("dua"))
    raw.change("UPDATE questions SET text = :junk WHERE id = 1", junk=b"\1junk")
    assert [one.text for one in await kept(store)] == ["", "dua"]


async def test_what_is_counted_adds_up_by_answer_and_is_told_to_editors(store: Store) -> None:
    await ask(store, 1, Count("skck", "told"), Count("skck", "helped"))
    await ask(store, 2, Count("skck", "told"), Count("imei_hp", "wrong"), chat=OTHER)
    uses = {"skck": {"told": 2, "helped": 1}, "imei_hp": {"wrong": 1}}
    assert (await store.records()).uses == uses
    found = await store.published(-1)
    assert found
    assert found.told == {"skck": 2}


async def test_a_count_names_nobody(store: Store, raw: Connection) -> None:
    await ask(store, 1, Count("skck", "told"))
    assert raw.rows("SELECT * FROM uses") == [("skck", "told", 1)]


async def test_a_new_start_finds_the_questions_again(url: str, codec: Codec) -> None:
    first = open_store(url, codec, "77")
    await ask(first, 1, question("satu"))
    await first.close()
    second = open_store(url, codec, "77")
    assert [one.text for one in await kept(second)] == ["satu"]
    await second.close()


async def test_a_question_of_a_turn_that_comes_too_late_is_not_kept(store: Store) -> None:
    await store.commit(turn(await bring(store, 1, CHAT)), NOW)
    await bring(store, 2, CHAT)
    work = await take(store, CHAT, NOW + HOUR)
    await store.commit(turn(work, effects=(question("satu"),)), NOW)
    with pytest.raises(Stale):
        await store.commit(turn(work, effects=(question("dua"),)), NOW)
    assert [one.text for one in await kept(store)] == ["satu"]


async def test_what_editors_saw_is_not_opened_again_and_what_changed_is_told(
    store: Store, raw: Connection
) -> None:
    await ask(store, 1, question("satu"), question("dua"))
    before = await kept(store)
    raw.change("UPDATE questions SET text = :junk", junk=b"\1junk")
    assert await kept(store) == before
    await ask(store, 2, question("tiga", allowed=True), AllowTraining(True))
    assert [(one.text, one.allowed) for one in await kept(store)] == [
        ("satu", True), ("dua", True), ("tiga", True),
    ]  # fmt: skip
    await settle(store, SettleQuestions((before[0].id,), "answered", "skck"))
    assert [one.text for one in await kept(store)] == ["dua", "tiga"]
