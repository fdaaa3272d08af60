"""A second editor decides on what one proposed."""

from dataclasses import replace

import pytest

from bot.answer_json import fields_of
from bot.editorial import Editorial, Version
from bot.effects import Publish, Refuse
from bot.features import approving
from bot.features.approving import LONGEST_REASON
from bot.features.for_editors import BROWSE, JUDGE
from bot.features.version_pages import SHOWN
from bot.model import Decision
from tests.editors import (
    at_desk,
    buttons,
    heard,
    keys,
    on,
    parts,
    presses,
    records,
    text_of,
    version,
)
from tests.samples import NOW, OTHER, PERSON, understood, words

ID = "gaji_wajar"
ADDED = "tambahan_paspor"
KBRI = next(one for one in words().contacts.by_key.values() if one.usable and one.kind == "phone")


def judged(desk: Editorial, *args: str) -> Decision:
    return at_desk(presses(desk, JUDGE, *args))


def past(id: int, **changes) -> Version:
    return version(id, **{"state": "past", "judged_at": NOW, **changes})


def live(id: int, **changes) -> Version:
    return version(id, **{"state": "live", "judged_at": NOW, **changes})


def test_what_waits_is_listed_the_oldest_first() -> None:
    desk = records(version(3), live(2), version(1))
    decision = judged(desk, "daftar")
    assert keys(decision) == ["approving.list"]
    assert [one[1:] for one in buttons(decision)[:2]] == [("lihat", "1"), ("lihat", "3")]
    assert keys(judged(records(live(2)), "daftar")) == ["approving.none"]


def test_more_drafts_than_a_message_lists_stand_on_pages() -> None:
    desk = records(*(version(n) for n in range(SHOWN + 2, 0, -1)))
    first, second = (judged(desk, "daftar", page) for page in "01")
    assert [one[2] for one in buttons(second) if one[1] == "lihat"] == ["11", "12"]
    assert (JUDGE, "daftar", "1") in buttons(first)
    assert (JUDGE, "daftar", "0") in buttons(second)


@pytest.mark.parametrize(
    ("status", "key", "beneath"),
    [
        ("pakai", "approving.contact", []),
        ("jangan_pakai", "approving.contact_hidden", ["contacts.used_in"]),
    ],
)
def test_a_contact_is_shown_to_the_judge_as_people_would_see_it(status, key, beneath) -> None:
    answers = {ID: replace(words().answers[ID], body=f"{{kontak:{KBRI.key}}}")}
    contact = replace(KBRI, status=status, seen="2024-01-01")
    fields = {name: value for name, value in vars(contact).items() if name != "key"}
    desk = records(version(1, fields, kind="contact", name=KBRI.key), answers=answers)
    decision = judged(desk, "lihat", "1")
    assert keys(decision) == [key, "approving.about"]
    assert parts(decision) == [*beneath, "approving.draft"]
    text = text_of(decision)
    assert KBRI.shown in text
    assert "+ terlihat: 2024-01-01" in text
    assert "key:" not in text


def test_a_draft_is_shown_as_people_would_see_it_with_what_it_changes() -> None:
    decision = judged(records(version(1)), "lihat", "1")
    assert keys(decision) == [f"faq.{ID}", "approving.about"]
    assert "Gaji setinggi langit" in text_of(decision)
    assert "- isi:" in text_of(decision)
    assert parts(decision) == ["approving.draft"]
    assert (JUDGE, "setuju", "1") in buttons(decision)
    assert (JUDGE, "tolak", "1") in buttons(decision)


@pytest.mark.parametrize(
    ("state", "offered"), [("live", False), ("refused", False), ("past", True)]
)
def test_only_what_was_live_once_can_be_brought_back(state, offered: bool) -> None:
    decision = judged(records(version(1, state=state)), "lihat", "1")
    assert ((JUDGE, "pakai", "1") in buttons(decision)) is offered
    assert (JUDGE, "setuju", "1") not in buttons(decision)


def test_a_very_long_change_can_be_looked_at() -> None:
    long = fields_of(replace(words().answers[ID], body="<b>a</b>\n" + "kata " * 700))
    assert keys(judged(records(version(1, long)), "lihat", "1"))[1] == "approving.about"


def test_a_second_editor_approves_and_the_author_hears_of_it() -> None:
    decision = judged(records(version(1)), "setuju", "1")
    assert decision.effects == (Publish(1, "Sari"),)
    assert keys(decision) == ["approving.approved"]
    assert heard(decision) == {OTHER: "approving.approved_news"}


def test_nobody_approves_their_own_change() -> None:
    decision = judged(records(version(1, author=PERSON)), "setuju", "1")
    assert (keys(decision), decision.effects) == (["approving.own"], ())


def test_where_one_editor_is_enough_they_may_approve_what_they_left_as_a_draft() -> None:
    decision = judged(records(version(1, author=PERSON), approvals=1), "setuju", "1")
    assert decision.effects == (Publish(1, "Sari", alone=True),)


def test_a_draft_over_a_text_that_is_live_no_more_is_not_approved() -> None:
    decision = judged(records(live(2), version(1)), "setuju", "1")
    assert (keys(decision), decision.effects) == (["approving.outdated"], ())


@pytest.mark.parametrize("state", ["live", "past", "refused"])
@pytest.mark.parametrize("verb", ["setuju", "tolak"])
def test_what_was_decided_is_not_decided_again(state, verb: str) -> None:
    decision = judged(records(version(1, state=state)), verb, "1")
    assert (keys(decision), decision.effects) == (["approving.judged_already"], ())


