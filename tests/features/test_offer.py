"""An offer is sent: gathered in silence, a picture answered at once, judged when nothing more
comes."""

from typing import Any

import pytest

from bot.buttons import OFFER
from bot.effects import StartTimer
from bot.features.offer import WAITING
from bot.model import Decision, Json, Say, SentFile
from bot.offer_parts import FILE_SILENCE, TEXT_SILENCE, Gathered, Part, from_json
from bot.offering import PARTS
from tests.offers_made import AD, decided, examined, keys, silence
from tests.samples import NOW, router, turn, understood

FILE = SentFile("f", "s", "photo")
ASKED = Decision((Say("offer.send", buttons=WAITING),), step=OFFER, ids=("cek_tawaran",))


def sent(text: str = "", **more: Any) -> Decision:
    return decided(turn(text, judged=True, **more))


def command(text: str, **more: Any) -> Decision:
    return sent(text, kind="command", command="cek", **more)


def gathered(decision: Decision) -> Gathered:
    found = from_json((decision.data or {}).get(PARTS))
    assert found is not None
    return found


def then(decision: Decision) -> Json:
    return {"data": decision.data or {}, "step": decision.step or ""}


@pytest.mark.parametrize("text", ["", "dong", "tolong ya kak"])
def test_the_command_asks_for_the_offer_and_shows_the_way_out_of_danger(text: str) -> None:
    assert command(text) == ASKED
    assert any(button.key == "button.urgent" for row in WAITING for button in row)


@pytest.mark.parametrize("text", ["tolong cekin loker ini", "mau cek tawaran kak"])
def test_who_only_wants_a_check_is_asked_for_the_offer(text: str) -> None:
    decision = sent(text, meant=understood("cek_tawaran"))
    assert decision.replies[0].key == "offer.send"
    assert decision.step == OFFER


@pytest.mark.parametrize("text", [AD, "https://bit.ly/lokerkamboja", "081290070027"])
def test_what_stands_behind_the_command_is_the_offer(text: str) -> None:
    decision = command(text)
    assert (decision.replies, gathered(decision).text) == ((), text)


def test_a_cry_for_help_behind_the_command_goes_before_the_check() -> None:
    meant = understood("darurat_disekap", danger=0.97)
    decision = command("tolong saya disekap di sini", meant=meant)
    assert (keys(decision), decision.outcome) == (["darurat.darurat_disekap"], "case")


@pytest.mark.parametrize(
    "more",
    [
        {"forwarded": True},
        {"meant": understood("cek_tawaran")},
        {"meant": understood("semua_ditanggung", form="iklan")},
        {"step": OFFER, "meant": understood("luar_topik", sure=False)},
    ],
)
def test_words_are_gathered_in_silence_and_judged_after_a_moment(more: Any) -> None:
    decision = sent(AD, **more)
    assert (decision.replies, decision.ids) == ((), ("cek_tawaran",))
    assert decision.effects == (StartTimer(OFFER, NOW + TEXT_SILENCE),)
    assert gathered(decision).text == AD
    assert decision.step == ("" if "step" in more else None)


@pytest.mark.parametrize("kind", ["photo", "document"])
def test_the_first_picture_is_answered_at_once_and_the_next_are_not(kind: str) -> None:
    first = sent("gaji 15 juta", kind=kind, file=FILE, album="77")
    assert keys(first) == ["offer.reading"]
    assert first.effects == (StartTimer(OFFER, NOW + FILE_SILENCE),)
    again = sent(kind=kind, file=SentFile("g", "t", "photo"), album="77", **then(first))
    assert again.replies == ()
    assert [file.id for file in gathered(again).files] == ["f", "g"]
    assert gathered(again).text == "gaji 15 juta"


def test_a_picture_that_telegram_does_not_hand_out_is_asked_for_again() -> None:
    decision = sent(kind="photo")
    assert (keys(decision), decision.outcome) == (["offer.no_file"], "fallback")


