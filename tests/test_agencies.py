"""Names of agencies: the very name is known whatever stands around it, a like one never passes."""

from datetime import date
from random import Random

import pytest

from bot.agencies import (
    NEAR_AT,
    SAME_AT,
    Agency,
    AgencyList,
    Match,
    licensed_in,
    nearest,
    ranked,
    stripped,
)

_WORDS = (
    "karya bakti nusantara sentosa abadi mandiri jaya makmur sumber rejeki putra putri perdana "
    "utama prima cipta tenaga insan sejahtera lintas buana samudra bina duta wijaya mitra harapan "
    "citra global dian cahaya surya bumi agung sakti mulia anugerah berkah amanah graha indah "
    "lestari sari permata tunas muda bahari dwi tri"
)
WORDS = _WORDS.split()
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SEED, COUNT = 7, 400
MAJU = Agency("PT Maju Contoh Bersama", "KEP.123/MEN/2031", valid_until=date(2031, 5, 1))
LAIN = Agency("PT Tujuan Rekaan", "91200 0123 4567", "revoked")
LISTED = AgencyList(date(2026, 11, 1), (MAJU, LAIN))


def invented(random: Random) -> list[str]:
    """Different names of two to four words, twice as many as are listed."""
    made = (" ".join(random.sample(WORDS, random.choice((2, 3, 3, 4)))) for _ in range(3000))
    return list(dict.fromkeys(made))[: 2 * COUNT]


def slipped(random: Random, name: str) -> str:
    """A name with one letter left out, put in or changed; the spaces stay."""
    at = random.choice([place for place, sign in enumerate(name) if sign != " "])
    new = random.choice([letter for letter in LETTERS if letter != name[at]])
    return name[:at] + random.choice(("", new, name[at] + new)) + name[at + 1 :]


def changed(random: Random, name: str) -> str:
    """A name with one letter changed into another."""
    at = random.choice([place for place, sign in enumerate(name) if sign != " "])
    return name[:at] + random.choice([one for one in LETTERS if one != name[at]]) + name[at + 1 :]


def best(name: str, listed: AgencyList) -> Match:
    """The nearest of all, however far."""
    return ranked(name, listed, 1)[0]


def test_the_thresholds_stand_where_invented_names_put_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What the docstrings of bot/agencies.py say, counted; `pytest -s` prints it."""
    random = Random(SEED)
    names = invented(random)
    listed, others = names[:COUNT], names[COUNT:]
    known = AgencyList(None, tuple(Agency(f"PT {name.title()}") for name in listed))
    one = [best(changed(random, name), known) for name in listed]
    two = [best(slipped(random, slipped(random, name)), known) for name in listed]
    away = [best(name, known) for name in others]
    at_95, at_80 = sum(m.score >= 95 for m in one), sum(m.score >= 80 for m in away)
    near_one, near_two, near_away = (
        sum(m.score >= NEAR_AT for m in some) for some in (one, two, away)
    )
    with capsys.disabled():
        print(f"\none letter: {near_one} near, {at_95} at 95; two: {near_two} near; ", end="")
        print(f"not listed: {near_away} near, {at_80} at 80, of {COUNT}", end=" ")
    assert not any(match.same for match in (*one, *away))
    assert at_95 > COUNT / 10  # so 95 would call an impostor listed
    assert near_one == COUNT
    assert near_two > 0.9 * COUNT
    assert near_away < 0.06 * COUNT < at_80


@pytest.mark.parametrize(
    "written",
    [
        "PT Maju Contoh Bersama", "p.t. maju  contoh bersama", "MAJU CONTOH BERSAMA, PT",
        "PT. Maju-Contoh Bersama (Persero) Tbk", "CV Maju Contoh Bersama", "MAJU CONTOHBERSAMA",
        "𝗣𝗧 𝗠𝗮𝗷𝘂 𝗖𝗼𝗻𝘁𝗼𝗵 𝗕𝗲𝗿𝘀𝗮𝗺𝗮", "PT Mаju Contoh Bersama",
    ],
)  # fmt: skip
def test_the_same_name_is_known_in_any_legal_form_and_spelling_of_signs(written: str) -> None:
    found = nearest(written, LISTED)
    assert found == Match(MAJU, SAME_AT)
    assert found.same


def test_a_name_that_only_shares_words_or_differs_in_a_letter_is_never_the_same() -> None:
    near = nearest("PT Maju Contoh Bersana", LISTED)
    part = nearest("Contoh Bersama", LISTED)
    assert near
    assert part
    assert (near.agency, near.same, part.agency, part.same) == (MAJU, False, MAJU, False)
    for far in ("PT Maju", "PT Maju Contoh Bersama Internasional Sejahtera", "PT"):
        assert nearest(far, LISTED) is None


@pytest.mark.parametrize("nothing", ["", "  ", "…", "😀"])
def test_where_there_is_no_name_there_is_no_agency(nothing: str) -> None:
    assert nearest(nothing, LISTED) is None
    assert ranked(nothing, LISTED, 3) == ()


def test_an_empty_list_knows_nobody() -> None:
    assert nearest("PT Maju Contoh Bersama", AgencyList()) is None


def test_a_licence_number_of_another_agency_names_that_agency() -> None:
    found = nearest("PT Maju Contoh Bersama", LISTED, "912000 123 4567")
    assert found == Match(MAJU, SAME_AT, LAIN.name)
    stolen = nearest("PT Tidak Pernah Ada", LISTED, "kep 123 men 2031")
    assert stolen
    assert (stolen.agency, stolen.other_name, stolen.same) == (MAJU, MAJU.name, False)
    assert stolen.score < NEAR_AT


def test_its_own_licence_number_and_an_unknown_one_change_nothing() -> None:
    for licence in ("KEP-123-MEN-2031", "000000", ""):
        assert nearest(MAJU.name, LISTED, licence) == Match(MAJU, SAME_AT)


def test_licence_numbers_are_found_in_a_text_whatever_stands_between_their_signs() -> None:
    assert licensed_in("izin kep 123 / men / 2031, hub kami", LISTED) == (MAJU,)
    assert licensed_in("SIP3MI: 9120001234567.", LISTED) == (LAIN,)
    assert licensed_in("ini9120001234567", LISTED) == ()
    assert licensed_in("91200012345678 lalu 9120001234567", LISTED) == (LAIN,)
    assert licensed_in("", LISTED) == ()


def test_a_short_licence_number_is_not_looked_for_in_texts() -> None:
    assert licensed_in("gaji 12345", AgencyList(None, (Agency("PT A", "12345"),))) == ()


def test_a_licence_runs_out_after_its_last_day_but_a_revoked_one_stays_revoked() -> None:
    assert MAJU.standing(date(2031, 5, 1)) == "active"
    assert MAJU.standing(date(2031, 5, 2)) == "expired"
    over = Agency("PT A", status="revoked", valid_until=date(2020, 1, 1))
    assert over.standing(date(2031, 5, 2)) == "revoked"


def test_a_name_of_nothing_but_a_legal_form_keeps_it() -> None:
    assert stripped("PT.") == "pt"
