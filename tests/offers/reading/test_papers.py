"""What is asked for by chat."""

import pytest

from bot.offers.reading import papers
from tests.offers.reading_of import text


def test_all_papers_that_are_asked_for_are_read_in_order() -> None:
    words = "kirim foto KTP, KK, halaman paspor, selfie dan kode OTP ke WA ini"
    found = [one.value for one in papers.read(text(words))]
    assert found == ["ktp", "kk", "passport", "selfie", "otp"]


@pytest.mark.parametrize(
    "words",
    [
        "bawa KTP asli dan KK ke kantor",
        "jangan kirim foto KTP lewat komentar",
        "kami tidak pernah meminta kode OTP",
        "lulusan SMA, punya KTP Bekasi",
    ],
)
def test_papers_that_nobody_is_to_send_are_not_read(words: str) -> None:
    assert papers.read(text(words)) == ()


def test_an_application_by_mail_asks_for_no_papers() -> None:
    words = "kirim CV, ijazah dan scan KTP ke email hrd@pt-karya.example"
    assert papers.read(text(words)) == ()
