"""The bot's words: nothing missing, unused, too long, unbalanced, unsourced, or made up."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import yaml

from bot.cases.questions import ANSWERS as ANSWERED
from bot.checking import Fault, Known, contact_faults
from bot.checking import faults as answer_faults
from bot.checking.addresses import address_faults
from bot.checking.digits import digit_faults
from bot.checking.filling import TEXT_LIMIT, placeholder_faults
from bot.checking.markup import markup_faults
from bot.checking.seen import PLACEHOLDER, TAG, units
from bot.contacts import WHATSAPP
from bot.features import contact as contact_feature
from bot.features import offer_beneath, urgent
from bot.features.desk_quick import QUICK
from bot.features.offer_verdict import DANGEROUS
from bot.genuine import CLAIM
from bot.model import Button, Say
from bot.offers.weights import WEIGHTS
from bot.router import OFFERED, PASTED, SAFETY_QUESTION, SENT, UNSURE
from bot.settings import ROOT
from bot.sign_words import TEMPLATES
from tests import wording
from tests.report_words import keys
from tests.samples import NOW, router, words

TODAY = date(2026, 11, 22)
ALIASES = {"unknown", "help", "privacy", "lanjut", "stop"}
"""Commands that are not listed: what is no command, English names of two, another name of /bot, and
a short way to be sent no alerts, which stands under the choices of /langganan."""
FOR_EDITORS = {
    "jawaban", "jawaban_tawaran", "editor", "jaga", "antrian", "kasus", "istirahat", "petunjuk",
    "tarik", "ekspor", "kabar", "laporan", "siaran", "umpan", "peniru",
}  # fmt: skip
"""Commands that are not listed either: Telegram shows the list to everybody, and a person who needs
help would find in it what only a few may use."""
PARAMS = {
    "answer.source": {"date"},
    "privacy.erased_partly": {"jumlah"},
    "contact.sources": {"sumber", "tahun", "tanggal"},
    "contact.sources_undated": {"sumber", "tanggal"},
    "contact.tested": {"tanggal"},
    "contact.no_number": {"kota"},
    "button.whatsapp": {"nama"},
    "offer.more_signs": {"jumlah"},
    "offer.seen": {"jumlah", "tanggal"},
    "offer.contact_seen": {"jumlah", "bahaya"},
    "offer.licence_no_list": {"nama"},
    "offer.licence_not_found": {"nama", "tanggal"},
    "offer.licence_other": {"nama", "tanggal", "pemilik"},
    "offer.unread_rest": {"jumlah", "dibaca"},
    "offer.unread_left_out": {"jumlah"},
    "case.card": {"nomor"},
    "case.place": {"tempat"},
    "case.wait_minutes": {"separuh", "hampir"},
    "case.wait_hours": {"separuh", "hampir"},
    "case.place_noted": {"nomor"},
    "case.noted": {"nomor"},
    "case.quiet_chosen": {"kata"},
    "case.bot_back": {"nomor"},
    "case.over": {"nomor"},
    "case.status_waiting": {"nomor"},
    "case.status_owned": {"nomor"},
    "case.status_closed": {"nomor"},
    "case.status_with_bot": {"nomor"},
    "case.card_closed": {"nomor"},
    "alarm.unanswered": {"lama"},
    "alarm.unanswered_owned": {"lama"},
    "alarm.unanswered_private": {"nomor", "lama"},
    "alarm.report_silent": {"lama"},
    "alarm.report_no_answer": {"lama"},
    "alarm.report_sent": {"nomor_portal"},
    "button.ticked": {"nama"},
    "departure.ask_country": {"tanggal"},
    "departure.move_sure": {"tanggal", "lama"},
    "departure.next_reminder": {"tanggal"},
    "departure.will_ask": {"tanggal"},
    "departure.will_tell": {"jam"},
    "departure.consent": {"tanggal", "tujuan", "lama"},
    "departure.consent_desk": {"tanggal", "tujuan", "lama"},
    "alarm.departure_silent": {"tanggal", "tujuan", "jam"},
    "alarm.departure_unasked": {"tanggal", "tujuan", "jam"},
    "alarm.departure_silent_blocked": {"tanggal", "tujuan", "jam"},
    "channel.join": {"nama_kanal"},
    "alerts.countries_some": {"daftar"},
    "post.withdrawn": {"alasan", "tanggal"},
    "arriving.post_withdrawn": {"alasan", "tanggal"},
    "arriving.post_disputed": {"alasan", "tanggal"},
    "arriving.post_corrected": {"tanggal"},
    "genuine.ours_disputed": {"alasan", "tanggal"},
    "genuine.copied_disputed": {"alasan", "tanggal"},
    "genuine.ours_withdrawn": {"alasan", "tanggal"},
    "genuine.ours_corrected": {"tanggal", "isi_kabar", "sumber_kabar"},
    "genuine.ours_changed": {"isi_kabar", "sumber_kabar"},
    "genuine.copied": {"isi_kabar", "sumber_kabar"},
    "genuine.copied_corrected": {"tanggal", "isi_kabar", "sumber_kabar"},
    "genuine.copied_withdrawn": {"alasan", "tanggal"},
    "post.withdrawn_anew": {"alasan", "tanggal"},
    "post.impostor_draft": {"kutipan"},
}
PARAMS |= {
    f"departure.{name}": {"tanggal", "tujuan"}
    for name in ("forbidden", "scams", "moratorium", "agreed", "moved", "standing")
}
PARAMS |= {f"departure.{name}": {"tanggal", "tujuan"} for name in ("unchanged", "drop_day")}
PARAMS |= {
    f"departure.list_{name}": {"tanggal", "tujuan", "hari"}
    for name in ("30", "14", "7", "1", "forbidden")
}
PARAMS |= {
    f"alarm.departure_{name}": {"tanggal", "tujuan"}
    for name in ("safe", "not_left", "stopped", "trouble", "changed")
}
PARAMS |= {key: {"jumlah"} for key in offer_beneath.UNREAD.values()}
PARAMS |= {
    key: {"nama", "tanggal", "terdekat", "izin"}
    for key in (*offer_beneath.LICENCE_KEYS.values(), "offer.licence_near")
}
"""Parameters that the program gives with a key."""
EDITORS = {
    "check",
    "editors",
    "editing",
    "adding",
    "approving",
    "unanswered",
    "staffing",
    "contacts",
    "faqcmd",
    "checked_offers",
    "desk",
    "room",
    "reportdesk",
    "newsroom",
    "post",
    "postcheck",
    "postdraft",
    "feeds",
    "impostor",
}
"""Sections that only editors and operators read: their many parameters are tried by the tests of
those who give them, and a figure or address in them is an example of how to write one."""
REPORTS = {"reporting", "report_news"}
"""Sections whose parameters are tried by the tests of reports."""
ANSWERS = sorted(words().answers)
TEXTS = sorted(words().texts)
INTENTS = wording.intents(ROOT / "nlu" / "domain.yml")


def params(key: str) -> set[str]:
    """The names of the parameters that a text is given."""
    if key.partition(".")[0] in EDITORS | REPORTS:
        return set(PLACEHOLDER.findall(words().texts[key])) & wording.constants(ROOT / "bot")
    if key.startswith("report."):
        return set(PLACEHOLDER.findall(words().texts[key])) & keys.PARAMS
    if key.startswith("sign."):
        return {"kutipan"} & set(PLACEHOLDER.findall(words().texts[key]))
    return PARAMS.get(key, set())


def known() -> Known:
    """What answers are checked against."""
    values = frozenset(words().values)
    ids = frozenset(router().ids)
    return Known(words().contacts, words().answers, ids, values, TODAY)


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
        | {f"sign.{id}.{said}" for id in WEIGHTS for said in (*TEMPLATES, "title", "why")}
        | {f"card.{verdict}" for verdict in DANGEROUS}
        | {f"commands.{name}" for name in router().commands if name not in ALIASES | FOR_EDITORS}
        | {f"case.answer.{asked}.{one}" for asked, given in ANSWERED.items() for one in given}
        | {f"quick.{id}.{part}" for id in QUICK for part in ("title", "text")}
        | {key for kind in kinds if (key := f"contact.kind_{kind}") in words().texts}
    )


def faults(found: Iterator[str]) -> list[str]:
    return list(found)


def test_no_key_is_missing_and_none_is_unused() -> None:
    labels = {f"label.{id}" for id in words().answers}
    texts = {key: text for key, text in words().texts.items() if not of_reports(key)}
    used = {key for key in used_keys() - labels if not of_reports(key)}
    assert faults(wording.wrong_keys(used, texts)) == []


def of_reports(key: str) -> bool:
    """Whether a text is one of those that `tests/report_words` looks after: most are named after a
    question and a choice. What was said before there were reports is not among them."""
    return key.startswith("report.") and key not in ("report.status",)


def test_every_answer_that_code_names_is_there() -> None:
    named = wording.literals(ROOT / "bot", {"faq"})
    assert {key.removeprefix("faq.") for key in named} - set(ANSWERS) == set()


def test_the_emergencies_of_the_model_the_router_and_the_words_are_the_same() -> None:
    assert {id for id in INTENTS if id.startswith("darurat_")} == set(urgent.IDS)


def test_every_answer_can_be_asked_for_or_stands_in_for_one_that_can() -> None:
    plain = {id for id, answer in words().answers.items() if not answer.variant_of}
    assert plain - set(INTENTS) == set()


def test_no_answer_has_a_fault() -> None:
    assert stopping({id: answer_faults(words().answers[id], known()) for id in ANSWERS}) == {}


def test_no_contact_has_a_fault() -> None:
    contacts = words().contacts
    found = {
        key: contact_faults(contact, contacts, TODAY) for key, contact in contacts.by_key.items()
    }
    assert stopping(found) == {}


def stopping(found: dict[str, list[Fault]]) -> dict[str, list[Fault]]:
    """The faults that are more than advice, by what has them."""
    named = {name: [fault for fault in faults if fault.stops] for name, faults in found.items()}
    return {name: faults for name, faults in named.items() if faults}


def test_every_id_of_the_model_is_claimed_by_a_feature_and_no_other_but_the_bots_own() -> None:
    own = {SAFETY_QUESTION, PASTED, OFFERED, UNSURE, SENT, CLAIM}
    assert own & set(INTENTS) == set()
    assert set(router().ids) == {*INTENTS, *own}


def test_labels_are_short_and_each_means_one_thing() -> None:
    labels = {id: words().label(f"label.{id}") for id in INTENTS}
    assert faults(wording.wrong_labels(labels)) == []


def test_other_buttons_are_short_too() -> None:
    keys = [key for key in TEXTS if key.startswith("button.")]
    countries = {code: land.name for code, land in words().contacts.countries.items()}
    assert faults(wording.wrong_labels({key: words().label(key) for key in keys})) == []
    assert faults(wording.wrong_labels(countries)) == []


def test_whatsapp_buttons_are_short_and_each_names_another_number() -> None:
    chats = [one for one in words().contacts.by_key.values() if one.usable and one.kind == WHATSAPP]
    assert faults(wording.wrong_labels({c.key: words().label(f"wa.{c.key}") for c in chats})) == []


def test_every_answer_fits_into_one_message_even_when_it_is_old_and_edited() -> None:
    late = NOW.replace(year=2099)
    assert [fault for id in ANSWERS for fault in shown(Say(f"faq.{id}", edited=True), late)] == []


def test_every_text_fits_into_one_message_whatever_country_is_meant() -> None:
    said = [
        Say(key, dict.fromkeys(params(key), "9" * 20), country=country, edited=True)
        for key in TEXTS
        if not key.startswith("profile.")
        for country in ("", *words().contacts.countries)
    ]
    assert [fault for say in said for fault in shown(say, NOW)] == []


def shown(say: Say, now: datetime) -> Iterator[tuple[str, str, object]]:
    """The faults of a message as it would be sent."""
    text = words().message(say, now)["text"]
    if units(text) > TEXT_LIMIT:
        yield say.key, say.country, units(text)
    yield from ((say.key, say.country, fault) for fault in markup_faults(text))


def test_no_text_has_marks_or_placeholders_that_answers_may_not_have() -> None:
    values, contacts = set(words().values), words().contacts
    found = {
        key: [*markup_faults(text), *placeholder_faults(text, values | params(key), contacts)]
        for key, text in words().texts.items()
    }
    assert stopping(found) == {}


def test_no_text_for_people_has_a_number_or_address_that_is_not_from_contacts() -> None:
    found = {
        key: [*digit_faults(text), *address_faults(text.replace("t.me/%BOT%", ""))]
        for key, text in words().texts.items()
        if key.partition(".")[0] not in EDITORS and not _with_sources(key)
    }
    assert stopping(found) == {}


def _with_sources(key: str) -> bool:
    """Whether a sign's text names its sources, some of which are called like their sites."""
    return key.startswith("sign.") and ".full" in key


