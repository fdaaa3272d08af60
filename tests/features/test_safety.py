"""The safety question: asked where danger is possible, answered by its buttons."""

import pytest

from bot.buttons import ASK
from bot.features import safety, urgent
from bot.meaning import BARE_CRY, Guess, Understanding
from bot.model import Decision
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


def unsure(**ranking: float) -> Understanding:
    guesses = tuple(Guess(id, confidence) for id, confidence in ranking.items())
    return Understanding(guesses, danger=DANGER)


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


@pytest.mark.parametrize(("country", "mission"), [("", ""), ("mm", "KBRI Yangon")])
def test_the_question_gives_somebody_to_call_at_once(country: str, mission: str) -> None:
    meant = understood(HELD, sure=False, danger=DANGER, country=country)
    (say,) = safety.ask(turn("x", meant=meant, data={"country": "kh"})).replies
    assert say.country == country
    assert f"• {mission}" in words().text(say, NOW)


@pytest.mark.parametrize("id", ["sapa", "hapus_data", "minta_petugas"])
def test_what_leads_away_from_the_question_is_not_offered_beneath(id: str) -> None:
    decision = safety.ask(turn("x", meant=unsure(**{id: 0.4, HELD: 0.3, "visa_kerja": 0.2})))
    asked = [button for row in decision.replies[0].buttons[2:] for button in row]
    assert [button.args for button in asked] == [("visa_kerja",), ("petugas",)]
    assert decision.ids == (HELD, "visa_kerja")


@pytest.mark.parametrize(
    ("ranking", "no"),
    [
        ({"terima_kasih": 0.5, HELD: 0.3, "visa_kerja": 0.1}, (ASK, ("terima_kasih",))),
        ({HELD: 0.5, "sapa": 0.3}, (ASK, ("sapa",))),
        ({"visa_kerja": 0.4, HELD: 0.3, "sapa": 0.2}, (safety.STEP, ("tidak",))),
        ({HELD: 0.5, "sapa": 0.01}, (safety.STEP, ("tidak",))),
    ],
)
def test_no_answers_small_talk_at_once_where_that_is_the_likeliest_else(ranking, no) -> None:
    button = safety.ask(turn("x", meant=unsure(**ranking))).replies[0].buttons[1][0]
    assert (button.key, button.action, button.args) == ("button.danger_no", *no)


@pytest.mark.parametrize(
    ("confidence", "words_found", "id"),
    [
        (safety.SPECIFIC_AT, "", HELD),
        (safety.SPECIFIC_AT - 0.001, "", ""),
        (safety.SPECIFIC_AT - 0.001, HELD, HELD),
    ],
)
def test_which_danger_it_is_stays_open_unless_words_or_the_model_speak_for_it(
    confidence: float, words_found: str, id: str
) -> None:
    meant = unsure(visa_kerja=0.4, **{HELD: confidence})
    asked = safety.ask(turn("x", meant=meant, danger=words_found))
    assert asked.data["alarm"] == id
    yes = asked.replies[0].buttons[0][0]
    assert yes.args == ("saya", id)
    after = router().decide(pressed(yes.action, *yes.args, data=asked.data))
    assert keys(after) == [f"darurat.{id or 'umum'}"]


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


@pytest.mark.parametrize("id", ["luar_topik", "visa_kerja"])
def test_a_harmless_button_under_the_question_ends_it_so_that_a_later_yes_is_no_cry(
    id: str,
) -> None:
    """For small talk it is the button that says no."""
    asked = safety.ask(turn("x", meant=unsure(**{id: 0.5, HELD: 0.2})))
    buttons = [button for row in asked.replies[0].buttons for button in row]
    assert any((one.action, one.args) == (ASK, (id,)) for one in buttons)
    decision = router().decide(pressed(ASK, id, step=safety.STEP, data=asked.data))
    assert decision.step == ""


def asking(country: str = "", data: dict | None = None) -> Decision:
    meant = understood(HELD, sure=False, danger=DANGER, country=country)
    return router().decide(turn("dijaga terus di sini", meant=meant, data=data))


@pytest.mark.parametrize("who", ["saya", "lain"])
def test_the_country_named_with_the_alarm_serves_the_answer_to_the_question(who: str) -> None:
    (pushed,) = router().decide(pressed(safety.STEP, who, HELD, data=asking("mm").data)).replies
    assert (pushed.country, pushed.buttons) == ("mm", (urgent.DELETE,))
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
