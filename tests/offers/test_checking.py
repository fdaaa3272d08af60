"""The checker as a whole: it judges any text, and disguises do not change what it says."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.evaluating.offers import read
from bot.evaluating.offers_figures import NOT_OFFER, Offer
from bot.offer_tables import load_checker
from bot.offers.checking import OfferChecker
from bot.offers.text import LONGEST
from bot.offers.weights import WEIGHTS
from bot.settings import ROOT

OFFERS = read(ROOT / "tests" / "offers" / "texts" / "a.jsonl")
VERDICTS = ("bahaya", "mencurigakan", "belum_jelas", "tanpa_tanda", "bukan_tawaran")
WITHOUT_WORDS = ("", " ", "\n\n", "👍", "?!", "123", "https://")
SAME_VERDICT = 0.95
"""Share of disguised texts that must get the verdict of the plain one."""
ENTICING = (
    "Paspor dipegang kantor selama kontrak.",
    "Visa wisata dulu, nanti diurus di sana.",
    "Deposit dulu 2 juta ke rekening pribadi saya.",
    "Kerja admin judi online di Kamboja, gaji 20 juta.",
    "Jangan bilang keluarga dulu.",
    "Kalau berhenti sebelum kontrak habis denda 50 juta.",
)
FLAGS = {
    "kamboja": "🇰🇭", "myanmar": "🇲🇲", "laos": "🇱🇦", "thailand": "🇹🇭", "taiwan": "🇹🇼",
    "malaysia": "🇲🇾", "jepang": "🇯🇵", "korea": "🇰🇷", "hong kong": "🇭🇰", "singapura": "🇸🇬",
    "vietnam": "🇻🇳", "filipina": "🇵🇭",
}  # fmt: skip
NAMES = re.compile(rf"\b(?:{'|'.join(FLAGS)})\b", re.IGNORECASE)
PIECES = ("Gaji 15jt", "KAMB0JA", "🇰🇭", "[20.14] A: ", "\n", "visa", "?", "paspor",
          "0812-3456-7890", "https://bit.ly/x", "PT Maju", "\u202e", "NT$", "-" * 9)  # fmt: skip
ANYTHING = st.one_of(
    st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text())).map("".join)
)


@pytest.fixture(scope="module")
def checker() -> OfferChecker:
    """The checker as the bot has it."""
    return load_checker(ROOT)


def wide(text: str) -> str:
    """The letters in the form for Chinese print, which look like spaced capitals."""
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isascii() and sign.isalpha() else sign
                   for sign in text)  # fmt: skip


def with_invisible_signs(text: str) -> str:
    """The text with an invisible sign within every word."""
    return re.sub(r"(?<=[^\W\d_])(?=[^\W\d_]{2})", "\u200b", text)


def with_flags(text: str) -> str:
    """The text with flags for the names of countries."""
    return NAMES.sub(lambda found: FLAGS[found[0].lower()], text)


@given(ANYTHING)
@settings(max_examples=200, deadline=None)
def test_any_text_gets_a_verdict(checker: OfferChecker, text: str) -> None:
    found = checker.check(text)
    assert found.verdict in VERDICTS
    assert 0 <= found.score <= 100
    assert (found.verdict == "bukan_tawaran") <= (not found.signs)
    assert {sign.id for sign in found.signs} <= set(WEIGHTS)


@given(ANYTHING)
@settings(max_examples=100, deadline=None)
def test_what_shows_a_sign_stands_in_the_text(checker: OfferChecker, text: str) -> None:
    offer = f"Lowongan kerja di Kamboja, paspor dipegang kantor.\n{text}"
    for sign in checker.check(offer).signs:
        assert 1 <= len(sign.quotes) <= 3
        for quote in sign.quotes:
            assert 0 <= quote.start <= quote.end <= len(offer)
            words = " ".join(offer[quote.start : quote.end].split())
            assert words.startswith(quote.text.removesuffix(" …"))


def test_the_same_text_gets_the_same_judgement(checker: OfferChecker) -> None:
    for one in OFFERS:
        first, second = checker.check(one.text), checker.check(one.text)
        assert (first.verdict, first.signs) == (second.verdict, second.signs)


@pytest.mark.parametrize("text", WITHOUT_WORDS)
def test_a_text_without_words_is_no_offer(checker: OfferChecker, text: str) -> None:
    assert checker.check(text).verdict == "bukan_tawaran"


def test_the_longest_text_that_is_read_is_judged_to_its_end(checker: OfferChecker) -> None:
    scam = "\nLowongan kerja di Kamboja, paspor dipegang kantor."
    filling = "Syarat dan fasilitas menyusul. " * ((LONGEST - len(scam)) // 31)
    assert checker.check(filling + scam).verdict == "bahaya"


@pytest.mark.parametrize("sentence", ENTICING)
def test_one_more_enticing_sentence_never_lowers_the_score(
    checker: OfferChecker, sentence: str
) -> None:
    offers = [one for one in OFFERS if one.label != NOT_OFFER]
    longer = {one.id: f"{one.text}\n{sentence}" for one in offers}
    lowered = [
        one.id for one in offers if _score(checker, longer[one.id]) < _score(checker, one.text)
    ]
    assert lowered == []


def _score(checker: OfferChecker, text: str) -> int:
    return checker.check(text).score


@pytest.mark.parametrize("disguised", [str.upper, wide, with_invisible_signs, with_flags])
def test_a_disguise_rarely_changes_the_verdict(
    checker: OfferChecker, disguised: Callable[[str], str]
) -> None:
    changed = [_changed(checker, one, disguised(one.text)) for one in OFFERS]
    for line in filter(None, changed):
        print(line)
    assert changed.count("") >= SAME_VERDICT * len(OFFERS)


def _changed(checker: OfferChecker, offer: Offer, disguised: str) -> str:
    """What became of a text, "" when nothing did."""
    before, after = checker.check(offer.text), checker.check(disguised)
    if before.verdict == after.verdict:
        return ""
    signs = {sign.id for sign in before.signs} ^ {sign.id for sign in after.signs}
    return f"{offer.id} {offer.label}: {before.verdict} → {after.verdict} {sorted(signs)}"


def test_an_answer_is_remembered_with_the_judgement(checker: OfferChecker) -> None:
    text = "Lowongan pabrik di Taiwan, hubungi admin"
    assert "visa_bukan_kerja" not in {sign.id for sign in checker.check(text).signs}
    found = checker.check(text, {"visa": "no"})
    assert found.answers == {"visa": "no"}
    assert "visa_bukan_kerja" in {sign.id for sign in found.signs}
