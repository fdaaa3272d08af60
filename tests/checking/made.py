"""An answer and a contact without a fault, what they are checked against, and one of each fault."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.answer import Answer, Source
from bot.checking import Fault, Known
from bot.contacts import Contact, Contacts, Country

TODAY = date(2026, 11, 22)
SOURCE = Source("Kemlu", "https://kemlu.go.id/a", "2025-01")
GOOD = Answer(
    "biaya", "Apakah bayar", "Bayar?",
    "<b>Jangan bayar.</b>\n\n{kontak:polri}\n\n<b>Langkah berikutnya:</b> ketik /kontak.",
    (SOURCE,), TODAY, TODAY + timedelta(days=180), ("visa",), examples=("harus bayar berapa",),
)  # fmt: skip
VISA = replace(GOOD, id="visa", button="Visa kerja", related=(), examples=())
VARIANT = replace(GOOD, id="biaya@hk", variant_of="biaya", countries=("hk",), related=())
EMBASSY = Contact(
    "kbri", "KBRI Phnom Penh", "kh", "phone", "+85512813282", "pakai",
    "https://kemlu.go.id/k", "2025-12-08", "2026-11-21",
)  # fmt: skip
POLICE = replace(EMBASSY, key="polri", name="Polisi", country="id", kind="service", value="110")
PORTAL = replace(EMBASSY, key="portal", name="Portal", kind="web", value="https://portal.id/x")
MAIL = replace(EMBASSY, key="surat", name="Surat", kind="email", value="kbri@kemlu.go.id")
OLD = replace(EMBASSY, key="lama", name="Lama", value="+85561844661", status="jangan_pakai")
OLD_SITE = replace(PORTAL, key="situs_lama", value="https://lama.id", status="uji_dulu")
CONTACTS = Contacts(
    {one.key: one for one in (EMBASSY, POLICE, PORTAL, MAIL, OLD, OLD_SITE)},
    {code: Country(code, code, ()) for code in ("id", "kh", "hk", "tw", "umum", "luar")},
)
KNOWN = Known(
    CONTACTS,
    {one.id: one for one in (GOOD, VISA, VARIANT)},
    frozenset({"biaya", "visa", "cek_tawaran"}),
    frozenset({"hari_simpan"}),
    TODAY,
)

BODY = GOOD.body
BAD_ANSWERS: list[tuple[str, dict[str, Any]]] = [
    ("id", {"id": "../biaya"}),
    ("id", {"id": "b" * 35}),
    ("title_empty", {"title": " "}),
    ("button_empty", {"button": ""}),
    ("body_empty", {"body": "<b> </b>\n"}),
    ("button_long", {"button": "x" * 31}),
    ("button_taken", {"button": "visa KERJA "}),
    ("body_long", {"body": BODY + "a" * 4000}),
    ("markup_unknown", {"body": BODY + "<h1>a</h1>"}),
    ("markup_unopened", {"body": BODY + "a</b>"}),
    ("markup_open", {"body": BODY + "<i>a"}),
    ("markup_bare", {"body": BODY + "a & b"}),
    ("link", {"body": BODY + '<a href="https://peduliwni.com">a</a>'}),
    ("address", {"body": BODY + "t.me/x"}),
    ("address", {"title": "Buka bit.ly/abc"}),
    ("number", {"body": BODY + "telepon 119"}),
    ("number", {"title": "Telepon 119"}),
    ("number", {"button": "Telepon 119"}),
    ("number", {"sources": (replace(SOURCE, name="Kemlu 0812 9007"),)}),
    ("placeholder", {"body": BODY + "{nama}"}),
    ("brace", {"body": BODY + "{kontak:polri"}),
    ("contact_unknown", {"body": BODY + "{kontak:hantu}"}),
    ("contact_unusable", {"body": BODY + "{kontak:lama}"}),
    ("source_none", {"sources": ()}),
    ("source_name", {"sources": (replace(SOURCE, name=" "),)}),
    ("source_url", {"sources": (replace(SOURCE, url=""),)}),
    ("source_date", {"sources": (replace(SOURCE, date=""),)}),
    ("source_future", {"sources": (replace(SOURCE, date="2026-12"),)}),
    ("reviewed_future", {"reviewed_on": TODAY + timedelta(days=1)}),
    ("expires_early", {"expires_on": TODAY}),
    ("expires_late", {"expires_on": TODAY + timedelta(days=367)}),
    ("related_unknown", {"related": ("hantu",)}),
    ("related_unknown", {"related": ("biaya@hk",)}),
    ("related_self", {"related": ("biaya",)}),
    ("related_twice", {"related": ("visa", "visa")}),
    ("no_question", {"id": "baru", "button": "Baru", "examples": ()}),
    ("variant_base", {"id": "hantu@tw", "variant_of": "hantu", "countries": ("tw",)}),
    ("variant_chain", {"id": "biaya@hk@tw", "variant_of": "biaya@hk", "countries": ("tw",)}),
    ("variant_chain", {"variant_of": "visa", "countries": ("tw",)}),
    ("variant_alone", {"id": "biaya@tw"}),
    ("variant_id", {"id": "visa@tw", "variant_of": "biaya", "countries": ("tw",)}),
    ("variant_countries", {"id": "biaya@tw", "variant_of": "biaya"}),
    ("variant_country", {"id": "biaya@zz", "variant_of": "biaya", "countries": ("zz",)}),
    ("variant_country", {"id": "biaya@umum", "variant_of": "biaya", "countries": ("umum",)}),
    ("variant_taken", {"id": "biaya@tw", "variant_of": "biaya", "countries": ("tw", "hk")}),
    ("countries_alone", {"countries": ("tw",)}),
    ("promise", {"body": BODY + " Anda pasti dibantu."}),
    ("promise", {"title": "Agen dijamin aman"}),
    ("hard_words", {"body": "<b>Pertanggungjawaban ketenagakerjaan internasional.</b>"}),
    ("long_sentence", {"body": "a " * 17}),
    ("long_answer", {"body": "a b. " * 76}),
    ("no_first", {"body": "Jangan bayar. <b>Langkah berikutnya:</b> pulang."}),
    ("no_next", {"body": "<b>Jangan bayar.</b>"}),
    ("example_length", {"examples": ("ya",)}),
    ("example_length", {"examples": ("",)}),
    ("example_length", {"examples": ("x" * 201,)}),
    ("example_twice", {"examples": ("harus bayar", "Harus  bayar")}),
    ("example_number", {"examples": ("ini nomornya 0812-9007-0027",)}),
]
"""Each fault of an answer, by the last part of its code, with what is changed in the good one."""
BAD_CONTACTS: list[tuple[str, dict[str, Any]]] = [
    ("contact_status", {"status": "baru"}),
    ("contact_kind", {"kind": "fax"}),
    ("contact_country", {"country": ""}),
    ("contact_country", {"country": "umum"}),
    ("contact_country", {"country": "luar"}),
    ("plain", {"name": "KBRI <b>{kontak:x}"}),
    ("contact_city", {"city": "x" * 41}),
    ("contact_city", {"city": "Phnom:Penh"}),
    ("contact_checked", {"tested_on": "kemarin"}),
    ("contact_name", {"name": ""}),
    ("contact_value", {"value": " "}),
    ("contact_source", {"source": "http://kemlu.go.id"}),
    ("contact_seen", {"seen": ""}),
    ("contact_checked", {"checked": "kemarin"}),
    ("contact_checked", {"checked": ""}),
    ("contact_checked", {"checked": "2026-11"}),
    ("contact_checked", {"checked": "2026-02-30"}),
    ("contact_future", {"checked": "2026-11-23"}),
    ("contact_future", {"seen": "2027"}),
    ("number_service", {"value": "110"}),
    ("number_service", {"kind": "service", "value": "110"}),
    ("number_kind", {"country": "id", "value": "0800-1000"}),
    ("number_short", {"country": "id", "kind": "service", "value": "+628118080141"}),
    ("number_invalid", {"value": "+855 1"}),
    ("number_invalid", {"kind": "whatsapp", "value": "tanya KBRI"}),
    ("number_form", {"value": "+855 12 813 282"}),
    ("number_form", {"value": "012 813 282"}),
    ("number_form", {"country": "id", "value": "0811-8080-141"}),
    ("number_form", {"country": "id", "value": "628118080141"}),
    ("number_elsewhere", {"value": "+6592953964"}),
    ("email", {"kind": "email", "value": "kbri@kemlu"}),
    ("web", {"kind": "web", "value": "http://kemlu.go.id"}),
    ("web", {"kind": "web", "value": "https://www.peduliwni.com"}),
    ("contact_withdrawn", {"value": "+855 61 844 661"}),
    ("contact_withdrawn", {"kind": "web", "value": "https://LAMA.id/"}),
    ("contact_twice", {"key": "lain", "name": "KBRI Vientiane"}),
]
"""The same of a contact."""


def codes(found: Iterable[Fault]) -> set[str]:
    """The last parts of the faults' codes."""
    return {fault.code.removeprefix("check.") for fault in found}
