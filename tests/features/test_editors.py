"""/jawaban: who may come in, listing, searching, and showing an answer with where it stands."""

from dataclasses import replace

import pytest

from bot.answer_json import fields_of
from bot.buttons import NEWSROOM
from bot.checking.relations import ID_LIMIT
from bot.contacts import contact_fields
from bot.features import editors_desk as at_hand
from bot.features import offers_found
from bot.features.editors import AT_ONCE, found
from bot.features.editors_desk import CHANGES_SHOWN
from bot.features.for_editors import (
    ADD,
    ASKED,
    BROWSE,
    CONTACT,
    EDIT,
    JUDGE,
    OFFERS,
)
from bot.model import Decision
from tests.editors import (
    at_desk,
    buttons,
    commands,
    editorial,
    keys,
    presses,
    question,
    records,
    text_of,
    version,
    writes,
)
from tests.samples import NOW, pressed, router, turn, words

ACTIONS = (BROWSE, EDIT, JUDGE, ADD, ASKED, CONTACT, offers_found.ACTION)
STEPS = [name for name in router().steps if name.startswith("jawaban")]
A_CONTACT = next(iter(words().contacts.by_key.values()))
GARBAGE = [
    (), ("",), ("x",), ("lihat",), ("lihat", "x" * 50), ("lihat", "-1"), ("lihat", "²"),
    ("daftar", "9" * 40), ("lewat", "x"), ("setuju", "1"), ("tolak", "0"), ("kembali", "x"),
    ("balik", "1"), ("h", "x", "0", "abcd"), ("ditarik", "x"),
    ("pakai", "7", "x"), ("jawab", "1"), ("baru", "1"), ("abaikan", "x"), ("riwayat", ""),
    ("ajukan",), ("ulang",), ("batal",), ("isi", "hantu"), ("hantu", "gaji_wajar"),
    ("periksa", "'; DROP TABLE"), ("status", "x", "0"), ("uji", "x", "9"), ("negara", "zz"),
    ("nomor", "x"), ("sumber",),
]  # fmt: skip


def test_every_part_of_the_desk_is_an_action_or_step_that_is_tried_here() -> None:
    assert {name for name in router().buttons if name.startswith("jawaban")} == set(ACTIONS)
    assert len(STEPS) == 6


@pytest.mark.parametrize("args", GARBAGE, ids=str)
@pytest.mark.parametrize("action", ACTIONS)
def test_an_editors_button_pressed_by_anybody_else_does_nothing(action: str, args) -> None:
    decision = at_desk(presses(None, action, *args, data={"country": "kh"}))
    assert keys(decision) == ["editors.not_you"]
    assert (decision.effects, decision.step, decision.data) == ((), None, None)


@pytest.mark.parametrize("args", GARBAGE, ids=str)
@pytest.mark.parametrize("action", ACTIONS)
def test_a_forged_button_of_an_editor_is_answered_and_changes_nothing(action: str, args) -> None:
    decision = at_desk(presses(editorial(), action, *args))
    assert decision.replies
    assert decision.effects == ()


def test_the_command_is_for_editors_only() -> None:
    assert keys(at_desk(commands("", None))) == ["editors.not_you"]


@pytest.mark.parametrize("step", STEPS)
def test_who_is_dismissed_while_editing_is_heard_like_everybody_and_leaves(step: str) -> None:
    typed = turn("<b>isi</b>", step=step, data={"sunting": {}})
    assert keys(router().decide(typed))[0].startswith("fallback.")
    button = presses(None, EDIT, "ajukan", step=step, data={"sunting": {}, "country": "kh"})
    decision = at_desk(button)
    assert keys(decision) == ["editors.not_you"]
    assert (decision.step, decision.data, decision.effects) == ("", {"country": "kh"}, ())


def test_a_step_of_somebody_elses_is_not_ended_by_an_editors_button() -> None:
    decision = at_desk(presses(None, EDIT, "ajukan", step="privacy.confirm"))
    assert decision.step is None


@pytest.mark.parametrize("step", STEPS)
def test_a_step_at_which_nothing_is_open_ends(step: str) -> None:
    decision = at_desk(writes("isi", editorial(), step))
    assert keys(decision) == ["editors.nothing_open"]
    assert decision.step == ""


@pytest.mark.parametrize("step", STEPS)
def test_cancelling_leaves_every_step(step: str) -> None:
    work = {"sunting": {"id": "gaji_wajar"}}
    decision = at_desk(turn(kind="command", command="batal", step=step, data=work))
    assert (decision.replies[0].key, decision.step) == ("talk.cancelled", "")
    assert buttons(decision) == [(BROWSE, "menu")]
    assert decision.data == {}


def test_the_menu_says_what_there_is_to_do() -> None:
    desk = records(version(1), version(2, state="live"), questions=(question(1, "paspor hilang"),))
    decision = at_desk(commands("", desk))
    assert keys(decision) == ["editors.menu"]
    text = text_of(decision)
    assert f"{len(desk.answers)} jawaban · 1 usulan" in text
    assert "1 kelompok" in text
    assert {action for action, *_ in buttons(decision)} == {
        BROWSE, JUDGE, ASKED, ADD, CONTACT, OFFERS, NEWSROOM,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("searched", "id"),
    [("gaji_wajar", "gaji_wajar"), ("GAJINYA masuk", "gaji_wajar"), ("peduli wni", "cara_lapor")],
)
def test_an_answer_is_found_by_words_of_its_id_label_or_text(searched: str, id: str) -> None:
    decision = at_desk(commands(searched, editorial()))
    assert keys(decision) == ["editors.found"]
    assert any(carried[-1].startswith(id) for carried in buttons(decision))