def test_no_note_about_a_country_holds_a_number_that_is_not_from_contacts() -> None:
    notes = {code: land.note for code, land in words().contacts.countries.items()}
    assert stopping({code: list(digit_faults(note)) for code, note in notes.items()}) == {}


def test_a_command_and_its_description_are_as_telegram_wants_them() -> None:
    for name in router().commands:
        assert name.isascii()
        assert name.islower()
        assert len(name) <= 32
    listed = {key: text for key, text in words().texts.items() if key.startswith("commands.")}
    assert all(1 <= len(text.strip()) <= 256 for text in listed.values())


def test_the_profile_is_within_telegrams_limits() -> None:
    assert units(words().texts["profile.description"].strip()) <= 512
    assert units(words().texts["profile.short"].strip()) <= 120


def test_every_command_that_a_text_names_exists() -> None:
    named = {
        word.strip('.,;:!?)("')[1:]
        for _, text in all_words()
        for word in TAG.sub(" ", text).split()
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


@pytest.mark.parametrize("id", urgent.IDS)
def test_an_emergency_always_names_somebody_to_call(id: str) -> None:
    for country in ("", *words().contacts.countries):
        text = words().text(Say(f"darurat.{id}", country=country), NOW)
        assert "\n• " in f"\n{text}"
        assert any(one.shown in text for one in words().contacts.serving(country))


def test_every_button_in_the_bots_code_can_carry_its_longest_id() -> None:
    longest = max(INTENTS, key=len)
    assert words().keyboard(((Button("button.menu", "tanya", (longest,)),),))
    assert words().keyboard(((Button("button.menu", "negara", ("lain", longest)),),))
