"""Promises of safety and results are caught; warnings of such words are not."""

import pytest

from bot.checking.promises import promise_faults


@pytest.mark.parametrize(
    "text",
    ["Agen ini dijamin aman.", "Itu pasti aman", "100% aman", "100 % aman", "aman 100%",
     "Tawaran ini aman.", "Lowongan itu resmi", "Anda pasti dibantu.",
     "Anda pasti akan dipulangkan",
     "Uang pasti kembali", "Uang Anda akan segera kembali", "Laporan pasti segera diproses",
     "<b>Pasti</b> dibantu", "PASTI  AMAN", "Jangan khawatir, tawaran ini aman.",
     "Jangan takut. Anda pasti dibantu.", "Kami jamin uangnya kembali", "Sudah tentu aman.",
     "Kata orang \"hati-hati\", tetapi pasti aman", "Bukan begitu? Anda pasti selamat.",
     "Tidak aman di sana, tetapi di sini pasti aman."],
)  # fmt: skip
def test_a_promise_is_caught(text: str) -> None:
    assert [fault.code for fault in promise_faults(text)] == ["check.promise"]


@pytest.mark.parametrize(
    "text",
    ["Jangan percaya kata “pasti aman”.", 'Jangan percaya kata "dijamin aman".',
     "Jangan percaya kata &quot;pasti aman&quot;.",
     "Jangan mudah percaya janji uang pasti kembali.",
     "Tidak ada tawaran yang pasti aman.", "Belum tentu aman.", "Bukan berarti pasti aman.",
     "Kami tidak bisa menjanjikan uang kembali.", "Uang Anda tidak akan kembali.",
     "Telepon bila aman.", "Kalau menolak itu aman, tolaklah.", "Apakah tawaran ini aman?",
     "Apakah uang pasti kembali? Belum tentu.", "Kami belum punya jawaban pasti.",
     "jaminan sosial", "Korban tetap dibantu sesuai kasusnya.", "Apakah agen ini resmi"],
)  # fmt: skip
def test_a_warning_a_question_and_a_quotation_are_let_through(text: str) -> None:
    assert list(promise_faults(text)) == []


def test_the_words_of_the_promise_are_named() -> None:
    assert [fault.params for fault in promise_faults("Anda pasti akan dibantu.")] == [
        {"kata": "pasti akan dibantu"}
    ]
