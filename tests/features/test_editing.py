"""Changing an answer: what is sent is checked, shown as people will see it, and handed in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.answer_json import fields_of
from bot.editorial import Editorial
from bot.effects import Propose
from bot.features import editing
from bot.features.for_editors import EDIT, REVIEWED_FOR
from bot.model import Decision
from tests.editors import (
    GOOD,
    ME,
    at_desk,
    editorial,
    heard,
    keys,
    on,
    parts,
    presses,
    records,
    text_of,
    then,
    version,
)
from tests.samples import NOW, OTHER, words

ID = "gaji_wajar"
ANSWER = words().answers[ID]
TODAY = NOW.date()


def begun(field: str = "isi", desk: Editorial | None = None) -> Decision:
    return at_desk(presses(desk or editorial(), EDIT, field, ID))


def sent(text: str, field: str = "isi", desk: Editorial | None = None, typed: str = "") -> Decision:
    at = desk or editorial()
    return at_desk(on(begun(field, at), text, replace(at, typed=typed or text)))


def proposed(decision: Decision, desk: Editorial | None = None) -> Decision:
    return at_desk(then(decision, desk or editorial(), EDIT, "ajukan"))


@pytest.mark.parametrize(
    "field", ["isi", "judul", "tombol", "sumber", "tanggal", "contoh", "terkait"]
)
def test_what_stands_there_now_comes_first_to_be_copied(field: str) -> None:
    decision = begun(field)
    assert keys(decision) == ["editing.now", f"editing.send_{field}"]
    assert decision.step == editing.STEP


@pytest.mark.parametrize("id", sorted(words().answers))
def test_the_text_of_every_answer_can_be_copied_whole(id: str) -> None:
    decision = at_desk(presses(editorial(), EDIT, "isi", id))
    assert decision.replies[0].params["isi"] == words().answers[id].body


def test_a_good_text_is_shown_as_people_will_see_it_and_nothing_is_kept_yet() -> None:
    decision = sent(GOOD)
    assert keys(decision) == [f"faq.{ID}", "editing.preview"]
    assert "Gaji setinggi langit" in text_of(decision)
    assert "+ isi: &lt;b&gt;Gaji setinggi" in text_of(decision)
    assert decision.effects == ()


def test_who_rewrites_a_text_has_checked_it_today() -> None:
    (wish,) = proposed(sent(GOOD)).effects
    assert isinstance(wish, Propose)
    assert wish.body["reviewed_on"] == TODAY.isoformat()
    later = max(ANSWER.expires_on, TODAY + REVIEWED_FOR)
    assert wish.body["expires_on"] == later.isoformat()
    (other,) = proposed(sent("Gaji masuk akal tidak?", "judul")).effects
    assert other.body["reviewed_on"] == ANSWER.reviewed_on.isoformat()


def test_a_proposal_waits_for_a_second_editor_who_hears_of_it() -> None:
    decision = proposed(sent(GOOD))
    body = fields_of(replace(ANSWER, body=GOOD)) | {"reviewed_on": TODAY.isoformat()}
    body |= {"expires_on": max(ANSWER.expires_on, TODAY + REVIEWED_FOR).isoformat()}
    assert decision.effects == (Propose("answer", ID, body, 0, "Sari"),)
    assert keys(decision) == ["editing.proposed"]
    assert heard(decision) == {OTHER: "editing.colleague_proposed"}
    assert (decision.step, "sunting" in (decision.data or {})) == ("", False)


def test_where_one_editor_is_enough_a_change_is_live_at_once() -> None:
    alone = editorial(approvals=1)
    decision = proposed(sent(GOOD, desk=alone), alone)
    assert decision.effects[0].publish
    assert keys(decision) == ["editing.live"]
    assert heard(decision) == {OTHER: "editing.colleague_changed"}


BAD = [
    ("Hubungi 0812 3456 7890.", "check.number"),
    ("<b>Tidak ditutup.", "check.markup_open"),
    ("<b>Silang <i>tanda</b></i>", "check.markup_unopened"),
    ("<h1>Judul</h1>", "check.markup_unknown"),
    ("gaji < 5 juta", "check.markup_bare"),
    ("Hubungi {kontak:hantu}.", "check.contact_unknown"),
    ("Hubungi {kontak:kbri", "check.brace"),
    ("Kata {entah}.", "check.placeholder"),
    ("Buka peduliwni.com", "check.address"),
    ('<a href="https://peduliwni.com">klik</a>', "check.link"),
    ("Tawaran ini aman.", "check.promise"),
    ("<b> </b>", "check.body_empty"),
    ("x" * 5000, "check.body_long"),
]


@pytest.mark.parametrize(("text", "fault"), BAD, ids=[fault for _, fault in BAD])
def test_a_bad_text_is_refused_with_the_reason_and_can_be_sent_again(text: str, fault: str) -> None:
    decision = sent(text)
    assert keys(decision) == ["editing.refused"]
    assert fault in parts(decision)
    assert decision.step == editing.STEP
    again = at_desk(on(decision, GOOD, editorial()))
    assert keys(again) == [f"faq.{ID}", "editing.preview"]


@pytest.mark.parametrize(("text", "fault"), BAD, ids=[fault for _, fault in BAD])
def test_a_refused_text_cannot_be_handed_in(text: str, fault: str) -> None:
    assert proposed(sent(text)).effects == ()


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("tombol", "x" * 31, "check.button_long"),
        ("tombol", "Visa kerja atau turis", "check.button_taken"),
        ("sumber", "Kemlu | http://kemlu.go.id | 2025", "check.source_url"),
        ("sumber", "Kemlu | https://kemlu.go.id | kemarin", "check.source_date"),
        ("sumber", "Kemlu | https://kemlu.go.id | 2027-01-01", "check.source_future"),
        ("tanggal", "2026-01-01", "check.expires_early"),
        ("tanggal", "2031-01-01", "check.expires_late"),
        ("contoh", "ab", "check.example_length"),
        ("contoh", "nomor agen 081290070027", "check.example_number"),
        ("terkait", "hantu", "check.related_unknown"),
        ("terkait", "gaji_wajar", "check.related_self"),
        ("judul", "Telepon 119", "check.number"),
    ],
)
def test_a_bad_field_is_refused_with_the_reason(field: str, text: str, said: str) -> None:
    decision = sent(text, field)
    assert said in parts(decision)
    assert proposed(decision).effects == ()


@pytest.mark.parametrize(
    ("field", "text", "key"),
    [
        ("sumber", "Kemlu saja", "editing.wrong_source"),
        ("tanggal", "besok", "editing.wrong_date"),
        ("judul", "x" * 121, "editing.long_title"),
    ],
)
def test_a_text_of_another_shape_is_asked_for_again_at_the_same_step(field, text, key) -> None:
    decision = sent(text, field)
    assert keys(decision) == [key]
    assert (decision.step, decision.data) == (None, None)


def test_only_the_text_of_an_answer_keeps_what_was_formatted_in_the_app() -> None:
    plain = "Gaji masuk akal & wajar?"
    formatted = "<b>Gaji masuk akal &amp; wajar?</b>"
    assert "+ judul: Gaji masuk akal &amp; wajar?" in text_of(sent(plain, "judul", typed=formatted))
    assert "<b>Gaji masuk akal &amp; wajar?</b>" in text_of(sent(plain, typed=formatted))


def test_a_text_sent_after_the_preview_takes_the_place_of_the_one_before() -> None:
    second = at_desk(on(sent(GOOD), GOOD.replace("setinggi langit", "aneh"), editorial()))
    (wish,) = proposed(second).effects
    assert "Gaji aneh" in wish.body["body"]


@pytest.mark.parametrize("field", ["isi", "judul"])
def test_write_again_asks_for_the_same_field(field: str) -> None:
    text = GOOD if field == "isi" else "Gaji wajar tidak?"
    decision = at_desk(then(sent(text, field), editorial(), EDIT, "ulang"))
    assert keys(decision) == [f"editing.send_{field}"]


def test_an_answer_is_checked_today_with_one_tap() -> None:
    old = replace(ANSWER, reviewed_on=TODAY - timedelta(days=300), expires_on=TODAY)
    desk = editorial(answers={**words().answers, ID: old})
    decision = at_desk(presses(desk, EDIT, "periksa", ID))
    assert keys(decision)[0] == f"faq.{ID}"
    (wish,) = proposed(decision, desk).effects
    assert wish.body["expires_on"] == (TODAY + REVIEWED_FOR).isoformat()


def test_an_answer_that_became_wrong_meanwhile_is_mended_from_there() -> None:
    broken = replace(ANSWER, body="Hubungi {kontak:hantu}.")
    desk = editorial(answers={**words().answers, ID: broken})
    decision = at_desk(presses(desk, EDIT, "periksa", ID))
    assert parts(decision)[0] == "check.contact_unknown"
    assert keys(at_desk(on(decision, GOOD, desk))) == [f"faq.{ID}", "editing.preview"]


def test_a_change_made_over_what_another_editor_changed_meanwhile_is_not_lost_in_silence() -> None:
    preview = sent(GOOD)
    decision = proposed(preview, records(version(9, state="live", author=OTHER)))
    assert keys(decision) == ["editing.changed_meanwhile"]
    assert decision.effects == ()


def test_a_change_that_became_wrong_since_the_preview_is_not_handed_in() -> None:
    contacts = words().contacts
    key = next(one.key for one in contacts.by_key.values() if one.usable)
    preview = sent(f"<b>Hubungi.</b>\n{{kontak:{key}}}")
    gone = replace(contacts, by_key={k: c for k, c in contacts.by_key.items() if k != key})
    assert keys(preview) == [f"faq.{ID}", "editing.preview_advice"]
    assert proposed(preview, editorial(contacts=gone)).effects == ()


@pytest.mark.parametrize("verb", ["ajukan", "ulang"])
def test_a_button_of_an_edit_long_over_says_so(verb: str) -> None:
    decision = at_desk(presses(editorial(), EDIT, verb))
    assert keys(decision) == ["editors.nothing_open"]


def test_cancelling_keeps_nothing() -> None:
    decision = at_desk(then(sent(GOOD), editorial(), EDIT, "batal"))
    assert (decision.step, decision.data, decision.effects) == ("", {}, ())


def test_an_edit_begun_under_another_release_is_let_go() -> None:
    begun_ = begun()
    work = {**(begun_.data or {})["sunting"], "fields": {"title": "x"}}
    decision = at_desk(on(replace(begun_, data={"sunting": work}), GOOD, editorial()))
    assert keys(decision) == ["editors.nothing_open"]


def test_a_long_old_and_a_long_new_text_fit_into_the_preview() -> None:
    long = "\n".join(["<b>Gaji.</b>", *["kata panjang sekali " * 30] * 6])
    desk = editorial(answers={**words().answers, ID: replace(ANSWER, body=long)})
    assert keys(sent(long.replace("panjang", "pendek"), desk=desk)) == [
        f"faq.{ID}",
        "editing.preview_advice",
    ]


def test_an_editor_without_a_name_can_hand_in_too() -> None:
    nameless = editorial(me=replace(ME, name=""))
    assert keys(proposed(sent(GOOD, desk=nameless), nameless)) == ["editing.proposed"]