def test_a_misspelt_word_finds_titles_like_it() -> None:
    title = words().answers["gaji_wajar"].title
    near = found(editorial(), f"{title} zzz")
    assert near[0].id == "gaji_wajar"


def test_nothing_found_says_so() -> None:
    assert keys(at_desk(commands("qqqq", editorial()))) == ["editors.nothing_found"]


def test_all_answers_are_listed_page_by_page_none_left_out() -> None:
    pages = len(words().answers) // AT_ONCE + 1
    seen = [
        args[1]
        for page in range(pages)
        for _, *args in buttons(at_desk(presses(editorial(), BROWSE, "daftar", str(page))))
        if args[0] == "lihat"
    ]
    assert sorted(seen) == sorted(words().answers)


def test_answers_past_their_day_are_listed_the_oldest_first() -> None:
    answers = dict(words().answers)
    for days, id in enumerate(("visa_kerja", "gaji_wajar")):
        day = NOW.date().replace(day=1 + days)
        answers[id] = replace(answers[id], expires_on=day)
    decision = at_desk(presses(editorial(answers=answers), BROWSE, "lewat", "0"))
    assert keys(decision) == ["editors.expired"]
    assert [one[2] for one in buttons(decision)[:2]] == ["visa_kerja", "gaji_wajar"]


def test_when_none_is_past_its_day_the_next_is_named() -> None:
    decision = at_desk(presses(editorial(), BROWSE, "lewat", "0"))
    assert keys(decision) == ["editors.none_expired"]


def test_an_answer_is_shown_as_people_see_it_with_its_counts() -> None:
    desk = records(version(3, state="live", judged_at=NOW))
    desk = replace(desk, records=replace(desk.records, uses={"gaji_wajar": {"told": 7}}))
    decision = at_desk(presses(desk, BROWSE, "lihat", "gaji_wajar"))
    assert keys(decision) == ["faq.gaji_wajar", "editors.about"]
    assert "Versi 3, oleh Budi" in text_of(decision)
    assert "Dijawab 7 kali" in text_of(decision)


def test_a_refused_version_is_not_named_as_the_one_that_people_see() -> None:
    refused = version(4, state="refused", judged_at=NOW, author_name="Wati")
    live = version(3, state="live", judged_at=NOW)
    text = text_of(at_desk(presses(records(refused, live), BROWSE, "lihat", "gaji_wajar")))
    assert "Versi 3, oleh Budi" in text
    assert "Wati" not in text


def longest_desk() -> tuple[str, Decision]:
    """What an editor is shown of an answer with the longest id there may be."""
    id = "tambahan_" + "x" * (ID_LIMIT - len("tambahan_"))
    answers = {**words().answers, id: replace(words().answers["gaji_wajar"], id=id)}
    old = version(9_999_998, state="past", name=id, judged_at=NOW)
    live = version(9_999_999, state="live", name=id, judged_at=NOW)
    asked = question(99_999_999, "paspor saya hilang", best=id)
    desk = records(live, old, questions=(asked,), answers=answers)
    turns = [
        presses(desk, BROWSE, "lihat", id),
        presses(desk, JUDGE, "riwayat", id),
        presses(desk, JUDGE, "lihat", "9999998"),
        presses(desk, ASKED, "lihat", "99999999"),
        commands(id, desk),
    ]
    decisions = [at_desk(one) for one in turns]
    return id, Decision(tuple(say for one in decisions for say in one.replies))


def test_every_editors_button_carries_the_longest_id_there_may_be() -> None:
    id, decision = longest_desk()
    carried = [":".join(one) for one in buttons(decision)]
    assert sum(id in one for one in carried) >= 10
    assert max(len(one.encode()) for one in carried) <= 64


def test_what_people_see_under_an_answer_carries_the_longest_id_too() -> None:
    id = "x" * ID_LIMIT
    why = router().decide(pressed("belum", "gaji_wajar"))
    carried = [":".join(one).replace("gaji_wajar", id) for one in buttons(why)]
    assert max(len(one.encode()) for one in carried) <= 64


@pytest.mark.parametrize(
    "fields", [fields_of(words().answers["gaji_wajar"]), contact_fields(A_CONTACT)]
)
def test_every_field_has_a_name_of_its_own_that_editors_know(fields) -> None:
    text = at_hand.compared({}, dict.fromkeys(fields, "x"))
    assert text.count("\n") == len(fields) - 1
    told = {line.removeprefix("+ ").removesuffix(": x") for line in text.split("\n")}
    assert told & set(fields) <= {"status", "label"}


def test_many_long_changes_are_cut_so_that_the_message_fits() -> None:
    text = at_hand.listed(["+ body: " + "x" * 4000] * 40)
    assert len(text) < 3000
    assert text.count("\n") == CHANGES_SHOWN
    assert at_hand.listed(["- a", "+ b"]) == "- a\n+ b"
    assert at_hand.listed([]) == "-"
