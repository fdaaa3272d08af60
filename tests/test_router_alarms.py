"""The router: what danger leads to, seen in words, by the model and in single sentences.

The probabilities stand just above or below the thresholds, wherever those lie.
"""

from dataclasses import replace

import pytest

from bot.alternatives import meaning_buttons
from bot.buttons import ASK as TAP
from bot.effects import BESIDE
from bot.meaning import BARE_CRY
from bot.model import SentFile, Turn
from bot.urgency import ASK_AT, ASK_AT_WITH_WORDS, CASE_AT, PART_AT
from tests.samples import NOW, answered, pressed, router, turn, understood, words

CRY, GREETING, QUESTION = (understood(id) for id in ("darurat_sakit", "sapa", "gaji_wajar"))
ERASE_IDS = ("hapus_data",)
ERASE = understood(*ERASE_IDS)
JUST = 0.001
CERTAIN, NEARLY = CASE_AT + JUST, CASE_AT - JUST
POSSIBLE, FAINT = ASK_AT + JUST, ASK_AT_WITH_WORDS + JUST
REMOTE = min(PART_AT, ASK_AT_WITH_WORDS) - JUST
CASE, ASK, ANSWER = "darurat.darurat_sakit", "safety.ask", "faq.gaji_wajar"
PASTED = understood("gaji_wajar", danger=NEARLY, form="iklan")
THREE = ("sapa", "tebusan", "visa_kerja")
TOLD, SHORT = "ayah tidak bangun lagi dari tadi", "ayah tidak bangun"
CHOICE, PHOTO = "fallback.did_you_mean", "offer.reading"


def said(happened: Turn) -> list[str]:
    return [say.key for say in router().decide(happened).replies]


@pytest.mark.parametrize(
    ("meant", "key"),
    [
        (understood(up=False), CASE),
        (understood("gaji_wajar", "darurat_sakit", sure=False, danger=POSSIBLE), CASE),
        (understood("sapa", "tebusan", "darurat_sakit", sure=False, danger=POSSIBLE), CASE),
        (understood(*THREE, "darurat_sakit", sure=False, danger=NEARLY), ASK),
        (understood(*THREE, "darurat_sakit", sure=False, danger=CERTAIN), CASE),
        (understood("gaji_wajar", danger=CERTAIN), CASE),
        (understood("gaji_wajar", danger=NEARLY), ASK),
        (understood("gaji_wajar", "darurat_sakit", danger=CERTAIN), CASE),
        (understood("gaji_wajar", "darurat_sakit", danger=POSSIBLE), ASK),
        (understood("gaji_wajar", sure=False, danger=FAINT), ASK),
        (understood("gaji_wajar", danger=FAINT), ASK),
        (understood("gaji_wajar", danger=REMOTE), ANSWER),
        (understood(*THREE, "darurat_sakit", sure=False), CHOICE),
        (understood("gaji_wajar", sure=False), CHOICE),
        (understood("gaji_wajar"), ANSWER),
        (understood("gaji_wajar", "darurat_sakit"), ANSWER),
    ],
)
def test_words_of_danger_decide_where_the_model_is_silent_or_holds_it_possible(
    meant, key: str
) -> None:
    assert said(turn("ayah pingsan di sini tolong", danger="darurat_sakit", meant=meant)) == [key]


@pytest.mark.parametrize(
    ("meant", "key"),
    [
        (understood("darurat_sakit"), CASE),
        (understood("darurat_sakit", sure=False, danger=CERTAIN), CASE),
        (understood("gaji_wajar", "darurat_sakit", danger=CERTAIN), CASE),
        (understood("darurat_sakit", sure=False, danger=POSSIBLE), ASK),
        (understood("gaji_wajar", "darurat_sakit", danger=POSSIBLE), ASK),
        (understood("gaji_wajar", "darurat_sakit", danger=ASK_AT - JUST), ANSWER),
        (understood("darurat_sakit", sure=False), CHOICE),
        (understood("darurat_of_another_model", "darurat_sakit", danger=POSSIBLE), ASK),
        (understood("darurat_of_another_model", "darurat_sakit", danger=CERTAIN), CASE),
    ],
)
def test_without_such_words_the_models_own_alarm_decides(meant, key: str) -> None:
    assert said(turn(TOLD, meant=meant)) == [key]


