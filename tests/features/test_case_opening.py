"""Who is in danger, or wants a person, gets a case: a new one, the same again, or a worse lane."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case_effects import CASE_NUMBER, Alarm, SaveCase
from bot.case_record import QUEUE, WAIT
from bot.cases.model import Case
from bot.effects import StartTimer
from bot.features.case_card import TAG
from bot.model import Decision, Turn
from bot.urgency import LANES
from tests.cases_made import ALONE, RULES, case, owned, with_case
from tests.samples import NOW, PERSON, pressed, router, turn, understood

CRY = "kak saya butuh bantuan secepatnya"


def cry(id: str, mine: Case | None = None, text: str = CRY, **more: object) -> Turn:
    meant = understood(id, country=str(more.pop("country", "")))
    return with_case(turn(text, meant=meant, **more), mine)  # type: ignore[arg-type]


def saved(decision: Decision) -> SaveCase:
    (effect,) = (one for one in decision.effects if isinstance(one, SaveCase))
    return effect


def keys(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


@pytest.mark.parametrize("id", LANES)
def test_every_emergency_opens_a_case_in_its_lane_after_the_safety_message(id: str) -> None:
    decision = router().decide(cry(id))
    assert keys(decision) == [f"darurat.{id}", "case.card"]
    opened = saved(decision)
    assert (opened.case.number, opened.case.chat_id, opened.case.state) == (0, PERSON, "waiting")
    assert (opened.case.lane, opened.case.matter) == (LANES[id], id)
    assert opened.event.what == "dibuka"


def test_the_card_bears_the_number_that_only_the_store_knows_and_can_be_found_again() -> None:
    card = router().decide(cry("darurat_disekap")).replies[-1]
    assert (card.params["nomor"], card.tag, card.of_case) == (CASE_NUMBER, TAG, True)


def test_the_clocks_run_from_the_first_moment() -> None:
    timers = [one for one in router().decide(cry("darurat_disekap")).effects
              if isinstance(one, StartTimer)]  # fmt: skip
    assert [(one.name, one.due - NOW) for one in timers] == [
        (WAIT, RULES.deadlines["nyawa"][0]), (QUEUE, timedelta(minutes=1)),
    ]  # fmt: skip


def test_operators_see_who_it_is_what_was_said_and_the_offer_that_was_checked() -> None:
    checked = {"verdict": "bahaya", "signs": [["visa_turis", ["visa wisata"]]], "text": "loker"}
    told = saved(router().decide(cry(
        "darurat_disekap", sender_name="Siti", username="siti", data={"checked": checked},
    ))).case.told  # fmt: skip
    assert told == {
        "name": "Siti", "username": "siti", "summary": CRY,
        "offer": {"verdict": "bahaya", "signs": ["visa_turis"], "text": "loker"},
    }  # fmt: skip


def test_in_an_emergency_only_a_country_named_now_counts() -> None:
    assert saved(router().decide(cry("darurat_disekap", data={"country": "sa"}))).case.country == ""
    assert saved(router().decide(cry("darurat_disekap", country="kh"))).case.country == "kh"


def test_without_a_desk_nobody_is_promised_a_person() -> None:
    decision = router().decide(turn(CRY, meant=understood("darurat_disekap")))
    assert (keys(decision), decision.effects) == (["darurat.darurat_disekap"], ())
    assert decision.outcome == "case"


def test_with_nobody_on_duty_those_who_lead_are_called_at_once_and_the_person_is_told() -> None:
    decision = router().decide(replace(cry("darurat_disekap"), shift=ALONE))
    assert Alarm("alarm.nobody_on_duty", {}, to="leaders") in decision.effects
    assert "case.nobody_on_duty_urgent" in [say.key for say in decision.replies[-1].then]


def test_the_same_cry_again_is_neither_a_second_case_nor_the_same_message_again() -> None:
    said = {"last": "darurat_disekap", "last_at": (NOW - timedelta(minutes=1)).isoformat()}
    decision = router().decide(cry("darurat_disekap", case(), data=said))
    assert decision.effects == ()
    assert keys(decision) == ["case.noted"]


def test_a_worse_danger_raises_the_case_and_is_answered() -> None:
    mine = case(lane="waktu", matter="darurat_segera_berangkat", escalated=2)
    decision = router().decide(cry("darurat_disekap", mine))
    raised = saved(decision).case
    assert (raised.number, raised.lane, raised.matter) == (12, "nyawa", "darurat_disekap")
    assert raised.escalated == 0
    assert keys(decision) == ["darurat.darurat_disekap", "case.card"]
    assert Alarm("alarm.raised", {}, to="duty") in decision.effects


def test_a_lesser_matter_never_lowers_the_lane() -> None:
    decision = router().decide(cry("darurat_uang_terkirim", case()))
    assert not [one for one in decision.effects if isinstance(one, SaveCase)]


@pytest.mark.parametrize(("days", "number"), [(6, 12), (8, 0)])
def test_within_seven_days_a_closed_case_goes_on_under_its_number(days: int, number: int) -> None:
    past = case(state="closed", closed_at=NOW - timedelta(days=days), outcome="tertolong",
                unanswered_since=None, lane="waktu", matter="darurat_uang_terkirim")  # fmt: skip
    again = saved(router().decide(cry("darurat_disekap", past))).case
    assert (again.number, again.state, again.lane) == (number, "waiting", "nyawa")


def test_what_a_person_erased_is_not_opened_again() -> None:
    past = case(state="closed", closed_at=NOW, outcome="dihapus")
    assert saved(router().decide(cry("darurat_disekap", past))).case.number == 0


def test_petugas_opens_a_case_that_waits_behind_the_urgent_ones() -> None:
    asked = with_case(turn("", kind="command", command="petugas"), None)
    decision = router().decide(asked)
    assert (saved(decision).case.lane, keys(decision)) == ("biasa", ["person.tell_us", "case.card"])


def test_petugas_again_shows_the_card_anew() -> None:
    mine = case(lane="biasa", matter="minta_petugas")
    decision = router().decide(with_case(turn("", kind="command", command="petugas"), mine))
    assert not decision.effects
    assert decision.replies[-1].edits == TAG


def test_a_country_tapped_under_the_safety_message_is_known_to_operators() -> None:
    tapped = with_case(pressed("negara", "kh", "darurat_disekap"), case())
    assert saved(router().decide(tapped)).case.country == "kh"


def test_while_a_person_has_the_chat_a_cry_goes_to_that_person_alone() -> None:
    decision = router().decide(cry("darurat_disekap", owned()))
    assert (decision.replies, decision.effects) == ((), ())


def test_another_danger_in_the_same_lane_is_told_without_ringing_the_alarms_anew() -> None:
    decision = router().decide(cry("darurat_kekerasan", case(escalated=1)))
    known = saved(decision).case
    assert (known.matter, known.escalated) == ("darurat_kekerasan", 1)
    assert [type(one) for one in decision.effects] == [SaveCase]
    assert decision.replies[-1].edits == TAG


def test_darurat_says_no_less_than_what_is_known() -> None:
    asked = with_case(turn("", kind="command", command="darurat"), case())
    assert not router().decide(asked).effects


def test_who_went_back_to_the_bot_and_cries_again_is_heard_by_the_desk() -> None:
    decision = router().decide(cry("darurat_disekap", owned(with_bot=True)))
    assert not saved(decision).case.with_bot
    assert Alarm("alarm.wanted_again", {}, to="duty") in decision.effects
    assert any(isinstance(one, StartTimer) and one.name == WAIT for one in decision.effects)


def test_a_cry_under_a_picture_raises_a_case_that_waits() -> None:
    mine = case(lane="biasa", matter="minta_petugas")
    pictured = cry("darurat_disekap", mine, kind="photo")
    assert saved(router().decide(pictured)).case.lane == "nyawa"


def cries(mine: Case, *ids: str) -> Case:
    """The case after these cries."""
    for id in ids:
        found = router().decide(cry(id, mine)).effects
        mine = next((one.case for one in found if isinstance(one, SaveCase)), mine)
    return mine


def test_the_case_is_called_after_the_gravest_and_keeps_all_that_was_told() -> None:
    ids = ("darurat_bunuh_diri", "darurat_keluarga", "darurat_uang_terkirim", "darurat_sakit")
    known = cries(case(), *ids)
    assert known.matter == "darurat_bunuh_diri"
    assert known.besides == ("darurat_disekap", "darurat_keluarga", "darurat_sakit")
    assert known.lane == "nyawa"


def test_a_matter_that_is_known_is_told_no_second_time() -> None:
    known = cries(case(), "darurat_kekerasan")
    assert router().decide(cry("darurat_disekap", known)).effects == ()


def test_a_captive_who_names_relatives_stays_a_captive_for_the_desk() -> None:
    assert cries(case(), "darurat_keluarga").matter == "darurat_disekap"
    family = case(matter="darurat_keluarga")
    assert cries(family, "darurat_disekap").matter == "darurat_disekap"


def test_opened_again_for_less_it_is_called_what_it_was() -> None:
    past = case(state="closed", closed_at=NOW, outcome="tertolong", unanswered_since=None)
    again = saved(router().decide(cry("darurat_uang_terkirim", past))).case
    assert (again.matter, again.besides) == ("darurat_disekap", ("darurat_uang_terkirim",))


def test_a_more_urgent_lane_gives_the_name() -> None:
    mine = case(lane="waktu", matter="darurat_ditangkap")
    assert cries(mine, "darurat_keluarga").matter == "darurat_keluarga"
