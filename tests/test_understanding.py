"""Understanding: Rasa asked over the real client; down, slow or strange is no error."""

import logging
from typing import Any

import httpx
import pytest

from bot.meaning import NOTHING_UNDERSTOOD, OWN_MESSAGE, Guess, Place, Understanding
from bot.normalising.numbers import Money
from bot.understanding import LONGEST, PASTED_AT, PAUSE, RANKING, connect, speakable
from tests.fakes import meant, rasa
from tests.samples import Clock

GOOD = meant({"gaji_wajar": 0.9, "sapa": 0.05})
WRONG: list[Any] = [
    [],
    None,
    5,
    "text",
    {},
    {"intent": {"name": "sapa"}},
    {"intent_ranking": 5, "intent": {"name": "sapa"}},
    {"intent_ranking": [5], "intent": {"name": "sapa"}},
    {"intent_ranking": [{"name": "sapa"}], "intent": {"name": "sapa"}},
    {"intent_ranking": [{"name": "sapa", "confidence": "high"}], "intent": {"name": "sapa"}},
    {"intent_ranking": [{"name": "sapa", "confidence": None}], "intent": {"name": "sapa"}},
    {"intent_ranking": [{"name": "sapa", "confidence": 1}], "intent": None},
    {"intent_ranking": [{"name": "sapa", "confidence": 1}]},
    GOOD | {"entities": [5]},
    GOOD | {"entities": 5},
    GOOD | {"entities": [{"entity": "negara"}]},
    GOOD | {"entities": [{"entity": "agen"}]},
    GOOD | {"entities": [{"entity": "uang", "value": 5, "currency": "IDR"}]},
    GOOD | {"entities": [{"entity": "uang", "value": "x", "currency": "", "start": 0, "end": 1}]},
    GOOD | {"danger": "high"},
    GOOD | {"danger": [1]},
    GOOD | {"form": "iklan"},
    GOOD | {"form": {"name": "iklan"}},
    GOOD | {"form": {"name": "iklan", "pasted": "x"}},
    GOOD | {"form": {"pasted": 0.9}},
]
FAILURES: list[Any] = [
    httpx.ConnectError("refused"),
    httpx.ReadTimeout("slow"),
    httpx.RemoteProtocolError("cut off"),
    httpx.Response(500, text="broken"),
    httpx.Response(404),
    httpx.Response(200, text="<html>"),
    httpx.Response(200, content=b"\xff"),
]


@pytest.mark.anyio
async def test_an_answer_becomes_guesses_danger_form_places_sums_and_agencies() -> None:
    raw = meant({"gaji_wajar": 0.9, "sapa": 0.05}, {"kamboja": "kh", "Poipet": "kh"})
    raw["entities"] += [
        {"entity": "uang", "value": 15e6, "currency": "IDR", "start": 5, "end": 9},
        {"entity": "kota", "value": "X"},
        {"entity": "agen", "value": "PT Maju"},
        {"entity": "of another model", "value": "Y"},
    ]
    raw |= {"danger": 0.25, "form": {"name": "iklan", "pasted": 0.75}}
    assert await rasa({"gaji?": raw}).ask("gaji?") == Understanding(
        (Guess("gaji_wajar", 0.9), Guess("sapa", 0.05)),
        sure=True,
        places=(Place("kamboja", "kh"), Place("Poipet", "kh"), Place("X")),
        danger=0.25,
        form="iklan",
        sums=(Money(15e6, "IDR", 5, 9),),
        agencies=("PT Maju",),
    )


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("form", "known"),
    [
        ({"name": "iklan", "pasted": PASTED_AT}, "iklan"),
        ({"name": "iklan", "pasted": PASTED_AT - 0.01}, OWN_MESSAGE),
        ({"name": OWN_MESSAGE, "pasted": 0.0}, OWN_MESSAGE),
        ({}, OWN_MESSAGE),
        (None, OWN_MESSAGE),
    ],
)
async def test_a_text_is_pasted_only_when_that_is_likelier_than_not(form: Any, known: str) -> None:
    understood = await rasa({"x": GOOD | {"form": form}}).ask("x")
    assert (understood.form, understood.pasted) == (known, known != OWN_MESSAGE)


@pytest.mark.anyio
async def test_a_model_without_our_components_sees_neither_danger_nor_form() -> None:
    understood = await rasa({"x": GOOD}).ask("x")
    assert understood.up
    assert (understood.danger, understood.form) == (0.0, OWN_MESSAGE)
    assert (understood.sums, understood.agencies) == ((), ())