@pytest.mark.parametrize(
    ("meant", "danger", "key"),
    [
        (understood("darurat_sakit"), "", ASK),
        (understood("darurat_sakit", sure=False, danger=CERTAIN), "", ASK),
        (understood("gaji_wajar", danger=CERTAIN), "", ASK),
        (understood("darurat_sakit"), "darurat_sakit", CASE),
        (understood("gaji_wajar", "darurat_sakit", danger=CERTAIN), "darurat_kabur", CASE),
        (understood(up=False), "darurat_sakit", CASE),
        (understood("gaji_wajar"), "", ANSWER),
    ],
)
def test_so_few_words_open_a_case_only_when_they_are_words_of_danger(
    meant, danger: str, key: str
) -> None:
    assert said(turn(SHORT, meant=meant, danger=danger)) == [key]


@pytest.mark.parametrize("step", ["aman", "privacy.confirm", "of an older release"])
def test_a_case_ends_the_step_that_stood(step: str) -> None:
    decision = router().decide(turn(TOLD, step=step, meant=CRY))
    assert (decision.outcome, decision.step) == ("case", "")


@pytest.mark.parametrize("forwarded", [True, False])
@pytest.mark.parametrize(
    "meant", [understood("sapa"), understood("darurat_sakit"), understood(up=False), understood()]
)
def test_a_bare_cry_asks_the_safety_question_whatever_the_model_makes_of_it(
    meant, forwarded: bool
) -> None:
    assert said(turn("tolong", meant=meant, danger=BARE_CRY, forwarded=forwarded)) == [ASK]


@pytest.mark.parametrize("id", ["gaji_wajar", "sapa", "luar_topik", "darurat_sakit"])
def test_a_bare_cry_can_be_put_in_words_whatever_the_model_takes_it_for(id: str) -> None:
    decision = router().decide(turn("tolong", meant=understood(id), danger=BARE_CRY))
    (say,) = decision.replies
    assert (say.key, decision.outcome) == (ASK, "question")
    assert words().message(say, NOW)["keyboard"]


@pytest.mark.parametrize("forwarded", [True, False])
@pytest.mark.parametrize(
    ("meant", "danger", "key"),
    [
        (understood("gaji_wajar", form="iklan"), "", "pasted.iklan"),
        (understood(country="kh", form="siaran"), "", "pasted.kabar"),
        (
            understood("darurat_sakit", danger=NEARLY, form="berita"),
            "darurat_sakit",
            "pasted.kabar",
        ),
        (understood("darurat_sakit", danger=CERTAIN, form="obrolan"), "darurat_sakit", ASK),
    ],
)
def test_a_pasted_text_is_no_question_and_opens_no_case(
    meant, danger: str, key: str, forwarded: bool
) -> None:
    assert said(turn(TOLD, meant=meant, danger=danger, forwarded=forwarded)) == [key]


@pytest.mark.parametrize(
    ("meant", "parts", "keys"),
    [
        (understood("darurat_sakit", danger=CERTAIN), (CRY, QUESTION), [CASE, ANSWER]),
        (understood("darurat_sakit", danger=CERTAIN), (QUESTION, CRY), [CASE, ANSWER]),
        (understood("gaji_wajar", danger=POSSIBLE), (CRY, QUESTION), [CASE, ANSWER]),
        (understood("gaji_wajar", danger=ASK_AT - JUST), (CRY, QUESTION), [ASK, ANSWER]),
        (understood("gaji_wajar", danger=REMOTE), (CRY, QUESTION), [ANSWER]),
        (understood("darurat_sakit", danger=CERTAIN), (CRY, GREETING), [CASE]),
        (understood("darurat_sakit", danger=CERTAIN), (CRY, CRY), [CASE]),
        (CRY, (CRY, understood("gaji_wajar", sure=False)), [CASE]),
        (CRY, (CRY, understood("id of another model")), [CASE]),
        (understood("sapa"), (GREETING, QUESTION), ["start.greet"]),
        (PASTED, (CRY, QUESTION), ["pasted.iklan"]),
        (PASTED, (understood("darurat_sakit", danger=CERTAIN), QUESTION), ["pasted.iklan"]),
    ],
)
def test_a_cry_and_a_question_in_one_message_are_both_heard_the_cry_first(
    meant, parts, keys: list[str]
) -> None:
    assert said(turn("ayah pingsan. gaji wajar?", meant=meant, parts=parts)) == keys


