"""A report speaks of the right person: a relative as another, a sender once, nobody as a suspect
who is none."""

from bot.report_words import blocks
from tests.report_words.forms import all_words, blocks_of
from tests.report_words.made import LANDS, TEXTS, given, only


def test_a_relative_is_spoken_of_as_another_person() -> None:
    told = only("orang", paspor=given("", "ditahan"), kejadian=given("", "diancam"))
    said = "".join(blocks.html(told, TEXTS, LANDS))
    assert "Paspor orang itu ditahan orang lain." in said
    assert "Orang itu diancam." in said
    assert "Saya melapor untuk orang lain." in said


def test_who_sent_somebody_is_named_once_where_suspects_are_told() -> None:
    said = "".join(blocks.html(only(pengirim=given("Pak Joko", "calo")), TEXTS, LANDS))
    assert said.count("Pak Joko") == 1
    assert said.count("adalah calo atau sponsor.") == 2


def test_who_went_alone_is_no_suspect() -> None:
    alone = blocks_of(only(pengirim=given("", "sendiri")))
    assert alone["Apa yang terjadi"] == "Saya pergi sendiri."
    assert "Siapa yang dicurigai" not in alone
    worded = blocks_of(only(pengirim=given("berangkat dewe kok", "sendiri"), agen=given("PT A")))
    assert "berangkat dewe kok" in worded["Apa yang terjadi"]
    assert "dewe" not in worded["Siapa yang dicurigai"]
    assert "PT A" in worded["Siapa yang dicurigai"]


def test_who_went_alone_but_names_a_number_still_tells_it_as_a_suspect() -> None:
    named = given("sendiri, kenal 08123456789", "sendiri", phones=["+628123456789"])
    told = blocks_of(only(pengirim=named))
    assert told["Apa yang terjadi"] == "Saya pergi sendiri."
    assert "08123456789" in told["Siapa yang dicurigai"]
    assert "pergi sendiri" not in told["Siapa yang dicurigai"]


def test_telegram_is_no_way_to_be_reached_by_those_who_read_a_complaint() -> None:
    told = only(kontak=given("", "telegram"))
    said = all_words(told)
    assert "Telegram" not in said["blocks"]
    for form in ("paper", "entry", "summary"):
        assert "hanya petugas CekDulu, bila diizinkan" in said[form], form
        assert "KBRI perlu nomor" in said[form], form
    worded = all_words(only(kontak=given("tele aja, jangan telpon", "telegram")))
    assert "tele aja, jangan telpon" in worded["blocks"]
