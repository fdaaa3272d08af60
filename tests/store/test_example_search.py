"""Examples of published answers are found by their words; on both databases."""

import pytest

from bot.editorial import FILE
from bot.effects import Propose, Publish, Restore
from bot.store import Store
from bot.store.connection import Connection
from bot.store.example_search import MOST_FOUND
from tests.cpu_time import costing_at_most
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio
SARI, BUDI = 901, 902
SKCK = ("Bagaimana cara mengurus SKCK?", "SKCK dibuat di Polres atau Polda?")
IMEI = ("Bagaimana mendaftarkan IMEI HP?",)
PATIENCE = 1.0
"""Seconds of CPU time that two searches, or a change, may cost: many times what they do."""


def proposal(name: str, *examples: str, base: int = FILE, publish: bool = True) -> Propose:
    """A change of an answer's examples."""
    body = {"body": name, "examples": list(examples)}
    return Propose("answer", name, body, base, "Sari", publish=publish)


async def publish(store: Store, name: str, *examples: str, base: int = FILE) -> int:
    """Make examples live; return the version's number."""
    await store.edit(SARI, [proposal(name, *examples, base=base)], NOW)
    return (await store.records()).versions[0].id


async def answers(store: Store, text: str) -> list[str]:
    """The answers found, best first, none twice."""
    return list(dict.fromkeys(answer for answer, _ in await store.search(text)))


async def test_nothing_is_found_where_nothing_is_published(store: Store) -> None:
    assert await store.search("cara mengurus SKCK") == []


@pytest.mark.parametrize(
    "text",
    ["SKCK", "skck di mana bikinnya", "gmn cara ngurus skck y kak", "bikin s.k.c.k: polres mana?"],
)
async def test_an_example_is_found_by_its_words_in_any_spelling(store: Store, text: str) -> None:
    await publish(store, "skck", *SKCK)
    await publish(store, "imei_hp", *IMEI)
    assert await answers(store, text) == ["skck"]


async def test_what_is_found_is_the_example_as_it_was_written(store: Store) -> None:
    await publish(store, "skck", *SKCK)
    assert await store.search("polda") == [("skck", SKCK[1])]


async def test_the_example_that_shares_more_comes_first(store: Store) -> None:
    await publish(store, "satu", "paspor hilang di bandara")
    await publish(store, "dua", "paspor hilang dicuri majikan waktu libur")
    assert (await answers(store, "paspor dicuri majikan waktu libur"))[0] == "dua"


async def test_only_what_is_published_is_found(store: Store) -> None:
    await store.edit(SARI, [proposal("skck", *SKCK, publish=False)], NOW)
    assert await store.search("skck") == []
    draft = (await store.records()).versions[0].id
    await store.edit(BUDI, [Publish(draft, "Budi")], NOW)
    assert await answers(store, "skck") == ["skck"]


async def test_examples_change_with_the_version_and_go_with_it(
    store: Store, raw: Connection
) -> None:
    first = await publish(store, "skck", *SKCK)
    second = await publish(store, "skck", "surat kelakuan baik", base=first)
    assert await store.search("skck") == []
    assert await answers(store, "surat kelakuan") == ["skck"]
    await store.edit(SARI, [Restore("answer", "skck", first, second, "Sari")], NOW)
    assert await answers(store, "skck") == ["skck"]
    back = (await store.records()).versions[0].id
    await store.edit(SARI, [Restore("answer", "skck", FILE, back, "Sari")], NOW)
    assert await store.search("skck surat") == []
    assert raw.rows("SELECT id FROM examples") == raw.rows("SELECT id FROM example_words") == []


async def test_examples_of_other_answers_stay(store: Store) -> None:
    skck = await publish(store, "skck", *SKCK)
    await publish(store, "imei_hp", *IMEI)
    await store.edit(SARI, [Restore("answer", "skck", FILE, skck, "Sari")], NOW)
    assert await answers(store, "imei") == ["imei_hp"]


async def test_a_contact_has_no_examples(store: Store) -> None:
    body = {"examples": list(SKCK)}
    await store.edit(SARI, [Propose("contact", "kbri", body, FILE, "Sari", publish=True)], NOW)
    assert await store.search("skck") == []


@pytest.mark.parametrize(
    "text",
    [
        "skck' OR '1'='1",
        '"skck" AND (polres* NOT polda)',
        "skck & !polres | (polda <-> x):*",
        "skck; DROP TABLE examples; --",
        "NEAR(skck polres) ^skck {words}: id:1 :query %s %(query)s",
        "skck 😀 \ud83d \0 ıİ ẞ",
        "\\ skck \\' \\0 ` $$ $1 ?",
    ],
)
async def test_no_sign_in_a_text_is_taken_for_a_query(store: Store, text: str) -> None:
    await publish(store, "skck", *SKCK)
    await publish(store, "imei_hp", *IMEI)
    assert await answers(store, text) == ["skck"]


@pytest.mark.parametrize("text", ["", "😀", "\0", "日本", "'\"", "*", "AND OR NOT NEAR", "-- ;"])
async def test_a_text_without_words_of_the_matter_finds_nothing(store: Store, text: str) -> None:
    await publish(store, "skck", *SKCK)
    assert await store.search(text) == []


@pytest.mark.parametrize("example", ["", "😀", "'; DROP TABLE examples; --", "AND", "日本"])
async def test_an_example_of_any_signs_is_kept_and_the_others_are_found(
    store: Store, example: str
) -> None:
    await publish(store, "skck", example, *SKCK)
    assert await answers(store, "skck") == ["skck"]
    assert [text for _, text in await store.learnable()] == [example, *SKCK]


async def test_ten_thousand_examples_are_searched_and_changed_quickly(store: Store) -> None:
    made = [
        proposal(
            f"jawaban{n}", *(f"cara bayar kerja malaysia kode{100 * n + m}" for m in range(100))
        )
        for n in range(100)
    ]
    await store.edit(SARI, made, NOW)
    base = await publish(store, "skck", *SKCK)
    with costing_at_most(PATIENCE):
        assert await answers(store, "kak gmn cara ngurus SKCK di polres") == ["skck"]
        found = await store.search("bayar kerja di malaysia kode1234 berapa ya")
    assert found[0] == ("jawaban12", "cara bayar kerja malaysia kode1234")
    assert len(found) == MOST_FOUND
    with costing_at_most(PATIENCE):
        await publish(store, "skck", "surat kelakuan baik", base=base)
