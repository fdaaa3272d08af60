"""Did the answer help: yes is counted, no leads to what was wrong, a cry for help goes before."""

import pytest

from bot.effects import Count, KeepQuestion, StartTimer
from bot.features import feedback
from bot.features.feedback import HELPED, NOT_HELPED, STEP, WHY
from bot.model import Decision, Json, Turn
from tests.samples import NOW, pressed, router, turn, understood, words

ID = "gaji_wajar"
ANSWERED = {
    "last": ID, "last_at": NOW.replace(minute=0).isoformat(), "asked": "gaji segitu wajar?",
    "others": ["gaji_tidak_dibayar"], "training": False,
}  # fmt: skip


def decide(happened: Turn) -> Decision:
    decision = router().decide(happened)
    for say in decision.replies:
        assert words().message(say, NOW)["text"]
    return decision


def judged(action: str, *args: str, **more) -> Decision:
    return decide(pressed(action, *args, **{"data": ANSWERED, **more}))


def offered(decision: Decision) -> list[str]:
    rows = decision.replies[0].buttons
    return [button.args[0] for row in rows for button in row if button.action == "tanya"]


def waiting(minutes: int = 1, **more) -> Json:
    at = NOW.replace(hour=2, minute=60 - minutes).isoformat()
    return {"last": ID, "last_at": "2026-11-22T02:00:00+00:00", "wrong": ID, "wrong_at": at} | more


def wrote(text: str, minutes: int = 1, **more) -> Decision:
    return decide(turn(text, step=STEP, data=waiting(minutes), **more))


def test_yes_is_thanked_and_counted_once_for_each_message() -> None:
    first = judged(HELPED, ID)
    assert first.replies[0].key == "feedback.thanks"
    assert first.effects == (Count(ID, "helped"),)
    assert judged(HELPED, ID, data=first.data).effects == ()
    assert judged(HELPED, ID, data=first.data, message_id=51).effects == (Count(ID, "helped"),)


def test_yes_ends_the_count_of_misses() -> None:
    data = judged(HELPED, ID, data={"missed": 1, "just_missed": True}).data
    assert data == {"judged": 50}


def test_no_asks_why_and_shows_what_else_was_possible() -> None:
    decision = judged(NOT_HELPED, ID)
    assert decision.replies[0].key == "feedback.what"
    carried = [button.args for row in decision.replies[0].buttons[:2] for button in row]
    assert carried == [("other", ID), ("wrong", ID), ("unclear", ID)]
    assert offered(decision) == ["gaji_tidak_dibayar"]
    assert decision.effects == ()


def test_another_question_than_the_last_has_other_meanings_that_nobody_remembers() -> None:
    assert offered(judged(NOT_HELPED, "visa_kerja")) == []
    decision = judged(WHY, "other", "visa_kerja")
    assert decision.effects == (Count("visa_kerja", "other"),)


def test_another_meaning_is_a_miss_and_the_question_goes_to_the_editors_once() -> None:
    decision = judged(WHY, "other", ID)
    assert [say.key for say in decision.replies] == ["talk.missed"]
    assert decision.effects == (
        KeepQuestion("gaji segitu wajar?", "", allowed=False),
        Count(ID, "other"),
    )
    assert offered(decision) == ["gaji_tidak_dibayar"]
    again = judged(WHY, "other", ID, data=decision.data)
    assert again.effects == ()
    assert [say.key for say in again.replies] == ["person.offer"]


def test_unclear_is_counted_and_asked_about() -> None:
    decision = judged(WHY, "unclear", ID)
    assert decision.replies[0].key == "feedback.unclear"
    assert decision.effects == (Count(ID, "unclear"),)
    assert decision.step == feedback.STEP