def test_a_draft_that_became_wrong_meanwhile_is_not_approved() -> None:
    body = fields_of(replace(words().answers[ID], body="<b>Hubungi.</b>\n{kontak:hantu}"))
    decision = judged(records(version(1, body)), "setuju", "1")
    assert (keys(decision), decision.effects) == (["approving.faulty"], ())
    assert parts(decision) == ["check.contact_unknown"]


def test_a_contact_that_became_wrong_meanwhile_is_not_approved_either() -> None:
    fields = {name: value for name, value in vars(KBRI).items() if name != "key"}
    good = version(1, fields | {"checked": "2026-11-21"}, kind="contact", name=KBRI.key)
    assert judged(records(good), "setuju", "1").effects == (Publish(1, "Sari"),)
    bad = replace(good, body=fields | {"value": "0812"})
    assert keys(judged(records(bad), "setuju", "1")) == ["approving.faulty"]


@pytest.mark.parametrize("kind", ["answer", "contact"])
def test_a_version_that_this_release_cannot_read_is_neither_shown_nor_approved(kind) -> None:
    desk = records(version(1, {"odd": "x"}, kind=kind, name="odd"))
    assert judged(desk, "setuju", "1").effects == ()
    assert judged(desk, "lihat", "1").effects == ()


def test_a_refusal_needs_a_reason_which_the_author_hears() -> None:
    desk = records(version(1))
    asked = judged(desk, "tolak", "1")
    assert (keys(asked), asked.step, asked.effects) == (["approving.why"], approving.STEP, ())
    decision = at_desk(on(asked, "Sumbernya <lama> & salah", desk))
    assert decision.effects == (Refuse(1, "Sari", "Sumbernya <lama> & salah"),)
    assert heard(decision) == {OTHER: "approving.turned_down_news"}
    assert "Sumbernya &lt;lama&gt; &amp; salah" in text_of(decision)


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"meant": understood("darurat_disekap", danger=0.3, sure=False)}, "safety.ask"),
        ({"danger": "darurat_disekap", "meant": understood(up=False)}, "darurat.darurat_disekap"),
        ({"meant": understood("darurat_disekap", danger=0.97)}, "darurat.darurat_disekap"),
        ({"edited": True}, "fallback.other_words"),
    ],
)
def test_what_is_no_reason_is_not_handed_to_the_author_as_one(more, key: str) -> None:
    desk = records(version(1))
    decision = at_desk(
        on(judged(desk, "tolak", "1"), "tolong saya disekap di lantai dua", desk, **more)
    )
    assert keys(decision)[0] == key
    assert not any(isinstance(effect, Refuse) for effect in decision.effects)
    assert heard(decision) == {}


def test_a_message_that_was_passed_on_is_looked_at_and_is_no_reason() -> None:
    desk = records(version(1))
    decision = at_desk(on(judged(desk, "tolak", "1"), "gaji 15 juta", desk, forwarded=True))
    assert (keys(decision), decision.ids) == ([], ("cek_tawaran",))
    assert not any(isinstance(effect, Refuse) for effect in decision.effects)


def test_a_very_long_reason_still_reaches_the_author() -> None:
    desk = records(version(1))
    decision = at_desk(on(judged(desk, "tolak", "1"), "x" * 4096, desk))
    assert decision.effects == (Refuse(1, "Sari", "x" * LONGEST_REASON),)


def test_a_reason_for_what_another_decided_meanwhile_ends_the_step() -> None:
    asked = judged(records(version(1)), "tolak", "1")
    decision = at_desk(on(asked, "kurang jelas", records(version(1, state="live"))))
    assert (keys(decision), decision.step) == (["approving.judged_already"], "")
    assert decision.effects == ()


@pytest.mark.parametrize("author", [777, 0], ids=["dismissed", "import"])
def test_only_editors_hear_what_became_of_a_draft(author: int) -> None:
    desk = records(version(1, author=author))
    assert heard(judged(desk, "setuju", "1")) == {OTHER: "approving.approved_news"}
    asked = judged(desk, "tolak", "1")
    decision = at_desk(on(asked, "Sumbernya lama", desk))
    assert heard(decision) == {OTHER: "approving.turned_down_news"}


@pytest.mark.parametrize(
    ("name", "key"), [(ID, "approving.file_restored"), (ADDED, "approving.was_withdrawn")]
)
def test_a_return_to_the_file_says_who_brought_it_back_and_when(name: str, key: str) -> None:
    desk = records(past(2, body={}, how="restore", name=name), past(1, name=name))
    decision = judged(desk, "lihat", "2")
    assert keys(decision) == [key]
    assert "Oleh Budi, 2026-11-22." in text_of(decision)
    assert (JUDGE, "riwayat", name) in buttons(decision)


def test_what_was_withdrawn_is_listed_until_it_is_live_again() -> None:
    gone = (past(3, body={}, how="restore", name=ADDED), past(2, name=ADDED), past(1, name=ADDED))
    desk = records(*gone, past(4, body={}, how="restore"), past(5))
    decision = judged(desk, "ditarik")
    assert keys(decision) == ["approving.withdrawn"]
    assert [one[2] for one in buttons(decision) if one[1] == "lihat"] == ["2"]
    assert (JUDGE, "pakai", "2") in buttons(judged(desk, "lihat", "2"))
    again = records(live(6, name=ADDED), *gone)
    assert keys(judged(again, "ditarik")) == ["approving.none_withdrawn"]


def test_the_menu_leads_to_what_was_withdrawn_when_there_is_any() -> None:
    shown = (BROWSE, "menu")
    assert (JUDGE, "ditarik") in buttons(at_desk(presses(records(past(1, name=ADDED)), *shown)))
    assert (JUDGE, "ditarik") not in buttons(at_desk(presses(records(past(1)), *shown)))