@pytest.mark.anyio
async def test_rasas_own_doubt_makes_the_answer_unsure_and_is_no_guess() -> None:
    understood = await rasa({"x": meant({"sapa": 0.4, "pamit": 0.3}, sure=False)}).ask("x")
    assert not understood.sure
    assert [guess.id for guess in understood.guesses] == ["sapa", "pamit"]
    assert understood.up


@pytest.mark.anyio
async def test_an_answer_without_any_guess_is_unsure() -> None:
    assert await rasa({}).ask("x") == Understanding()


@pytest.mark.anyio
async def test_only_the_likeliest_guesses_are_kept() -> None:
    ranking = {f"id_{rank}": 0.5 for rank in range(30)}
    assert len((await rasa({"x": meant(ranking)}).ask("x")).guesses) == RANKING


@pytest.mark.anyio
@pytest.mark.parametrize("failure", FAILURES)
async def test_a_rasa_that_fails_is_no_error(failure: Any) -> None:
    assert await rasa({"x": failure}).ask("x") == NOTHING_UNDERSTOOD


@pytest.mark.anyio
@pytest.mark.parametrize("wrong", WRONG)
async def test_an_answer_of_another_shape_is_no_error(wrong: Any) -> None:
    answer = httpx.Response(200, json=wrong)
    assert await rasa({"x": answer}).ask("x") == NOTHING_UNDERSTOOD


@pytest.mark.anyio
async def test_after_a_failure_nobody_asks_for_a_moment_and_then_again() -> None:
    asked: list[str] = []
    clock = Clock()
    answers = {"a": httpx.ConnectError("refused"), "b": GOOD}
    nlu = rasa(answers, asked, clock.ticks)
    assert not (await nlu.ask("a")).up
    clock.move(PAUSE - 0.1)
    assert not (await nlu.ask("b")).up
    assert asked == ["a"]
    clock.move(0.2)
    assert (await nlu.ask("b")).sure
    assert asked == ["a", "b"]


@pytest.mark.anyio
async def test_one_strange_message_does_not_silence_the_model_for_others() -> None:
    nlu = rasa(lambda text: GOOD, clock=Clock().ticks)
    await nlu.ask("half a sign: \ud83d")
    assert (await nlu.ask("gaji?")).up


@pytest.mark.anyio
async def test_going_down_and_coming_up_are_logged_once_each(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "bot")
    clock = Clock()
    nlu = rasa(lambda t: GOOD if t == "up" else httpx.ReadTimeout("rahasia"), clock=clock.ticks)
    for text in ("down", "up", "up", "down", "down", "down", "up", "up"):
        await nlu.ask(text)
        clock.move(PAUSE + 1)
    assert [record.getMessage() for record in caplog.records if record.name.startswith("bot")] == [
        "understanding is up",
        "understanding is down (ReadTimeout); menus and commands go on",
        "understanding is up",
    ]


@pytest.mark.anyio
async def test_a_model_that_is_still_loading_is_not_logged_as_down(
    caplog: pytest.LogCaptureFixture,
) -> None:
    await rasa({"x": httpx.ConnectError("refused")}).ask("x")
    assert [record for record in caplog.records if record.name.startswith("bot")] == []


@pytest.mark.anyio
@pytest.mark.parametrize("text", ["", "   ", "/", " // ", "\n"])
async def test_an_empty_text_asks_nobody(text: str) -> None:
    asked: list[str] = []
    assert await rasa({}, asked).ask(text) == Understanding()
    assert asked == []


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("/sapa", "sapa"),
        (' / /sapa{"negara": "x"}', 'sapa{"negara": "x"}'),
        ("  gaji 5/6 juta ", "gaji 5/6 juta"),
        ("a" * (LONGEST + 5), "a" * LONGEST),
    ],
)
def test_a_text_cannot_choose_its_id_and_has_an_end(text: str, clean: str) -> None:
    assert speakable(text) == clean


@pytest.mark.anyio
async def test_being_ready_ends_the_pause_and_a_failure_to_be_ready_starts_none() -> None:
    answers: dict[str, Any] = {"halo": httpx.Response(503, json={}), "x": GOOD}
    clock = Clock()
    nlu = rasa(answers, clock=clock.ticks)
    assert not await nlu.ready()
    assert (await nlu.ask("x")).up
    answers["x"] = httpx.ConnectError("refused")
    assert not (await nlu.ask("x")).up
    answers |= {"halo": GOOD, "x": GOOD}
    assert not (await nlu.ask("x")).up
    assert await nlu.ready()
    assert (await nlu.ask("x")).up


@pytest.mark.anyio
async def test_an_address_where_nobody_listens_is_no_error() -> None:
    nlu = connect("http://127.0.0.1:9", 0.5)
    assert await nlu.ask("halo") == NOTHING_UNDERSTOOD
    await nlu.close()
