"""The safety question answered in words: plain ones count, any other text ends the question."""

from datetime import timedelta

import pytest

from bot.features import safety
from bot.model import Decision, Turn
from tests.samples import NOW, router, turn, understood

HELD = "darurat_disekap"
ASKED = {"alarm": HELD, "alarm_country": "kh", "asked_at": NOW.isoformat(),
         "offered": ["gaji_wajar", "visa_kerja"]}  # fmt: skip
YES = ("ya", "IYAA", "iya saya", "iya kak", "betul", "bahaya!", "ya tolong", "tidak aman",
       "ga aman kak", "blm aman")  # fmt: skip
NO = ("tidak", "ngga kok", "gak ada", "tidak ada bahaya", "Tidak, tidak ada bahaya", "aman",
      "saya aman kak", "bukan")  # fmt: skip


def keys(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


def reply(
    text: str, id: str = "luar_topik", minutes: float = 1, data: dict | None = None, **more: bool
) -> Turn:
    """A text while the question stands; `id` is what the model takes it for."""
    asked = {**ASKED, "asked_at": (NOW - timedelta(minutes=minutes)).isoformat()}
    return turn(text, step=safety.STEP, data=asked | (data or {}), meant=understood(id), **more)


@pytest.mark.parametrize(
    ("text", "key", "outcome"),
    [(text, f"darurat.{HELD}", "case") for text in YES]
    + [(text, "safety.glad", "choices") for text in NO],
)
@pytest.mark.parametrize("id", ["setuju", "tolak", "luar_topik"])
def test_a_typed_yes_or_no_answers_the_question_whatever_the_model_hears(
    text: str, key: str, outcome: str, id: str
) -> None:
    decision = router().decide(reply(text, id, minutes=29))
    assert (keys(decision), decision.outcome, decision.step) == ([key], outcome, "")
    assert decision.data.keys().isdisjoint(safety.REMEMBERED)


@pytest.mark.parametrize("text", ["Ya, saya dalam bahaya", "saya tidak aman", "iya tolong saya"])
def test_a_yes_of_more_words_is_no_refusal_and_no_small_talk(text: str) -> None:
    """The first is the label of the button, typed."""
    for id in ("setuju", "tolak"):
        assert router().decide(reply(text, id)).outcome in ("case", "question")


def test_a_typed_yes_to_the_alarm_for_a_relative_stays_with_the_relative() -> None:
    decision = router().decide(reply("iya", data={"alarm": safety.FAMILY}))
    assert keys(decision) == [f"darurat.{safety.FAMILY}"]


@pytest.mark.parametrize(
    ("happened", "key"),
    [
        (reply("iya", "setuju", minutes=31), "talk.agreed"),
        (reply("tidak", "tolak", minutes=31), "talk.refused"),
        (reply("iya", "setuju", data={"asked_at": None}), "talk.agreed"),
        (reply("iya", "setuju", edited=True), "talk.agreed"),
        (reply("tidak", "tolak", edited=True), "talk.refused"),
        (reply("siap", "setuju"), "talk.agreed"),
        (reply("gaji segitu wajar?", "gaji_wajar"), "faq.gaji_wajar"),
        (reply("kami dikurung di lantai tiga", HELD), f"darurat.{HELD}"),
    ],
)
def test_any_other_text_is_heard_for_what_it_is_and_ends_the_question(
    happened: Turn, key: str
) -> None:
    decision = router().decide(happened)
    assert (keys(decision), decision.step) == ([key], "")


def test_a_yes_without_a_question_is_no_cry() -> None:
    assert keys(router().decide(turn("ya", meant=understood("setuju"), data=ASKED))) == [
        "talk.agreed"
    ]


def test_a_typed_yes_to_a_question_about_a_bare_cry_gets_the_general_message() -> None:
    assert keys(router().decide(reply("iya", data={"alarm": ""}))) == ["darurat.umum"]


def test_a_yes_that_was_passed_on_is_no_answer_but_a_message_to_look_at() -> None:
    decision = router().decide(reply("iya", "setuju", forwarded=True))
    assert (decision.replies, decision.ids, decision.step) == ((), ("cek_tawaran",), "")