def test_a_picture_sent_while_an_editor_edits_is_no_offer() -> None:
    decision = sent(kind="photo", file=FILE, step="jawaban.ubah")
    assert keys(decision) == ["editors.only_text"]
    assert decision.effects == ()


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("ini gimana kak?", True),
        ("menurut kakak gimana?", True),
        ("saya sudah transfer 2 juta ke agennya", True),
        ("kak jadi begini ceritanya kemarin saya sudah transfer 2 juta ke agen", True),
        ("gaji 15 juta", False),
        ("visa wisata dulu", False),
        ("https://bit.ly/a", False),
        (AD, False),
    ],
)
def test_what_the_person_says_about_an_offer_is_told_from_the_offer(text: str, own: bool) -> None:
    first = sent("LOWONGAN admin slot Kamboja", forwarded=True)
    second = gathered(sent(text, meant=understood("cek_tawaran"), **then(first)))
    assert (second.own == text) is own
    assert (text in second.text) is not own
    passed_on = gathered(sent(text, forwarded=True, **then(first)))
    assert passed_on.own == "", "what was passed on is nobody's own"


def test_words_under_a_picture_may_be_ones_own_too() -> None:
    assert gathered(sent("ini gimana kak?", kind="photo", file=FILE)).own == "ini gimana kak?"
    assert gathered(sent("gaji 15 juta", kind="photo", file=FILE)).text == "gaji 15 juta"


def test_a_command_while_an_offer_is_on_its_way_asks_for_nothing() -> None:
    first = sent(AD, forwarded=True)
    assert command("", **then(first)) == Decision(ids=("cek_tawaran",))


@pytest.mark.parametrize(
    ("text", "meant", "key"),
    [
        ("makasih kak", understood("terima_kasih"), "talk.thanks"),
        ("gaji wajar berapa?", understood("gaji_wajar"), "faq.gaji_wajar"),
        ("tolong kak saya disekap di sini", understood("darurat_disekap", danger=0.97),
         "darurat.darurat_disekap"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("when", ["awaited", "on its way"])
def test_what_has_an_answer_gets_it_while_an_offer_is_awaited_or_sent(
    text: str, meant: Any, key: str, when: str
) -> None:
    stand = {"step": OFFER} if when == "awaited" else then(sent(AD, forwarded=True))
    assert keys(sent(text, meant=meant, **stand))[0] == key


def test_a_message_that_was_changed_is_not_what_was_awaited() -> None:
    unsure = understood("gaji_wajar", sure=False)
    decision = sent("gaji wjr brp?", step=OFFER, edited=True, meant=unsure)
    assert decision.replies[0].key.startswith("fallback.")


def test_when_nothing_more_comes_the_verdict_is_told_and_the_parts_are_gone() -> None:
    decision = decided(silence(examined()))
    assert keys(decision) == ["offer.bahaya"]
    assert PARTS not in (decision.data or {})


@pytest.mark.parametrize("found", [None, examined()])
def test_a_silence_after_nothing_says_nothing(found: Any) -> None:
    happened = turn(kind="timer", command=OFFER, data={"country": "kh"})
    assert decided(happened).replies == ()
    alone = decided(silence(None))
    assert (alone.replies, alone.data) == ((), {})


def test_more_pictures_than_are_read_at_once_wait_for_a_tap() -> None:
    parts = [Part(file=SentFile(str(n), str(n), "photo")) for n in range(13)]
    decision = decided(silence(examined(files=13), *parts))
    rest = from_json((decision.data or {})["checked"]["rest"])
    assert rest is not None
    assert [file.id for file in rest.files] == ["10", "11", "12"]


def test_every_way_on_leads_somewhere() -> None:
    for row in WAITING:
        for button in row:
            known = router().ids if button.action == "tanya" else router().commands
            assert button.args[0] in known


def test_who_comes_from_a_group_is_asked_for_the_offer() -> None:
    assert decided(turn("cek", kind="command", command="start")) == ASKED
    hello = decided(turn("grup", kind="command", command="start"))
    assert keys(hello) == ["start.hello"]
