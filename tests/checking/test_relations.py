"""An answer among the others: what is allowed, and what depends on what is known."""

from dataclasses import replace

import pytest

from bot.checking import Known
from bot.checking.relations import button_faults, id_faults, reach_faults, related_faults
from bot.checking.relations import variant_faults as found_in_variant
from tests.checking.made import GOOD, KNOWN, VARIANT, codes

BLIND = replace(KNOWN, intents=frozenset())


@pytest.mark.parametrize("id", ["Biaya", "a b", "a-b", "", "1a", "a/b", "a:b", "a@", "a@b@c", "é"])
def test_an_id_that_no_file_or_button_can_have_is_caught(id: str) -> None:
    assert codes(id_faults(replace(GOOD, id=id))) == {"id"}


@pytest.mark.parametrize("id", ["b" * 34, "b" * 28 + "@kh-mm"])
def test_an_id_may_be_so_long_that_an_editors_button_still_carries_it(id: str) -> None:
    assert list(id_faults(replace(VARIANT, id=id))) == []
    assert codes(id_faults(replace(VARIANT, id=f"{id}x"))) == {"id"}


def test_a_button_of_thirty_characters_is_let_through() -> None:
    assert list(button_faults(replace(GOOD, button="x" * 30), KNOWN)) == []


def test_an_answer_may_keep_its_button_and_share_it_with_its_variants() -> None:
    sibling = replace(VARIANT, id="biaya@tw", countries=("tw",))
    assert [list(button_faults(one, KNOWN)) for one in (GOOD, VARIANT, sibling)] == [[], [], []]
    assert codes(button_faults(replace(sibling, variant_of="visa"), KNOWN)) == {"button_taken"}


def test_a_related_question_may_be_one_without_an_answer_of_its_own() -> None:
    assert list(related_faults(replace(GOOD, related=("cek_tawaran", "visa")), KNOWN)) == []


def test_a_variant_does_not_lead_back_to_its_own_question() -> None:
    assert codes(related_faults(replace(VARIANT, related=("biaya",)), KNOWN)) == {"related_self"}


def test_what_messages_can_get_is_not_checked_when_it_is_not_known() -> None:
    new = replace(GOOD, id="baru", related=("hantu",), examples=())
    assert list(related_faults(new, BLIND)) == []
    assert list(reach_faults(new, BLIND)) == []


@pytest.mark.parametrize("answer", [GOOD, VARIANT, replace(GOOD, id="baru", examples=("apa itu",))])
def test_an_answer_that_questions_lead_to_gets_no_advice(answer) -> None:
    assert list(reach_faults(answer, KNOWN)) == []


def test_a_variant_may_be_changed_and_have_other_countries_than_its_sibling() -> None:
    changed = replace(VARIANT, body="lain", countries=("hk", "kh"))
    sibling = replace(VARIANT, id="biaya@tw", countries=("tw",))
    assert list(found_in_variant(changed, KNOWN)) == []
    assert list(found_in_variant(sibling, KNOWN)) == []


def test_a_variant_of_itself_stands_in_for_nothing() -> None:
    own = replace(GOOD, variant_of="biaya", countries=("tw",))
    assert "variant_base" in codes(found_in_variant(own, KNOWN))


def test_an_answer_that_has_variants_cannot_become_one() -> None:
    became = replace(GOOD, variant_of="visa", countries=("tw",))
    known: Known = replace(KNOWN, answers={**KNOWN.answers, "biaya": became})
    assert "variant_chain" in codes(found_in_variant(became, known))
    assert "variant_chain" in codes(found_in_variant(VARIANT, known))
