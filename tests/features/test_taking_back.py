"""Going back: what was approved before is live again, unless it is wrong today or gives a number
out that people are not given now."""

from dataclasses import replace

import pytest

from bot.answer_json import fields_of
from bot.contacts import Contact
from bot.editorial import FILE, Editorial, Version
from bot.effects import Propose, Restore
from bot.features.for_editors import EDIT, JUDGE
from bot.features.version_pages import SHOWN
from bot.model import Decision
from tests.editors import (
    GOOD,
    at_desk,
    buttons,
    editorial,
    heard,
    keys,
    parts,
    presses,
    records,
    text_of,
    then,
    version,
)
from tests.samples import NOW, OTHER, words

ID = "gaji_wajar"
ADDED = "tambahan_paspor"
ALL = words().contacts.by_key
KBRI = ALL["kbri_phnom_penh"]
HIDDEN = replace(KBRI, status="jangan_pakai")
MOVED = replace(KBRI, value="+85512345678")


def judged(desk: Editorial, *args: str) -> Decision:
    return at_desk(presses(desk, JUDGE, *args))


def taken_back(desk: Editorial, name: str) -> Decision:
    """ "Kembalikan", then the yes to what it asks."""
    asked = judged(desk, "kembali", name)
    assert (asked.effects, heard(asked)) == ((), {})
    return at_desk(then(asked, desk, JUDGE, "balik"))


def past(id: int, **changes) -> Version:
    return version(id, **{"state": "past", "judged_at": NOW, **changes})


def live(id: int, **changes) -> Version:
    return version(id, **{"state": "live", "judged_at": NOW, **changes})


def body_of(contact: Contact) -> dict[str, str]:
    return {name: value for name, value in vars(contact).items() if name != "key"}


def of_contact(made: Version, contact: Contact) -> Version:
    """A version of a contact instead of an answer."""
    return replace(made, kind="contact", name=contact.key, body=body_of(contact))


def withdrawn(**more) -> Editorial:
    """A desk at which two editors took the file's number back."""
    by_key = {**ALL, KBRI.key: HIDDEN}
    contacts = replace(words().contacts, by_key=by_key)
    return records(of_contact(live(1), HIDDEN), contacts=contacts, **more)


def test_the_history_names_every_version_and_who_made_it() -> None:
    decision = judged(records(live(2), past(1)), "riwayat", ID)
    assert keys(decision) == ["approving.history"]
    assert buttons(decision)[:3] == [
        (JUDGE, "lihat", "2"), (JUDGE, "lihat", "1"), (JUDGE, "kembali", ID),
    ]  # fmt: skip
    assert keys(judged(records(), "riwayat", ID)) == ["approving.no_history"]


@pytest.mark.parametrize(
    ("versions", "target", "over"),
    [
        ((live(1),), FILE, 1),
        ((live(2, base=1), past(1)), 1, 2),
        ((live(3, base=2), past(2, base=1), past(1)), 2, 3),
        ((live(4, base=2, how="restore"), past(3, base=2), past(2, base=1), past(1)), 1, 4),
    ],
)
def test_one_step_back_is_the_version_that_this_one_was_made_from(versions, target, over) -> None:
    decision = taken_back(records(*versions), ID)
    assert decision.effects == (Restore("answer", ID, target, over, "Sari"),)
    assert keys(decision) == ["approving.undone"]
    assert heard(decision) == {OTHER: "approving.colleague_undid"}


def test_an_added_answer_that_has_nothing_before_it_is_taken_away() -> None:
    desk = records(live(1, name=ADDED))
    assert keys(judged(desk, "kembali", ADDED)) == ["approving.ask_withdraw"]
    decision = taken_back(desk, ADDED)
    assert decision.effects == (Restore("answer", ADDED, FILE, 1, "Sari"),)
    assert keys(decision) == ["approving.taken_away"]


def test_what_is_the_files_own_cannot_be_taken_back() -> None:
    decision = judged(records(version(1)), "kembali", ID)
    assert (keys(decision), decision.effects) == (["approving.nothing_to_undo"], ())


def test_an_earlier_version_is_brought_back_by_its_button() -> None:
    decision = judged(records(live(3, base=2), past(2), past(1)), "pakai", "1")
    assert decision.effects == (Restore("answer", ID, 1, 3, "Sari"),)