def test_what_is_wrong_is_asked_for_and_kept_masked_for_the_editors() -> None:
    asked = judged(WHY, "wrong", ID)
    assert (asked.step, asked.effects) == (STEP, (Count(ID, "wrong"),))
    decision = wrote("nomornya salah, yang benar 081290070027")
    assert decision.replies[0].key == "feedback.noted"
    (kept,) = decision.effects
    assert isinstance(kept, KeepQuestion)
    assert (kept.best, kept.allowed, kept.complaint) == (ID, False, True)
    assert kept.text.startswith(feedback.COMPLAINT)
    assert "0812" not in kept.text
    assert decision.step == ""
    assert "wrong" not in (decision.data or {})


def test_a_question_written_in_that_place_is_a_tap_away() -> None:
    decision = wrote("kalau visa turis gimana", meant=understood("visa_kerja", ID))
    assert decision.replies[0].key == "feedback.noted"
    assert offered(decision) == ["visa_kerja"]


@pytest.mark.parametrize(
    ("text", "more", "key"),
    [
        ("saya dipukuli di sini tolong", {"meant": understood("darurat_kekerasan")},
         "darurat.darurat_kekerasan"),
        ("saya disekap di kamboja", {"danger": "darurat_disekap", "meant": understood(up=False)},
         "darurat.darurat_disekap"),
        ("ada yang aneh di sini",
         {"meant": understood("darurat_disekap", sure=False, danger=0.5)}, "safety.ask"),
        ("tidak jadi", {"meant": understood("batal")}, "talk.cancelled"),
        ("mau bicara sama orang", {"meant": understood("minta_petugas")}, "person.whom"),
        ("gaji wajar?", {"edited": True, "meant": understood("visa_kerja")}, "faq.visa_kerja"),
    ],
)  # fmt: skip
def test_a_cry_for_help_and_what_is_no_answer_is_heard_for_what_it_is(text, more, key) -> None:
    decision = wrote(text, **more)
    assert decision.replies[0].key == key
    assert not [one for one in decision.effects if isinstance(one, KeepQuestion)]


def test_an_offer_that_was_passed_on_is_judged_and_is_no_complaint() -> None:
    decision = wrote("info loker gaji besar", forwarded=True)
    assert (decision.replies, decision.ids) == ((), ("cek_tawaran",))
    assert [type(effect) for effect in decision.effects] == [StartTimer]


def test_after_a_cry_for_help_the_next_words_are_no_complaint() -> None:
    cry = wrote("saya dipukuli di sini tolong", meant=understood("darurat_kekerasan"))
    assert cry.outcome == "case"
    assert cry.step == ""


def test_half_an_hour_later_a_text_is_a_new_matter() -> None:
    meant = understood("visa_kerja")
    assert wrote("visa apa", minutes=30, meant=meant).replies[0].key == "feedback.noted"
    assert wrote("visa apa", minutes=31, meant=meant).replies[0].key == "faq.visa_kerja"


def test_once_something_else_was_answered_a_text_is_a_new_matter() -> None:
    data = waiting(5, last="visa_kerja", last_at=NOW.isoformat())
    decision = decide(turn("bayar?", step=STEP, data=data, meant=understood("biaya_penempatan")))
    assert decision.replies[0].key == "faq.biaya_penempatan"


@pytest.mark.parametrize("args", [(), ("",), ("hantu",), ("../x",), ("wrong", "hantu"), ("wrong",)])
@pytest.mark.parametrize("action", [HELPED, NOT_HELPED, WHY])
def test_a_forged_judgement_is_answered_and_counts_for_nothing(action: str, args) -> None:
    assert judged(action, *args, data={}).effects == ()


def test_an_answer_of_a_known_id_is_judged_and_one_of_an_older_release_is_not() -> None:
    buttons = feedback.feature(("a",)).buttons
    assert buttons[HELPED](pressed(HELPED, "a")).effects == (Count("a", "helped"),)
    assert buttons[HELPED](pressed(HELPED, "b")).effects == ()


def test_a_typed_complaint_that_the_answer_is_wrong_counts_as_a_miss() -> None:
    decision = decide(turn("bukan itu maksudku", meant=understood("jawaban_salah"), data=ANSWERED))
    assert decision.replies[0].key == "talk.missed"
    assert decision.effects == (KeepQuestion("gaji segitu wajar?", "jawaban_salah", False),)