@pytest.mark.parametrize(
    ("part", "key"),
    [
        (understood("darurat_sakit", danger=CERTAIN), ASK),
        (understood("darurat_sakit", danger=NEARLY), "pasted.iklan"),
        (understood("darurat_sakit", danger=CERTAIN, form="obrolan"), "pasted.iklan"),
    ],
)
def test_a_cry_of_ones_own_beside_a_pasted_text_asks_where_words_alarm_too(part, key: str) -> None:
    happened = turn(TOLD, meant=PASTED, parts=(GREETING, part), danger="darurat_sakit")
    assert said(happened) == [key]


def test_the_question_beside_a_cry_only_adds_words() -> None:
    meant = understood("darurat_disekap", danger=CERTAIN)
    alone, both = (
        router().decide(turn(TOLD, meant=meant, parts=parts)) for parts in ((), (meant, QUESTION))
    )
    assert [say.key for say in both.replies] == ["darurat.darurat_disekap", ANSWER]
    assert both.ids == ("darurat_disekap", "gaji_wajar")
    assert (both.outcome, both.lane, both.step) == ("case", "nyawa", alone.step)
    assert both.data == alone.data == answered("darurat_disekap", minutes=0)


@pytest.mark.parametrize(("danger", "key"), [(POSSIBLE, ASK), (CERTAIN, CASE)])
def test_what_would_start_something_beside_a_cry_stands_as_a_button(
    danger: float, key: str
) -> None:
    meant = understood("sapa", "darurat_sakit", sure=False, danger=danger)
    alone, both = (
        router().decide(turn(TOLD, meant=meant, parts=parts)) for parts in ((), (meant, ERASE))
    )
    assert [say.key for say in both.replies] == [key]
    assert len(alone.replies) == 1
    assert both.replies[0].buttons == (*alone.replies[0].buttons, *meaning_buttons(ERASE_IDS))
    assert words().message(both.replies[0], NOW)["keyboard"]
    assert replace(both, replies=()) == replace(alone, replies=())
    (after,) = router().decide(pressed(TAP, *ERASE_IDS)).replies
    assert after.key == "privacy.confirm"


@pytest.mark.parametrize(("text", "outcome"), [(TOLD, "case"), (SHORT, "question")])
def test_nothing_beside_a_cry_starts_a_step_or_more_than_a_count(text: str, outcome: str) -> None:
    alone = router().decide(turn(text, meant=CRY))
    assert alone.outcome == outcome
    for id in router().ids:
        both = router().decide(turn(text, meant=CRY, parts=(CRY, understood(id))))
        assert (both.step, both.data) == (alone.step, alone.data), id
        assert all(isinstance(effect, BESIDE) for effect in both.effects), id
        assert "training.ask" not in [say.key for say in both.replies], id


@pytest.mark.parametrize(
    ("text", "meant", "key"),
    [
        ("ini foto ayah tadi", understood("darurat_sakit"), CASE),
        ("ini fotonya", understood("darurat_sakit"), ASK),
        ("ini fotonya", understood("gaji_wajar", "darurat_sakit", danger=POSSIBLE), ASK),
        ("ini foto ayah tadi", understood("darurat_sakit", form="iklan"), PHOTO),
        ("ini fotonya", understood("gaji_wajar"), PHOTO),
        ("", understood("darurat_sakit"), PHOTO),
    ],
)
def test_words_under_a_picture_are_heard_for_danger_only(text: str, meant, key: str) -> None:
    file = SentFile("f", "s", "photo")
    assert said(turn(text, kind="photo", meant=meant, file=file)) == [key]


LEAVING = "besok saya terbang ke kamboja jadi admin, gaji 14 juta, visa turis dulu"
UNSURE = understood("darurat_segera_berangkat", "visa_kerja", sure=False, danger=POSSIBLE)


def test_a_dangerous_offer_makes_the_journey_to_it_certain() -> None:
    assert said(turn(LEAVING, meant=UNSURE, judged=True)) == ["darurat.darurat_segera_berangkat"]


@pytest.mark.parametrize(
    "happened",
    [
        turn("besok saya terbang ke kamboja", meant=UNSURE, judged=True),
        turn("admin kamboja gaji 14 juta, berangkat besok", meant=UNSURE, judged=True),
        turn(LEAVING, meant=understood("darurat_sakit", sure=False, danger=POSSIBLE), judged=True),
    ],
)
def test_without_the_offer_the_journey_or_the_same_danger_it_is_asked(happened: Turn) -> None:
    assert said(happened) == ["safety.ask"]
