"""Responses: keys become words, filled in and escaped; broken files are named."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.answer import Answer, Source
from bot.contacts import Contact, Contacts, Country
from bot.errors import StartError
from bot.model import Button, Say
from bot.responses import CALLBACK_LIMIT, Responses, day, load
from bot.settings import ROOT
from bot.text_files import TEXT_FILES
from tests.samples import NOW, words

TEXTS = {
    "a.plain": "Halo.\n",
    "a.name": "<b>Halo {nama}</b>",
    "a.numbers": "Hubungi:\n{kontak}\n{catatan_negara}\n\nDi {negara}. {tanya_negara}",
    "a.one": "{kontak:kbri}",
    "a.bad": "{kontak:lama}",
    "a.nobody": "{kontak:hantu}",
    "button.go": "Lanjut",
    "label.sapa": "Menyapa",
    "contact.which_country": "Negara mana?\n",
    "contact.untested": "<i>(belum diuji)</i>",
    "contact.kind_whatsapp": "(WhatsApp)",
    "contact.taken_back": "• (sedang diperiksa)",
    "answer.source": "<i>Sumber: %SUMBER%. Diperiksa {date}.</i>\n",
    "answer.edited": "Untuk pesan yang diubah:\n",
    "answer.expired": "Sudah lewat.\n",
}


def contact(key: str, status: str = "pakai", kind: str = "phone", name: str = "") -> Contact:
    return Contact(key, name or key.upper(), "kh", kind, f"+855 {key}", status, "s", "2025", "2026")


def made(**texts: str) -> Responses:
    contacts = [
        contact("kbri", name="KBRI <Phnom & Penh>"), contact("lama", "jangan_pakai"),
        contact("uji", "pakai_setelah_uji", "whatsapp"), contact("portal"),
    ]  # fmt: skip
    countries = [
        Country("kh", "Kamboja", ("lama", "kbri", "uji"), "Awas <palsu>."),
        Country("th", "Thailand", ()),
        Country("luar", "Luar negeri", ("portal",)),
        Country("umum", "Negara mana saja", ("portal",)),
    ]
    answer = Answer(
        "tebusan", "Tebusan", "Diminta tebusan", "<b>Jangan bayar.</b>\n\n{kontak:kbri}",
        (Source("Kemlu & kawan", "https://k?a=1&b=2", "2025"), Source("A <b> & C", "", "2026")),
        date(2026, 11, 22), date(2027, 5, 22),
    )  # fmt: skip
    return Responses(
        TEXTS | texts,
        {"tebusan": answer},
        Contacts({one.key: one for one in contacts}, {land.code: land for land in countries}),
    )


def test_a_key_becomes_its_words_without_space_around() -> None:
    assert made().text(Say("a.plain"), NOW) == "Halo."


@pytest.mark.parametrize("key", ["a.nothing", "faq.nothing", "plain"])
def test_a_key_or_contact_that_cannot_be_said_is_an_error_and_never_words(key: str) -> None:
    with pytest.raises(KeyError):
        made().text(Say(key), NOW)


def test_a_parameter_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        made().text(Say("a.name"), NOW)


def test_what_people_wrote_is_escaped_and_never_filled_in_again() -> None:
    say = Say("a.name", {"nama": "<i>{kontak}&"})
    assert made().text(say, NOW) == "<b>Halo &lt;i&gt;{kontak}&amp;</b>"


def test_a_country_named_brings_its_contacts_note_and_name_and_asks_for_no_country() -> None:
    assert made().text(Say("a.numbers", country="kh"), NOW) == (
        "Hubungi:\n"
        "• KBRI &lt;Phnom &amp; Penh&gt;: +855 kbri\n"
        "• UJI (WhatsApp): +855 uji <i>(belum diuji)</i>\n"
        "• PORTAL: +855 portal\n"
        "Awas &lt;palsu&gt;.\n\nDi Kamboja."
    )


def test_without_a_country_the_contacts_of_everywhere_stand_and_the_country_is_asked() -> None:
    assert made().text(Say("a.numbers"), NOW) == (
        "Hubungi:\n• PORTAL: +855 portal\n\nDi . Negara mana?"
    )


def test_a_country_without_a_note_leaves_no_gap() -> None:
    text = made().text(Say("a.numbers", country="th"), NOW)
    assert "\n\n\n" not in text
    assert "portal\n\nDi Thailand." in text


def test_empty_lines_never_come_in_threes() -> None:
    assert made(**{"a.gap": "satu\n\n{tanya_negara}\n\n\ndua"}).text(
        Say("a.gap", country="kh"), NOW
    ) == ("satu\n\ndua")


def test_one_contact_can_be_named_by_its_key() -> None:
    assert made().text(Say("a.one"), NOW) == "• KBRI &lt;Phnom &amp; Penh&gt;: +855 kbri"


@pytest.mark.parametrize("key", ["a.bad", "a.nobody"])
def test_a_contact_taken_back_or_away_since_leaves_no_number_and_says_so(key: str) -> None:
    assert made().text(Say(key), NOW) == "• (sedang diperiksa)"


def test_a_variant_answers_for_its_countries_only() -> None:
    plain = made()
    answer = plain.answers["tebusan"]
    other = replace(
        answer, id="tebusan@kh", body="Kamboja.", variant_of="tebusan", countries=("kh",)
    )
    both = replace(plain, answers={**plain.answers, other.id: other})
    assert both.text(Say("faq.tebusan", country="kh"), NOW).startswith("Kamboja.")
    for country in ("", "th"):
        assert both.text(Say("faq.tebusan", country=country), NOW).startswith("<b>Jangan bayar")


def test_a_draft_is_told_as_people_would_see_it() -> None:
    draft = replace(made().answers["tebusan"], body="Baru.")
    text = made().text(Say("faq.tebusan", answer=draft), NOW)
    assert text.startswith("Baru.")
    assert text.endswith("Diperiksa 22 Nov 2026.</i>")


def test_an_answer_ends_with_its_sources_and_the_day_it_was_checked() -> None:
    text = made().text(Say("faq.tebusan"), NOW)
    assert text.startswith("<b>Jangan bayar.</b>\n\n• KBRI")
    assert text.endswith("Diperiksa 22 Nov 2026.</i>")
    assert '<a href="https://k?a=1&amp;b=2">Kemlu &amp; kawan</a> (2025)' in text


def test_the_name_of_a_source_without_address_is_escaped_too() -> None:
    assert "A &lt;b&gt; &amp; C (2026)" in made().text(Say("faq.tebusan"), NOW)


@pytest.mark.parametrize(
    ("today", "warned"),
    [(datetime(2027, 5, 22, 23, tzinfo=UTC), False), (datetime(2027, 5, 23, tzinfo=UTC), True)],
)
def test_an_answer_past_its_time_says_so_first(today: datetime, warned: bool) -> None:
    text = made().text(Say("faq.tebusan"), today)
    assert text.startswith("Sudah lewat.\n\n<b>Jangan") is warned


def test_an_answer_to_a_changed_message_says_so() -> None:
    made_ = made().message(Say("a.plain", edited=True), NOW)
    assert made_ == {"text": "Untuk pesan yang diubah:\n\nHalo.", "keyboard": []}


def test_buttons_carry_their_action_and_what_belongs_to_it() -> None:
    rows = ((Button("button.go", "tanya", ("tebusan", "x")), Button("label.tebusan", "a")), ())
    assert made().keyboard(rows) == [
        [{"text": "Lanjut", "data": "tanya:tebusan:x"}, {"text": "Diminta tebusan", "data": "a"}]
    ]


def test_a_button_may_lead_to_an_address() -> None:
    assert made().keyboard(((Button("button.go", url="https://t.me/x"),),)) == [
        [{"text": "Lanjut", "url": "https://t.me/x"}]
    ]


@pytest.mark.parametrize(
    ("key", "label"),
    [("label.tebusan", "Diminta tebusan"), ("label.sapa", "Menyapa"), ("negara.kh", "Kamboja")],
)
def test_labels_come_from_answers_texts_and_countries(key: str, label: str) -> None:
    assert made().label(key) == label


def test_a_button_for_an_answer_taken_away_since_is_left_out() -> None:
    gone, there = Button("label.nothing", "a"), Button("label.tebusan", "b")
    assert made().keyboard(((gone,), (gone, there))) == [[{"text": "Diminta tebusan", "data": "b"}]]


@pytest.mark.parametrize("key", ["negara.zz", "button.nothing"])
def test_a_button_without_a_label_is_an_error(key: str) -> None:
    with pytest.raises(KeyError):
        made().keyboard(((Button(key, "a"),),))


def test_a_button_may_carry_sixty_four_bytes_and_no_more() -> None:
    full = "é" * ((CALLBACK_LIMIT - 2) // 2)
    assert made().keyboard(((Button("button.go", "a", (full,)),),))
    with pytest.raises(ValueError, match=r"button\.go"):
        made().keyboard(((Button("button.go", "a", (full + "é",)),),))


@pytest.mark.parametrize("name", TEXT_FILES)
@pytest.mark.parametrize("broken", ["", "- a list", "a: [", "a: {b: }: c", None])
def test_broken_words_are_named(tmp_path: Path, name: str, broken: str | None) -> None:
    copied = shutil.copytree(
        ROOT / "responses", tmp_path / "r", ignore=shutil.ignore_patterns("faq")
    )
    (copied / name).unlink() if broken is None else (copied / name).write_text(broken)
    with pytest.raises(StartError, match=name):
        load(copied)


def test_an_emergency_without_words_is_named(tmp_path: Path) -> None:
    (tmp_path / "texts.yml").write_text("a: {b: c}")
    (tmp_path / "darurat.yml").write_text("darurat_sakit: {words: x}")
    with pytest.raises(StartError, match=r"darurat\.yml"):
        load(tmp_path)


def test_words_that_are_no_text_are_named(tmp_path: Path) -> None:
    (tmp_path / "texts.yml").write_bytes(b"a: \xff")
    with pytest.raises(StartError, match=r"texts\.yml"):
        load(tmp_path)


def test_sections_become_dotted_keys(tmp_path: Path) -> None:
    sign = "sign: {quoted: a, bare: b, full: c, full_quoted: d}"
    (tmp_path / "texts.yml").write_text(f"a: {{b: {{c: satu}}, d: 2}}\n{sign}")
    for name in TEXT_FILES[2:]:
        (tmp_path / name).write_text("{}")
    (tmp_path / "darurat.yml").write_text("umum: {text: tenang}")
    (tmp_path / "signs.yml").write_text("{}")
    for name in ("contacts.yml", "countries.yml", "cards.yml"):
        shutil.copy(ROOT / "responses" / name, tmp_path)
    found = load(tmp_path).texts
    named = {key: text for key, text in found.items() if not key.startswith("sign.")}
    assert named == {"a.b.c": "satu", "a.d": "2", "darurat.umum": "tenang"}


def test_days_are_written_as_people_read_them() -> None:
    assert [day(date(2026, month, 3)) for month in (5, 8, 12)] == [
        "3 Mei 2026",
        "3 Agu 2026",
        "3 Des 2026",
    ]


def test_an_unusable_contact_is_not_said_even_when_a_country_lists_nothing_else() -> None:
    words = made()
    alone = replace(words.contacts.countries["kh"], contacts=("lama",))
    contacts = replace(words.contacts, countries={**words.contacts.countries, "kh": alone})
    text = replace(words, contacts=contacts).text(Say("a.numbers", country="kh"), NOW)
    assert "lama" not in text
    assert "portal" in text


def test_a_value_of_the_settings_stands_in_a_text_and_a_parameter_goes_before_it() -> None:
    words = replace(made(), values={"nama": "A&B"})
    assert words.text(Say("a.name"), NOW) == "<b>Halo A&amp;B</b>"
    assert words.text(Say("a.name", {"nama": "C"}), NOW) == "<b>Halo C</b>"


def test_a_contact_named_and_listed_stands_there_once() -> None:
    words = made(**{"a.twice": "{kontak}\nKBRI juga:\n{kontak:kbri}"})
    assert words.text(Say("a.twice", country="kh"), NOW).count("+855 kbri") == 1


def test_a_message_holds_its_points_then_its_paragraphs_then_the_small_line() -> None:
    say = Say(
        "start.menu", parts=(Say("talk.thanks"), Say("talk.bye")), then=(Say("talk.agreed"),),
        below="offer.machine",
    )  # fmt: skip
    menu, thanks, bye, agreed = (
        words().text(Say(key), NOW)
        for key in ("start.menu", "talk.thanks", "talk.bye", "talk.agreed")
    )
    machine = words().texts["offer.machine"].strip()
    wanted = f"{menu}\n• {thanks}\n• {bye}\n\n{agreed}\n\n{machine}"
    assert words().text(say, NOW) == wanted


def test_a_message_names_the_one_it_replies_to_and_others_name_none() -> None:
    assert words().message(Say("start.menu", reply_to=71), NOW)["reply_to"] == 71
    assert "reply_to" not in words().message(Say("start.menu"), NOW)


def test_a_parameter_may_be_empty() -> None:
    said = words().text(Say("offer.licence_no_list", {"nama": ""}), NOW)
    assert "<b>:</b>" in said
