"""Who is in danger is seen by the words: a relative is not told what captives are told, and a
captive who names a relative never gets the words for relatives."""

import pytest

from bot import victims
from bot.meaning import Guess, Understanding
from bot.urgency import of
from tests.cpu_time import costing_at_most
from tests.samples import lexicon, router, turn

HELD, HURT, FAMILY = "darurat_disekap", "darurat_kekerasan", "darurat_keluarga"
OF_OTHERS = (
    "suami kenalan saya disekap di kamboja gimana ya",
    "anak tetangga disekap di myanmar",
    "tetangga saya disekap",
    "bang tetanggaku disekap di kamboja gmn ya",
    "orang desa saya dikurung di kamboja, lapornya kemana",
    "keponakan dari istri saya disekap",
    "bapaknya temen saya disekap",
    "temennya adik saya dikurung",
    "anaknya bu rt dikurung di poipet",
    "anak pak budi dikurung di kamboja",
    "adik ipar sy yg kerja di poipet skrg dikurung",
    "bojoku disekap nang kamboja",
    "suami tetangga ga dikasih makan di kamboja",
    "adik saya dan temannya disekap di kamboja",
    "saya khawatir adik saya sekarang disekap",
    "mau tanya kak, anak tetangga saya disekap di kamboja harus lapor kemana",
    "adik saya disekap tolong bantu saya",
    "kak adik saya disekap",
    "ini bukan saya, suami temen saya yang disekap di kamboja",
    "adek gw disekap di kamboja",
    "bang suaminya tetangga gue disekep di kamboja gmn cara nolongnya",
)
OF_WRITERS = (
    "suami saya sama saya disekap",
    "saya sama suami disekap di kamboja",
    "saya dan istri saya dikurung",
    "kami berdua suami istri disekap",
    "suami, saya disekap",
    "saya, istri saya, dan anak saya dikurung",
    "saya disekap tolong kabari suami saya",
    "tolong bilang ke suami saya, saya disekap",
    "saya disekap teman suami saya",
    "saya dikurung bos, adik saya tidak tahu",
    "aku karo bojoku dikurung",
    "saya sm temen2 disekap",
    "disekap di kamboja tolong bilang anak saya",
    "disekap bareng suami di kamboja",
    "suami saya dipukuli di depan saya, kami disekap",
    "teman saya udah dijual, sekarang saya dikurung",
    "saya disuruh suami kerja di kamboja sekarang disekap",
    "kak saya disekap di kamboja",
    "aku mbek bojoku disekap nang kamboja",
    "suami saya & saya dikurung",
    "saya sama anak saya dikunci majikan",
    "bu saya disekap",
    "om saya disekap",
)
UNCLEAR = (
    "adik saya disini dipukulin terus",
    "teman saya dipukuli bos",
    "dia disekap",
    "dibawa kenalan saya sekarang disekap",
    'mbakyuku barusan sms: "aku dikurung, dipukul, tolong"',
    "suami bisik bisik, dia bilang mah aku dipukul pake pipa",
    "anak nulis pendek, jangan balas, saya mau dijual",
    "gaji saya 3 juta",
    "",
)


@pytest.mark.parametrize("text", OF_OTHERS)
def test_somebody_else_is_in_danger_and_the_writer_is_not_there(text: str) -> None:
    assert victims.victim(text) == "other"


@pytest.mark.parametrize("text", OF_WRITERS)
def test_who_is_held_may_name_whomever(text: str) -> None:
    assert victims.victim(text) == "writer"
    assert lexicon().of_oneself(text)


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_the_words_leave_open_is_left_to_the_model(text: str) -> None:
    assert victims.victim(text) == ""


def heard(text: str, model: str, danger: float = 0.99, *, sure: bool = True) -> str:
    """The safety message that somebody gets, by what the model takes the text for."""
    meant = Understanding((Guess(model, 0.95),), sure=sure, danger=danger)
    lex = lexicon()
    happened = turn(text, meant=meant, danger=lex.find(text), own=lex.of_oneself(text))
    return router().decide(happened).replies[0].key


@pytest.mark.parametrize("text", OF_OTHERS)
@pytest.mark.parametrize("model", [HELD, HURT, FAMILY])
def test_relatives_and_neighbours_get_their_words_whatever_the_model_hears(
    text: str, model: str
) -> None:
    assert heard(text, model) == f"darurat.{FAMILY}"


@pytest.mark.parametrize("text", OF_WRITERS)
@pytest.mark.parametrize("model", [HELD, FAMILY])
def test_captives_get_theirs_whatever_the_model_hears(text: str, model: str) -> None:
    assert heard(text, model) == f"darurat.{HELD}"


@pytest.mark.parametrize(("text", "id"), [(OF_OTHERS[0], FAMILY), (OF_WRITERS[0], HELD)])
def test_words_alone_tell_them_apart_too(text: str, id: str) -> None:
    happened = turn(text, danger=lexicon().find(text), meant=Understanding(up=False))
    assert (of(happened).outcome, of(happened).id) == ("case", id)


def test_darurat_with_the_words_behind_it_tells_them_apart_too() -> None:
    typed = turn(OF_OTHERS[2], kind="command", command="darurat", danger=HELD)
    assert router().decide(typed).replies[0].key == f"darurat.{FAMILY}"


@pytest.mark.parametrize("id", ["darurat_ditangkap", "darurat_uang_terkirim", "darurat_sakit"])
def test_what_is_said_of_other_dangers_stays(id: str) -> None:
    assert heard("suami kenalan saya ditahan di malaysia", id) == f"darurat.{id}"


@pytest.mark.parametrize(
    "text", ["saya dan istri saya dikurung", "saya sm temen2 disekap", "aku karo bojoku dikurung"]
)
def test_being_held_together_is_heard_without_the_model(text: str) -> None:
    assert lexicon().find(text) == HELD


def test_a_question_before_it_denies_no_cry() -> None:
    assert lexicon().find("halo ada orangnya ga saya dipukul") == HURT
    assert lexicon().find("bukan saya disekap, cuma tanya") == ""
    assert lexicon().find("saya tidak dipukul") == ""


@pytest.mark.parametrize(
    "text",
    ["saya yang di x " * 120, "1" * 1500, "suami dan " * 150, "saya disuruh " * 120,
     "tolong halo " * 130, "saya, suami sama " * 90],
)  # fmt: skip
def test_no_text_keeps_the_bot_busy(text: str) -> None:
    with costing_at_most(1):
        victims.victim(text)