@pytest.mark.parametrize(
    "chosen",
    [version(1), version(1, state="refused"), live(1), past(1, body={})],
    ids=["draft", "refused", "live", "file"],
)
def test_what_nobody_approved_is_not_made_live_as_an_earlier_version(chosen: Version) -> None:
    decision = judged(records(live(2), chosen), "pakai", "1")
    assert (keys(decision), decision.effects) == (["editors.unknown_version"], ())


def test_a_long_history_stands_on_pages_and_its_buttons_carry_the_longest_name() -> None:
    name = "b" * 40
    made = of_contact(past(1), replace(KBRI, key=name))
    many = tuple(replace(made, id=n) for n in range(100 * SHOWN + 1, 0, -1))
    desk = records(*many)
    first, last = judged(desk, "riwayat", name), judged(desk, "lama", name, "100")
    assert sum(one[1] == "lihat" for one in buttons(first)) == SHOWN
    assert [one[2] for one in buttons(last) if one[1] == "lihat"] == ["1"]
    carried = [":".join(one) for decision in (first, last) for one in buttons(decision)]
    assert f"{JUDGE}:lama:{name}:99" in carried
    assert max(len(one.encode()) for one in carried) <= 64


def test_one_editor_alone_does_not_bring_a_number_back_that_two_took_back() -> None:
    assert parts(judged(withdrawn(), "kembali", KBRI.key)) == ["approving.undo_waits_then"]
    decision = taken_back(withdrawn(), KBRI.key)
    assert decision.effects == (Propose("contact", KBRI.key, body_of(KBRI), 1, "Sari"),)
    assert keys(decision) == ["approving.undo_proposed"]
    assert heard(decision) == {OTHER: "editing.colleague_proposed"}


def test_the_same_going_back_is_not_proposed_twice() -> None:
    waits = replace(of_contact(version(2), KBRI), base=1)
    desk = replace(withdrawn(), records=records(waits, *withdrawn().records.versions).records)
    decision = judged(desk, "kembali", KBRI.key)
    assert (keys(decision), decision.effects) == (["approving.undo_waits"], ())
    for other in (replace(waits, body=body_of(MOVED)), replace(waits, state="refused")):
        desk = replace(withdrawn(), records=records(other, *withdrawn().records.versions).records)
        assert keys(taken_back(desk, KBRI.key)) == ["approving.undo_proposed"]


def test_where_one_editor_is_enough_a_number_comes_back_at_once() -> None:
    decision = taken_back(withdrawn(approvals=1), KBRI.key)
    assert decision.effects == (Restore("contact", KBRI.key, FILE, 1, "Sari"),)


@pytest.mark.parametrize("verb", [("balik", "2"), ("pakai", "1")])
def test_another_number_than_the_one_people_are_given_waits_for_a_second_editor(verb) -> None:
    desk = records(replace(of_contact(live(2), KBRI), base=1), of_contact(past(1), MOVED))
    (wish,) = judged(desk, *verb).effects
    assert wish == Propose("contact", KBRI.key, body_of(MOVED), 2, "Sari")


@pytest.mark.parametrize(
    ("now", "before"),
    [(KBRI, HIDDEN), (HIDDEN, HIDDEN), (KBRI, replace(KBRI, seen="2024-01-01"))],
    ids=["withdrawn", "hidden", "same number"],
)
def test_what_gives_no_other_number_out_is_taken_back_at_once(now: Contact, before) -> None:
    desk = records(replace(of_contact(live(2), now), base=1), of_contact(past(1), before))
    decision = taken_back(desk, KBRI.key)
    assert decision.effects == (Restore("contact", KBRI.key, 1, 2, "Sari"),)


def test_over_a_contact_that_this_release_cannot_read_a_number_needs_approval() -> None:
    odd = replace(of_contact(live(1), KBRI), body={"odd": "x"})
    (wish,) = taken_back(records(odd), KBRI.key).effects
    assert isinstance(wish, Propose)


def test_a_number_that_is_wrong_today_does_not_come_back() -> None:
    wrong = of_contact(past(1), replace(KBRI, value="0812"))
    desk = records(replace(of_contact(live(2), HIDDEN), base=1), wrong)
    decision = judged(desk, "kembali", KBRI.key)
    assert (keys(decision), decision.effects) == (["approving.not_undone"], ())
    assert parts(decision) == ["check.number_service"]


