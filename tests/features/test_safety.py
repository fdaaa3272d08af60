"""The safety question: asked where danger is possible, answered by buttons or a typed yes or no."""

from datetime import timedelta

import pytest

from bot.buttons import ASK
from bot.features import safety, urgent
from bot.meaning import BARE_CRY
from bot.model import Decision, Turn
from bot.urgency import ASK_AT, LANES
from tests.samples import NOW, pressed, router, turn, understood, words

HELD = "darurat_disekap"
DANGER = ASK_AT + 0.001
POSSIBLE = understood("gaji_wajar", HELD, "visa_kerja", "tebusan", sure=False, danger=DANGER)
ASKED = {"alarm": HELD, "alarm_country": "kh", "asked_at": NOW.isoformat(),
         "offered": ["gaji_wajar", "visa_kerja"]}  # fmt: skip
LEFT = {"country": "kh", "missed": 1}


def keys(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


def reply(id: str, minutes: float = 1, data: dict | None = None, sure: bool = True) -> Turn:
    asked = {**ASKED, "asked_at": (NOW - timedelta(minutes=minutes)).isoformat()}
    return turn(
        "x", step=safety.STEP, data={**asked, **(data or {})}, meant=understood(id, sure=sure)
    )


def test_the_question_offers_yes_no_harmless_meanings_and_a_person() -> None:
    decision = safety.ask(turn("x", meant=POSSIBLE))
    assert (decision.outcome, decision.step, decision.lane) == ("question", safety.STEP, "")
    assert decision.ids == (HELD, "gaji_wajar", "visa_kerja")
    (say,) = decision.replies
    assert [[(button.key, button.args) for button in row] for row in say.buttons] == [
        [("button.danger_me", ("saya", HELD)), ("button.danger_other", ("lain", HELD))],
        [("button.danger_no", ("tidak",))],
        [("label.gaji_wajar", ("gaji_wajar",))],
        [("label.visa_kerja", ("visa_kerja",))],
        [("button.person", ("petugas",))],
    ]


def test_the_question_gives_somebody_to_call_at_once() -> None:
    assert "• " in words().text(safety.ask(turn("x", meant=POSSIBLE)).replies[0], NOW)


def test_what_was_asked_and_the_country_named_are_remembered() -> None:
    meant = understood(HELD, sure=False, danger=DANGER, country="mm")
    data = safety.ask(turn("x", meant=meant, data={"missed": 1})).data
    assert data == {
        "missed": 1,
        "country": "mm",
        "alarm": HELD,
        "alarm_country": "mm",
        "asked_at": NOW.isoformat(),
    }


@pytest.mark.parametrize(
    "meant",
    [
        understood("luar_topik"),
        understood("gaji_wajar", "darurat_sakit", "sapa", sure=False),
        understood(HELD, danger=1.0),
        understood(),
        understood(up=False),
    ],
)
@pytest.mark.parametrize("kind", ["text", "photo"])
def test_a_bare_cry_is_asked_with_buttons_that_all_can_be_pressed(meant, kind: str) -> None:
    decision = router().decide(turn("tolong", kind=kind, meant=meant, danger=BARE_CRY))
    assert (keys(decision), decision.outcome) == (["safety.ask"], "question")
    for row in words().message(decision.replies[0], NOW)["keyboard"]:
        for button in row:
            action, *args = button["data"].split(":")
            after = router().decide(pressed(action, *args, data=decision.data))
            assert after.replies
            assert "fallback.old_button" not in keys(after)


@pytest.mark.parametrize("id", urgent.IDS)
def test_every_alarm_fits_on_the_buttons_and_yes_leads_to_its_message(id: str) -> None:
    asked = safety.ask(turn("x", meant=understood(id, sure=False, danger=DANGER)))
    assert words().message(asked.replies[0], NOW)
    decision = router().decide(pressed(safety.STEP, "saya", id, data=asked.data))
    wanted = "umum" if id == safety.FAMILY else id
    assert keys(decision) == [f"darurat.{wanted}"]
    assert (decision.outcome, decision.step) == ("case", "")
    assert decision.lane == LANES.get(wanted, "nyawa")


def test_yes_somebody_else_leads_to_the_message_for_relatives() -> None:
    decision = router().decide(pressed(safety.STEP, "lain", HELD, data=ASKED))
    assert keys(decision) == ["darurat.darurat_keluarga"]
    assert (decision.outcome, decision.lane, decision.step) == ("case", "nyawa", "")


def test_no_is_good_news_and_the_harmless_meanings_are_offered() -> None:
    decision = router().decide(pressed(safety.STEP, "tidak", data=ASKED | LEFT))
    assert (keys(decision), decision.outcome, decision.step) == (["safety.glad"], "choices", "")
    rows = decision.replies[0].buttons
    offered = [row[0].args[0] for row in rows if row[0].action == ASK]
    assert offered == ASKED["offered"] == list(decision.ids)
    assert rows[-1] == safety.MENU
    assert decision.data == LEFT


@pytest.mark.parametrize("who", ["saya", "lain"])
def test_after_an_answer_the_question_is_forgotten_and_the_rest_is_not(who: str) -> None:
    data = router().decide(pressed(safety.STEP, who, HELD, data=ASKED | LEFT)).data
    assert data.keys().isdisjoint(safety.REMEMBERED)
    assert data["country"] == "kh"


@pytest.mark.parametrize(
    ("args", "key"),
    [
        ((), "darurat.umum"),
        (("",), "darurat.umum"),
        (("saya",), "darurat.umum"),
        (("saya", "an old id"), "darurat.umum"),
        (("saya", BARE_CRY), "darurat.umum"),
        (("lain",), "darurat.darurat_keluarga"),
        (("lain", "an old id", "more"), "darurat.darurat_keluarga"),
        (("an old answer", HELD), f"darurat.{HELD}"),
        (("tidak", HELD), "safety.glad"),
    ],
)
def test_buttons_of_another_release_or_a_forgotten_talk_get_help(
    args: tuple[str, ...], key: str
) -> None:
    decision = router().decide(pressed(safety.STEP, *args))
    assert keys(decision) == [key]
    assert words().message(decision.replies[0], NOW)["text"]


@pytest.mark.parametrize(
    ("id", "key", "outcome"),
    [("setuju", f"darurat.{HELD}", "case"), ("tolak", "safety.glad", "choices")],
)
def test_a_typed_yes_or_no_answers_the_question(id: str, key: str, outcome: str) -> None:
    decision = router().decide(reply(id, minutes=29))
    assert (keys(decision), decision.outcome, decision.step) == ([key], outcome, "")
    assert safety.REMEMBERED[0] not in decision.data


@pytest.mark.parametrize(
    ("happened", "key"),
    [
        (reply("setuju", minutes=31), "talk.agreed"),
        (reply("tolak", minutes=31), "talk.refused"),
        (reply("setuju", data={"asked_at": None}), "talk.agreed"),
        (reply("setuju", sure=False), "fallback.did_you_mean"),
        (reply("gaji_wajar"), "faq.gaji_wajar"),
        (reply(HELD), f"darurat.{HELD}"),
        (turn("ya", meant=understood("setuju"), data=ASKED), "talk.agreed"),
    ],
)
def test_any_other_text_is_heard_for_what_it_is(happened: Turn, key: str) -> None:
    assert keys(router().decide(happened)) == [key]


def test_a_typed_yes_to_a_question_about_a_bare_cry_gets_the_general_message() -> None:
    assert keys(router().decide(reply("setuju", data={"alarm": ""}))) == ["darurat.umum"]


def asking(country: str = "", data: dict | None = None) -> Decision:
    meant = understood(HELD, sure=False, danger=DANGER, country=country)
    return router().decide(turn("dijaga terus di sini", meant=meant, data=data))


@pytest.mark.parametrize("who", ["saya", "lain"])
def test_the_country_named_with_the_alarm_serves_the_answer_to_the_question(who: str) -> None:
    (pushed,) = router().decide(pressed(safety.STEP, who, HELD, data=asking("mm").data)).replies
    assert (pushed.country, pushed.buttons) == ("mm", ())
    yes = turn("iya", step=safety.STEP, data=asking("mm").data, meant=understood("setuju"))
    assert router().decide(yes).replies[0].country == "mm"


def test_a_country_named_with_the_answer_goes_before_that_of_the_alarm() -> None:
    meant = understood("setuju", country="th")
    yes = turn("iya, di thailand", step=safety.STEP, data=asking("mm").data, meant=meant)
    assert router().decide(yes).replies[0].country == "th"


@pytest.mark.parametrize("before", [{"country": "kh"}, ASKED | {"country": "mm"}])
def test_a_country_of_an_earlier_talk_or_alarm_does_not_serve(before: dict) -> None:
    """Named last week, it would send the cry to the wrong embassy."""
    asked = asking(data=before)
    (say,) = router().decide(pressed(safety.STEP, "saya", HELD, data=asked.data)).replies
    assert say.country == ""
    assert say.buttons
