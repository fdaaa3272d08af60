"""A new answer, one question at a time; what is wrong is said at the question it belongs to."""

from dataclasses import replace

import pytest

from bot.checking.relations import ID_LIMIT
from bot.editorial import Editorial
from bot.effects import Propose
from bot.features import adding, editing
from bot.features.for_editors import ADD, EDIT
from bot.model import Decision
from tests.editors import (
    GOOD,
    at_desk,
    editorial,
    keys,
    on,
    parts,
    presses,
    records,
    text_of,
    then,
    version,
)
from tests.samples import words

TYPED = (
    "Paspor saya hilang di luar negeri",
    "Paspor hilang",
    GOOD,
    "Kemlu | https://kemlu.go.id/a | 2025-04-10",
    "paspor hilang gimana\npaspor saya dicuri\nbikin paspor baru di kbri",
)
ID = "tambahan_paspor_saya_hilang_di_lua"


def after(*typed: str, desk: Editorial | None = None) -> Decision:
    at = desk or editorial()
    decision = at_desk(presses(at, ADD, "mulai"))
    for text in typed:
        decision = at_desk(on(decision, text, at))
    return decision


def test_five_questions_lead_to_a_preview() -> None:
    for number, field in enumerate(adding.ORDER):
        decision = after(*TYPED[:number])
        assert keys(decision) == [f"adding.ask_{field}"]
        assert decision.step == adding.STEP
    done = after(*TYPED)
    assert keys(done)[0] == f"faq.{ID}"
    assert (done.step, done.effects) == (editing.STEP, ())


def test_the_new_answer_is_handed_in_under_an_id_of_its_own() -> None:
    decision = at_desk(then(after(*TYPED), editorial(), EDIT, "ajukan"))
    (wish,) = decision.effects
    assert isinstance(wish, Propose)
    assert (wish.name, wish.base, wish.publish) == (ID, 0, False)
    assert wish.body["title"] == TYPED[0]
    assert len(wish.body["examples"]) == 3


@pytest.mark.parametrize(
    ("place", "text", "fault"),
    [
        (0, "Telepon 119", "check.number"),
        (1, "x" * 31, "check.button_long"),
        (1, "Visa kerja atau turis", "check.button_taken"),
        (2, "<b>Tidak ditutup", "check.markup_open"),
        (2, "Hubungi 0812 3456 7890", "check.number"),
        (2, "Hubungi {kontak:hantu}", "check.contact_unknown"),
        (3, "Kemlu | kemlu.go.id | 2025", "check.source_url"),
        (4, "ab\ncd\nef", "check.example_length"),
        (4, "a b c\nd e f\nwa 081290070027", "check.example_number"),
    ],
)
def test_what_is_wrong_is_said_at_its_question_and_can_be_sent_again(place, text, fault) -> None:
    refused = after(*TYPED[:place], text)
    assert keys(refused) == ["editing.refused"]
    assert fault in parts(refused)
    assert refused.step == adding.STEP
    assert keys(after(*TYPED[:place], text, *TYPED[place:]))[0] == f"faq.{ID}"


@pytest.mark.parametrize(
    ("place", "text", "key"),
    [
        (0, "x" * 121, "editing.long_title"),
        (3, "Kemlu", "editing.wrong_source"),
        (4, "satu saja", "adding.few_examples"),
    ],
)
def test_a_text_of_another_shape_is_asked_for_again(place: int, text: str, key: str) -> None:
    decision = after(*TYPED[:place], text)
    assert (keys(decision), decision.step, decision.data) == ([key], None, None)


def test_a_text_of_tags_alone_is_caught_at_the_end_and_mended_there() -> None:
    refused = after(TYPED[0], TYPED[1], "<b></b>", *TYPED[3:])
    assert parts(refused)[0] == "check.body_empty"
    assert keys(at_desk(on(refused, GOOD, editorial())))[0] == f"faq.{ID}"


@pytest.mark.parametrize(
    "title",
    ["Paspor", "PASPOR?!", "Paspor " * 17, "🛂", "Ünïcode é", "a" * 120, "../../etc", "12"],
)
def test_an_id_made_from_any_title_is_one_that_files_and_buttons_can_have(title: str) -> None:
    decision = after(title, *TYPED[1:])
    (wish,) = at_desk(then(decision, editorial(), EDIT, "ajukan")).effects
    assert wish.name.startswith("tambahan")
    assert len(wish.name.encode()) <= ID_LIMIT


def test_a_title_that_another_answer_has_had_gets_a_number() -> None:
    taken = adding.free_id(editorial(), "Paspor")
    answers = {**words().answers, taken: replace(words().answers["gaji_wajar"], id=taken)}
    assert adding.free_id(editorial(answers=answers), "Paspor") == f"{taken}_2"
    assert adding.free_id(records(version(1, name=taken)), "Paspor") == f"{taken}_2"
    contacts = replace(words().contacts, by_key={taken: None, f"{taken}_2": None})
    assert adding.free_id(editorial(contacts=contacts), "Paspor") == f"{taken}_3"


def test_cancelling_in_the_middle_keeps_nothing() -> None:
    decision = at_desk(then(after(*TYPED[:2]), editorial(), EDIT, "batal"))
    assert (decision.step, decision.data, decision.effects) == ("", {}, ())


def test_the_preview_of_a_new_answer_shows_what_it_is_found_and_named_by() -> None:
    text = text_of(after(*TYPED))
    for line in (
        f"+ judul: {TYPED[0]}", f"+ tombol: {TYPED[1]}", f"+ sumber: {TYPED[3]}",
        *(f"+ contoh: {example}" for example in TYPED[4].split("\n")),
    ):  # fmt: skip
        assert line in text


def test_a_new_answer_whose_text_is_mended_at_the_preview_is_still_shown_whole() -> None:
    again = at_desk(on(after(*TYPED), GOOD.replace("setinggi langit", "aneh"), editorial()))
    assert f"+ judul: {TYPED[0]}" in text_of(again)
