"""What of an answer stands on its card: whole sentences that make sense in a family group."""

import re

import pytest

from bot.cards.content import Plain, plain_lines
from tests.samples import words

ANSWERS = sorted(words().answers)
LEAD = "<b>Jangan bayar dulu.</b>"


def points(*lines: str) -> tuple[str, ...]:
    return plain_lines("\n".join((LEAD, "", *lines))).points


def test_a_body_is_taken_apart_into_lead_points_and_next_step() -> None:
    body = f"{LEAD} Tanya &amp; catat.\n\n• Satu.\n\n<b>Langkah berikutnya:</b> lapor."
    expected = Plain(
        "Jangan bayar dulu.", ("Tanya & catat.", "• Satu."), "Langkah berikutnya", "lapor."
    )
    assert plain_lines(body) == expected


def test_a_body_without_lead_and_next_step_has_points_only() -> None:
    assert plain_lines("Satu.\nDua.") == Plain("", ("Satu.", "Dua."), "", "")


def test_what_follows_the_next_step_is_left_out() -> None:
    body = f"{LEAD}\n<b>Langkah berikutnya:</b> lapor.\n\nSudah terkirim? Simpan bukti."
    assert plain_lines(body).points == ()


@pytest.mark.parametrize("line", ["{kontak}", "{kontak:kp2mi}", "Disimpan {hari_simpan} hari."])
def test_contacts_and_what_the_program_fills_in_are_left_out(line: str) -> None:
    assert points("Satu.", line, "Dua.") == ("Satu.", "Dua.")


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Ketik /darurat.", ()),
        ("• Lapor polisi. Ketik /kontak untuk nomornya.", ("• Lapor polisi.",)),
        ('Sudah transfer? Tulis "sudah transfer" di sini. Simpan bukti.', ("Simpan bukti.",)),
        ("Tekan Petugas. Jangan panik.", ("Jangan panik.",)),
        ("Hapus pesan ini.", ()),
        ("Ongkosnya dipakai menekan pekerja.", ("Ongkosnya dipakai menekan pekerja.",)),
        ("Biaya Rp1.000/bulan dan/atau lebih.", ("Biaya Rp1.000/bulan dan/atau lebih.",)),
    ],
)
def test_sentences_that_only_make_sense_in_the_chat_are_left_out(
    line: str, left: tuple[str, ...]
) -> None:
    assert points(line) == left


def test_a_question_goes_with_its_answer() -> None:
    assert points("Sudah di sana? Tetap dibantu.") == ("Sudah di sana? Tetap dibantu.",)
    assert points("Sudah di sana? Ketik /kontak.") == ()


@pytest.mark.parametrize("line", ["Tanya dulu. Nomornya:", "Tanya dulu. Sudah di sana? Hubungi:"])
def test_an_announcement_goes_with_the_contacts_it_announced(line: str) -> None:
    assert points(line, "{kontak}", "• Bulat.") == ("Tanya dulu.", "• Bulat.")


def test_an_announcement_stays_where_bullets_follow() -> None:
    assert points("Jelas dulu:", "• Visanya?") == ("Jelas dulu:", "• Visanya?")


def test_a_bullet_or_next_step_that_led_to_a_contact_is_closed() -> None:
    assert points("• Polisi, atau telepon:", "{kontak}") == ("• Polisi, atau telepon.",)
    body = f"{LEAD}\n<b>Langkah berikutnya:</b> tanya KP2MI:\n{{kontak}}"
    assert plain_lines(body).next_step == "tanya KP2MI."


@pytest.mark.parametrize("id", ANSWERS)
def test_of_every_answer_only_plain_words_without_numbers_to_call_are_left(id: str) -> None:
    plain = plain_lines(words().answers[id].body)
    said = "\n".join((plain.lead, *plain.points, plain.next_step))
    assert plain.lead
    assert not re.search(r"[<>{}]|&\w+;", said)
    assert not re.search(r"(^|\s)/[a-z]", said)
    assert [one.value for one in words().contacts.by_key.values() if one.value in said] == []


@pytest.mark.parametrize("id", ANSWERS)
def test_every_sentence_on_a_card_stands_in_its_answer(id: str) -> None:
    plain = plain_lines(words().answers[id].body)
    told = " ".join(re.sub(r"<[^>]*>", "", words().answers[id].body).split())
    for point in (*plain.points, plain.next_step):
        for sentence in re.split(r"(?<=[.?!:]) ", point.removeprefix("• ")):
            assert sentence.rstrip(".:") in told
