import pytest

from bot.offers.reading.ages import lowest, read
from tests.offers.reading_of import text


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("usia 18-35 tahun", "18-35"),
        ("UMUR 17 TH B0LEH", "17"),
        ("PRIA WANITA 20 - 40 TH", "20-40"),
        ("min 21 th", "21"),
        ("belum 18 juga bisa", "17"),
        ("umur bisa diatur", "arranged"),
        ("KTP nanti dituain", "arranged"),
    ],
)
def test_ages_are_read_with_their_range(words: str, value: str) -> None:
    assert value in {fact.value for fact in read(text(words))}


@pytest.mark.parametrize(
    "words",
    ["jaga anak umur 12 tahun", "kontrak 24 bulan", "gaji 17 juta", "pengalaman 15 tahun", "5 jt"],
)
def test_other_numbers_are_no_ages(words: str) -> None:
    assert read(text(words)) == ()


def test_the_lowest_age_of_a_fact_is_its_first_number() -> None:
    ages = {lowest(fact) for fact in read(text("usia 18-35 tahun, umur bisa diatur"))}
    assert ages == {0, 18}
