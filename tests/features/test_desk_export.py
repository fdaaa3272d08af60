"""/ekspor: only supervisors, only into their private chat, and with names only where others hear of
it."""

import json

import pytest

from bot.cases.model import Room
from bot.cases.shift import Rules, Shift
from bot.exporting.rows import columns
from bot.features import desk_export
from tests.exporting.made import NAME, PRIVATE, exported, report
from tests.operators import (
    BUDI,
    GENERAL,
    NOBODY,
    RINI,
    ROOM,
    SARI,
    carried,
    case,
    commands,
    desk,
    here,
    presses,
    saved,
    shown,
    toast,
)
from tests.samples import PERSON

OWN = Room(RINI.user_id)
ONE = (exported(),)
OTHERS = Shift(Rules(supervisors=(907, RINI.user_id)), supervisors=(RINI.user_id, 908))


def asked(text="", me=RINI, room=GENERAL, cases=ONE):
    return commands("ekspor", desk(me, room=room, exported=cases), text)


def tapped(me=RINI, cases=ONE, args=("ekspor", "0", "2026-11", "csv")):
    at = desk(me, room=Room(me.user_id), exported=cases)
    return presses(at, *args, shift=OTHERS)


def files(decision):
    return [say for say in decision.replies if say.export]


@pytest.mark.parametrize("room", [GENERAL, ROOM, OWN])
def test_the_file_goes_into_the_private_chat_and_nothing_of_it_elsewhere(room) -> None:
    decision = asked("2026-10", room=room)
    (file,) = files(decision)
    assert (file.to, file.thread, file.export) == (RINI.user_id, 0, "kasus-2026-10.csv")
    assert file.params["isi"].startswith("\ufeff" + ",".join(columns(names=False)))
    assert [one for one in PRIVATE if one in file.params["isi"]] == []
    assert here(decision) == ([] if room == OWN else ["reportdesk.export_sent"])
    assert "isi" not in [name for say in decision.replies if not say.to for name in say.params]


def test_in_a_room_the_supervisor_is_told_in_its_topic_where_the_file_went() -> None:
    (told,) = [say for say in asked(room=ROOM).replies if not say.to]
    assert told.thread == ROOM.thread
    assert "Rini" in shown(asked(room=ROOM))


def test_json_is_sent_when_it_is_asked_for() -> None:
    (file,) = files(asked("json"))
    assert file.export == "kasus-2026-11.json"
    assert json.loads(file.params["isi"])["meta"]["count"] == 1


def test_names_are_a_tap_away_and_the_other_supervisors_hear_of_it() -> None:
    (file,) = files(asked("2026-11 csv"))
    (button,) = carried(file)
    decision = tapped(args=button[1:])
    (named,) = files(decision)
    assert (named.to, named.export) == (RINI.user_id, "kasus-2026-11-dengan-nama.csv")
    assert NAME in named.params["isi"]
    told = [say.to for say in decision.replies if say.key == "reportdesk.export_told"]
    assert sorted(told) == [907, 908]
    assert all("isi" not in say.params for say in decision.replies if say.to != RINI.user_id)
    assert "Rini" in shown(decision)
    assert toast(decision) == "desk.toast_sent"


def test_the_file_with_names_offers_nothing_more() -> None:
    assert carried(files(tapped())[0]) == []


@pytest.mark.parametrize("me", [SARI, BUDI])
def test_an_operator_gets_nothing_whatever_was_loaded(me) -> None:
    assert here(asked(me=me)) == ["reportdesk.export_supervisors_only"]
    assert files(asked(me=me)) == []
    decision = tapped(me=me)
    assert (toast(decision), decision.replies) == ("reportdesk.export_supervisors_only", ())


@pytest.mark.parametrize("room", [GENERAL, Room(NOBODY.user_id)])
def test_who_is_nobody_of_the_desk_gets_nothing(room) -> None:
    decision = asked(me=NOBODY, room=room)
    assert files(decision) == []
    assert here(decision) in (["desk.refused_stranger"], ["desk.person.not_staff"])


@pytest.mark.parametrize("text", ["oktober", "2026-10 xlsx", "2026-10 csv nama"])
def test_what_is_not_understood_is_explained(text) -> None:
    assert here(asked(text)) == ["reportdesk.export_how"]


def test_an_old_button_does_nothing() -> None:
    decision = tapped(args=("ekspor", "0", "x", "csv"))
    assert (toast(decision), decision.replies) == ("desk.toast_old", ())


def test_a_month_without_cases_makes_no_file() -> None:
    decision = asked(cases=())
    assert (here(decision), files(decision)) == (["reportdesk.export_none"], [])


def test_what_is_too_much_for_a_chat_is_for_the_command_line() -> None:
    many = (exported(),) * (desk_export.MOST + 1)
    assert here(asked(cases=many)) == ["reportdesk.export_too_many"]
    assert len(files(asked(cases=many[:-1]))) == 1
    long = exported(report("saya"), told={"name": "a" * desk_export.LARGEST})
    assert here(tapped(cases=(long,))) == ["reportdesk.export_too_many"]
    assert len(files(asked(cases=(long,)))) == 1


def test_nothing_is_done_with_the_case_in_whose_room_it_was_asked() -> None:
    at = desk(RINI, case(), exported=(exported(),))
    decision = commands("ekspor", at)
    assert (saved(decision), decision.effects) == ([], ())
    assert [say.to for say in decision.replies if say.to == PERSON] == []