def test_a_text_that_names_what_is_no_more_does_not_come_back() -> None:
    body = fields_of(replace(words().answers[ID], body="<b>Hubungi.</b>\n{kontak:hantu}"))
    decision = judged(records(live(2, base=1), replace(past(1), body=body)), "kembali", ID)
    assert (keys(decision), decision.effects) == (["approving.not_undone"], ())
    assert parts(decision) == ["check.contact_unknown"]


def test_a_contact_that_answers_name_is_not_taken_away() -> None:
    made = replace(KBRI, key="kbri_baru")
    named = replace(words().answers[ID], body=f"<b>Hubungi.</b>\n{{kontak:{made.key}}}")
    desk = records(of_contact(live(1), made), answers={ID: named})
    decision = judged(desk, "kembali", made.key)
    assert (keys(decision), decision.effects) == (["approving.still_named"], ())
    assert named.title in text_of(decision)
    free = replace(desk, answers=editorial().answers)
    assert taken_back(free, made.key).effects == (Restore("contact", made.key, FILE, 1, "Sari"),)


def test_going_back_is_asked_once_with_what_it_changes() -> None:
    changed = replace(words().answers[ID], title="Judul kini")
    before = fields_of(replace(changed, title="Judul dulu"))
    desk = records(live(2, base=1), past(1, body=before), answers={ID: changed})
    asked = judged(desk, "kembali", ID)
    assert keys(asked) == ["approving.ask_undo"]
    assert "ke versi 1 (Budi, 2026-11-22)" in text_of(asked)
    assert "- judul: Judul kini\n+ judul: Judul dulu" in text_of(asked)
    assert buttons(asked) == [(JUDGE, "balik", "2"), (EDIT, "batal")]
    assert keys(judged(records(live(1)), "kembali", ID)) == ["approving.ask_undo_file"]


def test_a_going_back_that_is_not_wanted_changes_nothing() -> None:
    desk = records(live(1))
    decision = at_desk(then(judged(desk, "kembali", ID), desk, EDIT, "batal"))
    assert (keys(decision), decision.effects) == (["editing.cancelled"], ())


@pytest.mark.parametrize("now", [live(2), past(2, body={}, how="restore")])
def test_a_yes_to_a_question_about_what_is_live_no_more_changes_nothing(now: Version) -> None:
    asked = judged(records(live(1)), "kembali", ID)
    later = records(now, past(1))
    decision = at_desk(then(asked, later, JUDGE, "balik"))
    assert (keys(decision), decision.effects) == (["approving.changed_since"], ())


@pytest.mark.parametrize("name", [ID, ADDED], ids=["over the file", "withdrawn"])
def test_over_the_files_own_text_an_earlier_version_is_proposed_again(name: str) -> None:
    answer = replace(words().answers[ID], body=GOOD, title="Paspor", button="Paspor dicuri")
    was = past(1, body=fields_of(answer), name=name)
    desk = records(past(2, body={}, how="restore", name=name), was)
    decision = judged(desk, "pakai", "1")
    assert decision.effects == (Propose("answer", name, dict(was.body), FILE, "Sari"),)
    assert keys(decision) == ["editing.proposed"]
    assert heard(decision) == {OTHER: "editing.colleague_proposed"}
    waiting = records(version(3, was.body, name=name), *desk.records.versions)
    assert keys(judged(waiting, "pakai", "1")) == ["approving.undo_waits"]


def test_where_one_editor_is_enough_an_earlier_version_is_live_again_at_once() -> None:
    decision = judged(records(past(1), approvals=1), "pakai", "1")
    (wish,) = decision.effects
    assert isinstance(wish, Propose)
    assert wish.publish
    assert keys(decision) == ["editing.live"]


def test_an_earlier_version_that_is_wrong_today_is_not_proposed_again() -> None:
    body = fields_of(replace(words().answers[ID], body="<b>Hubungi.</b>\n{kontak:hantu}"))
    decision = judged(records(past(1, body=body)), "pakai", "1")
    assert (keys(decision), decision.effects) == (["approving.not_undone"], ())
