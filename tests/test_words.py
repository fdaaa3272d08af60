"""The bot's words: nothing missing, unused, too long, unbalanced, unsourced, or made up."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import yaml

from bot.features import contact as contact_feature
from bot.features import urgent
from bot.model import Button, Say
from bot.router import PASTED, SAFETY_QUESTION, UNSURE
from bot.settings import ROOT
from tests import wording
from tests.samples import NOW, router, words

TODAY = date(2026, 11, 22)
ALIASES = {"unknown", "help", "privacy"}
"""Commands that are not listed: what is no command, and English names of two."""
PARAMS = {"answer.source": {"date"}, "privacy.erased_partly": {"jumlah"}}
"""Parameters that the program gives with a key."""
COUNTED = {
    "faq.overstay_denda": {"830"},  # travel papers made; facts.md, awal 2026
    "faq.statistik_tppo": {"361", "752", "798", "239", "240", "2024: 3.310"},  # cases a year, Kemlu
    "faq.restitusi": {"439"},  # applications in 2024, LPSK
    "faq.kerja_judi_online": {"800–1.500"},  # dollars promised
}
"""Figures that are neither years nor sums, each a count that the facts give."""
ANSWERS = sorted(words().answers)
TEXTS = sorted(words().texts)
INTENTS = wording.intents(ROOT / "nlu" / "domain.yml")


def all_words() -> Iterator[tuple[str, str]]:
    """Every text as it is written, by key."""
    yield from words().texts.items()
    for answer in words().answers.values():
        yield f"faq.{answer.id}", answer.body


def sections() -> set[str]:
    return {key.partition(".")[0] for key in words().texts}


def used_keys() -> set[str]:
    """Every text key the bot can say: those written in its code and those made from ids."""
    written = wording.literals(ROOT / "bot", sections() | {"faq"})
    named = {key for key in written if not key.startswith("faq.")}
    kinds = {contact.kind for contact in words().contacts.by_key.values()}
    return (
        named
        | {f"label.{id}" for id in INTENTS if id not in words().answers}
        | {f"darurat.{id}" for id in (*urgent.IDS, "umum")}
        | {f"commands.{name}" for name in router().commands if name not in ALIASES}
        | {key for kind in kinds if (key := f"contact.kind_{kind}") in words().texts}
    )


def faults(found: Iterator[str]) -> list[str]:
    return list(found)


def test_no_key_is_missing_and_none_is_unused() -> None:
    labels = {f"label.{id}" for id in words().answers}
    assert faults(wording.wrong_keys(used_keys() - labels, words().texts)) == []


def test_every_answer_that_code_names_is_there() -> None:
    named = wording.literals(ROOT / "bot", {"faq"})
    assert {key.removeprefix("faq.") for key in named} - set(ANSWERS) == set()


def test_the_emergencies_of_the_model_the_router_and_the_words_are_the_same() -> None:
    assert {id for id in INTENTS if id.startswith("darurat_")} == set(urgent.IDS)


def test_every_answer_can_be_asked_for() -> None:
    assert set(ANSWERS) - set(INTENTS) == set()


def test_every_id_of_the_model_is_claimed_by_a_feature_and_no_other_but_the_bots_own() -> None:
    own = {SAFETY_QUESTION, PASTED, UNSURE}
    assert own & set(INTENTS) == set()
    assert set(router().ids) == {*INTENTS, *own}


def test_related_questions_exist_are_not_the_question_itself_and_stand_once() -> None:
    for id, answer in words().answers.items():
        assert set(answer.related) - set(router().ids) == set()
        assert id not in answer.related
        assert len(set(answer.related)) == len(answer.related)


def test_labels_are_short_and_each_means_one_thing() -> None:
    labels = {id: words().label(f"label.{id}") for id in INTENTS}
    assert faults(wording.wrong_labels(labels)) == []


def test_other_buttons_are_short_too() -> None:
    keys = [key for key in TEXTS if key.startswith("button.")]
    countries = {code: land.name for code, land in words().contacts.countries.items()}
    assert faults(wording.wrong_labels({key: words().label(key) for key in keys})) == []
    assert faults(wording.wrong_labels(countries)) == []


def test_every_answer_has_a_source_and_dates() -> None:
    answers = words().answers.values()
    assert [fault for answer in answers for fault in wording.unsourced(answer, TODAY)] == []


def test_every_answer_fits_into_one_message_even_when_it_is_old_and_edited() -> None:
    late = NOW.replace(year=2099)
    assert [fault for id in ANSWERS for fault in shown(Say(f"faq.{id}", edited=True), late)] == []


def test_every_text_fits_into_one_message_whatever_country_is_meant() -> None:
    said = [
        Say(key, dict.fromkeys(PARAMS.get(key, ()), "9" * 20), country=country, edited=True)
        for key in TEXTS
        if not key.startswith("profile.")
        for country in ("", *words().contacts.countries)
    ]
    assert [fault for say in said for fault in shown(say, NOW)] == []


def shown(say: Say, now: datetime) -> Iterator[str]:
    """The faults of a message as it would be sent."""
    text = words().message(say, now)["text"]
    yield from wording.too_long(f"{say.key} {say.country}", text)
    yield from wording.unbalanced(f"{say.key} {say.country}", text)


def test_every_text_is_balanced_as_it_is_written() -> None:
    assert [fault for name, text in all_words() for fault in wording.unbalanced(name, text)] == []


def test_every_placeholder_can_be_filled() -> None:
    known = set(words().values)
    assert [
        fault
        for name, text in all_words()
        for fault in wording.unfillable(
            name, text, known | PARAMS.get(name, set()), words().contacts
        )
    ] == []


def test_no_text_holds_a_number_that_is_not_from_contacts() -> None:
    assert [
        fault
        for name, text in all_words()
        for fault in wording.strange_digits(name, text, COUNTED.get(name, ()))
    ] == []


def test_no_note_source_title_or_label_holds_such_a_number_either() -> None:
    notes = [(f"countries.{code}", land.note) for code, land in words().contacts.countries.items()]
    answers = words().answers.values()
    names = [(f"faq.{a.id}", source.name) for a in answers for source in a.sources]
    names = [(key, name.replace("Jakarta365", "")) for key, name in names]  # a newspaper
    names += [(f"faq.{a.id}", f"{a.title} {a.button}") for a in answers]
    assert [
        fault for name, text in notes + names for fault in wording.strange_digits(name, text)
    ] == []


def test_every_figure_that_is_let_through_still_stands_in_its_answer() -> None:
    written = dict(all_words())
    for name, figures in COUNTED.items():
        assert [figure for figure in figures if figure not in written[name]] == []


def test_a_command_and_its_description_are_as_telegram_wants_them() -> None:
    for name in router().commands:
        assert name.isascii()
        assert name.islower()
        assert len(name) <= 32
    listed = {key: text for key, text in words().texts.items() if key.startswith("commands.")}
    assert all(1 <= len(text.strip()) <= 256 for text in listed.values())


def test_the_profile_is_within_telegrams_limits() -> None:
    assert wording.units(words().texts["profile.description"].strip()) <= 512
    assert wording.units(words().texts["profile.short"].strip()) <= 120


def test_every_command_that_a_text_names_exists() -> None:
    named = {
        word.strip('.,;:!?)("')[1:]
        for _, text in all_words()
        for word in wording.TAG.sub(" ", text).split()
        if word.startswith("/") and word != "/"
    }
    assert named - set(router().commands) == set()


def test_every_country_the_model_knows_has_a_name_and_contacts_of_its_own_or_of_all() -> None:
    known = set(yaml.safe_load((ROOT / "nlu" / "places.yml").read_text(encoding="utf8")))
    assert known - set(words().contacts.countries) == set()


def test_every_country_can_be_named_by_people() -> None:
    known = set(yaml.safe_load((ROOT / "nlu" / "places.yml").read_text(encoding="utf8")))
    assert set(words().contacts.countries) - known - {"id", "umum", "luar"} == set()


def test_every_country_that_is_offered_as_a_button_exists() -> None:
    offered = {code for row in (*contact_feature.COUNTRIES, *urgent.COUNTRIES) for code in row} - {
        "lain"
    }
    assert offered - set(words().contacts.countries) == set()


def test_every_contact_has_a_known_status_and_a_source() -> None:
    for contact in words().contacts.by_key.values():
        assert contact.status in {"pakai", "pakai_setelah_uji", "uji_dulu", "jangan_pakai"}
        assert contact.kind in {"phone", "whatsapp", "email", "web"}
        assert contact.source.startswith("https://")
        assert contact.name
        assert contact.value
        assert contact.seen
        assert contact.checked


def test_no_two_usable_contacts_give_the_same_value_under_different_names() -> None:
    usable = [one for one in words().contacts.by_key.values() if one.usable]
    names: dict[tuple[str, str], str] = {}
    for one in usable:
        assert names.setdefault((one.kind, one.value), one.name) == one.name


@pytest.mark.parametrize("id", urgent.IDS)
def test_an_emergency_always_names_somebody_to_call(id: str) -> None:
    for country in ("", *words().contacts.countries):
        text = words().text(Say(f"darurat.{id}", country=country), NOW)
        assert "\n• " in f"\n{text}"
        assert any(one.value in text for one in words().contacts.serving(country))


def test_every_button_in_the_bots_code_can_carry_its_longest_id() -> None:
    longest = max(INTENTS, key=len)
    assert words().keyboard(((Button("button.menu", "tanya", (longest,)),),))
    assert words().keyboard(((Button("button.menu", "negara", ("lain", longest)),),))
