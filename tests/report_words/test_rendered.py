"""Whole reports: nothing lost, nobody named where nobody may be, limits kept, marks balanced."""

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given as tried
from hypothesis import settings
from hypothesis import strategies as st

from bot.checking.markup import markup_faults
from bot.report_pdf.paper import Paper, Section
from bot.report_words import blocks, entry, sections, summary, timeline
from bot.report_words.letters import units
from bot.report_words.paper import paper
from bot.reports.model import About, Evidence, Note, Shown
from bot.reports.questions import FOR, QUESTIONS
from tests.report_words.made import (
    EVIDENCE,
    KINDS,
    LANDS,
    NOW,
    TEXTS,
    full,
    given,
    only,
    words_of,
)

TELEGRAM = 4096
HOSTILE = (
    "<b>", "</pre>", "{kontak}", "{isi}", "&", "&amp;", "x" * 10_000, "&" * 10_000, "🧨" * 4_000,
    "\u202egpj.exe", "\x00", "a\n" * 5_000, "{kontak:kbri}", "\ud83d",
)  # fmt: skip
PERSONAL = (
    "Budi", "Santoso", "budi", "Joko", "joko", "Sari", "0812", "3456", "7890", "budisan", "@budi",
    "budi@gmail.com", "t.me", "facebook.com", "Karyono", "+62",
)  # fmt: skip


def made(shown: Shown) -> Paper:
    return paper(shown, TEXTS, LANDS, NOW, {})


def blocks_of(shown: Shown) -> dict[str, str]:
    """The blocks by their titles."""
    messages = "\n".join(blocks.html(shown, TEXTS, LANDS))
    return dict(re.findall(r"<b>([^<]*)</b>\n<pre>([^<]*)</pre>", unescape(messages)))


def part(shown: Shown, heading: str) -> Section:
    """The part of the paper under a heading."""
    return next(one for one in made(shown).sections if one.heading == heading)


def everything(paper: Paper) -> str:
    """All words that stand on a paper."""
    parts = [paper.title, paper.number, *paper.lead, paper.foot]
    for section in paper.sections:
        parts += [section.heading, *(cell for line in section.lines for cell in line)]
        parts += section.paragraphs
        if section.table:
            parts += (cell for row in section.table.rows for cell in row)
    return "\n".join(parts)


def all_words(shown: Shown) -> dict[str, str]:
    """The report in every form."""
    return {
        "paper": everything(made(shown)),
        "entry": entry.text(shown, TEXTS, LANDS),
        "summary": unescape(summary.html(shown, TEXTS, LANDS)),
        "blocks": unescape("\n".join(blocks.html(shown, TEXTS, LANDS))),
        "timeline": "\n".join(what for _, what in timeline.lines(shown, TEXTS, LANDS)),
        "fields": "\n".join(value for _, _, value in summary.fields(shown, TEXTS, LANDS)),
    }


@pytest.mark.parametrize("about", KINDS)
def test_no_answer_is_lost(about: About) -> None:
    said = all_words(full(about))
    for form in ("paper", "entry", "fields", "blocks", "summary"):
        assert [id for id in FOR[about] if words_of(id) not in said[form]] == [], form


@pytest.mark.parametrize("about", KINDS)
def test_no_choice_is_lost(about: About) -> None:
    said = all_words(full(about))
    for id in FOR[about]:
        for choice in QUESTIONS[id].choices:
            alone = only(about, **{id: given("", choice)})
            told = summary.fields(alone, TEXTS, LANDS)[0][2]
            assert told in said["paper"], (id, choice)
            assert told in said["entry"], (id, choice)
            if (id, choice) == blocks.NO_WAY:
                continue
            sentence = TEXTS[f"report.sentence.{id}.{choice}"].partition("{")[0].strip()
            assert sentence in said["blocks"], (id, choice)


@pytest.mark.parametrize("about", KINDS)
def test_no_note_evidence_or_hash_is_lost(about: About) -> None:
    said = all_words(full(about))
    for one in EVIDENCE:
        for words in (one.name, one.text, one.sha256):
            assert words in said["paper"]
            assert words in said["entry"]
    assert "catatan bahaya tersendiri" in said["paper"]
    assert "catatan bahaya tersendiri" in said["entry"]
    assert "catatan bahaya tersendiri" in said["blocks"]
    assert "PWNI 77" in said["paper"]


def test_the_story_stands_as_it_was_written_piece_by_piece() -> None:
    told = only(cerita=given("Saya  dikurung!!\n<b>tolong</b> & cepat\n\nlalu {kontak}"))
    story = next(one for one in made(told).sections if one.heading == "Cerita lengkap")
    assert story.paragraphs[1:] == ("Saya  dikurung!!", "<b>tolong</b> & cepat", "lalu {kontak}")


def test_a_paper_says_what_it_is_and_that_the_bot_sent_nothing() -> None:
    draft = made(full("saya", state="draft", number=0))
    lead = " ".join(draft.lead)
    assert draft.number == "belum bernomor"
    assert "22 November 2026, 10.00 WIB" in lead
    assert "Bot tidak mengirim laporan ini." in lead
    assert "Pelapor belum menyatakan isinya benar" in lead
    done = made(full("saya"))
    assert done.number == "L-12"
    assert "belum menyatakan" not in " ".join(done.lead)
    assert "{halaman}" in done.foot
    assert "{jumlah}" in done.foot


def test_parts_in_which_nothing_stands_are_left_out() -> None:
    headings = [one.heading for one in made(only("iklan", media=given("", "tiktok"))).sections]
    assert headings == ["Ringkasan", "Kronologi", "Perekrut dan perusahaan"]


def test_how_a_hash_is_checked_is_told_only_where_there_is_one() -> None:
    told = only(visa=given("", "kerja"))
    unhashed = replace(told, evidence=(Evidence(NOW, "photo", failed="gone"), EVIDENCE[3]))
    hashed = replace(told, evidence=(*unhashed.evidence, EVIDENCE[0]))
    appendix = "Lampiran: cara memeriksa bukti"
    assert appendix not in [one.heading for one in (*made(told).sections, *made(unhashed).sections)]
    assert made(hashed).sections[-1].heading == appendix


def test_evidence_is_counted_only_where_there_is_some() -> None:
    told = only(visa=given("", "kerja"))
    assert "Jumlah bukti" not in dict(part(told, "Ringkasan").lines)
    assert dict(part(full("saya"), "Ringkasan").lines)["Jumlah bukti"] == "9"


def test_the_first_part_about_an_advertisement_tells_whose_it_is() -> None:
    told = only("iklan", media=given("", "tiktok"), pengiklan=given("@kerjaenak"))
    lines = dict(part(told, "Ringkasan").lines)
    assert lines["Pemasang iklan"] == "@kerjaenak"
    assert lines["Iklan dilihat di"] == "TikTok"


def test_what_has_no_date_stands_in_its_own_part_and_not_in_the_timeline() -> None:
    told = only(kejadian=given("", "diancam"), rute=given("jkt lalu kl"), uang=given("", "lama"))
    table = part(told, "Kronologi").table
    assert table
    assert [row[1] for row in table.rows] == ["Mulai menulis laporan di CekDulu"]
    state = dict(part(told, "Keadaan sekarang").lines)
    assert (state["Yang terjadi"], state["Rute"]) == ("Diancam", "jkt lalu kl")
    assert "Sudah kirim uang" in dict(part(told, "Janji dan uang").lines)["Kirim uang"]


def test_evidence_without_a_hash_says_why() -> None:
    rows = next(one.table for one in made(full("saya")).sections if one.heading == "Daftar bukti")
    assert rows is not None
    assert [row[4] for row in rows.rows[:4]] == [
        "a" * 64, "tidak bisa dihitung: filenya terlalu besar",
        "tidak ada: filenya tidak bisa diambil lagi", "masih dihitung",
    ]  # fmt: skip
    assert rows.rows[1][2:4] == ("kontrak-bukti.pdf", "22 November 2026, 11.00 WIB")


def test_the_timeline_is_in_order_of_time_and_holds_only_what_has_a_date() -> None:
    told = only(
        kejadian=given("", "diancam"), kabar=given("", "hari_ini"), uang=given("5jt", "kemarin"),
        sejak=given("bulan lalu", date="2026-10-01", until="2026-10-31"), sudah=given("", "belum"),
    )  # fmt: skip
    late = replace(told, evidence=(Evidence(NOW.replace(hour=1), "photo"),))
    assert timeline.lines(late, TEXTS, LANDS) == (
        ("1 Oktober 2026 sampai 31 Oktober 2026",
         "Di sana sejak: bulan lalu (1 Oktober 2026 sampai 31 Oktober 2026)"),
        ("21 November 2026", "Kirim uang: Sudah kirim uang, sehari sebelum 22 November 2026 – 5jt"),
        ("22 November 2026", "Kabar terakhir: Hari ini (22 November 2026)"),
        ("22 November 2026, 08.00 WIB", "Bukti 1 diterima CekDulu: Foto"),
        ("22 November 2026, 10.00 WIB", "Mulai menulis laporan di CekDulu"),
    )  # fmt: skip


def test_the_summary_has_a_line_for_each_answer_and_counts_the_evidence() -> None:
    told = only(negara=given("", "kh"), visa=given("", skipped=True), cerita=given("a < b"))
    proved = replace(told, evidence=(*EVIDENCE[:2], EVIDENCE[0]))
    assert summary.html(proved, TEXTS, LANDS).split("\n") == [
        "<b>Negara:</b> Kamboja", "<b>Cerita:</b> a &lt; b", "<b>Bukti:</b> Foto (2), File (1)",
    ]  # fmt: skip
    assert summary.html(only(), TEXTS, LANDS) == TEXTS["report.summary.empty"]


def test_a_long_story_is_cut_in_the_summary_which_says_so_and_cuts_nothing_else() -> None:
    told = only(cerita=given("kata " * 3_000), agen=given("PT Maju"))
    said = summary.html(told, TEXTS, LANDS)
    assert TEXTS["report.summary.shortened"] in said
    assert "<b>Agen atau PT:</b> PT Maju" in said
    assert "kata …" in said


def test_a_long_story_goes_into_several_boxes_and_no_word_is_lost() -> None:
    story = " ".join(f"kata{number}" for number in range(1_500))
    messages = blocks.html(only(cerita=given(story)), TEXTS, LANDS)
    assert len(messages) > 1
    assert [one for one in story.split() if not any(one in text for text in messages)] == []
    assert "<b>Apa yang terjadi (2)</b>" in "".join(messages)


def test_a_relative_is_spoken_of_as_another_person() -> None:
    told = only("orang", paspor=given("", "ditahan"), kejadian=given("", "diancam"))
    said = "".join(blocks.html(told, TEXTS, LANDS))
    assert "Paspor orang itu ditahan orang lain." in said
    assert "Orang itu diancam." in said
    assert "Saya melapor untuk orang lain." in said


def test_who_sent_somebody_is_named_once_where_suspects_are_told() -> None:
    said = "".join(blocks.html(only(pengirim=given("Pak Joko", "calo")), TEXTS, LANDS))
    assert said.count("Pak Joko") == 1
    assert said.count("adalah calo atau sponsor.") == 2


def test_who_went_alone_is_no_suspect() -> None:
    alone = blocks_of(only(pengirim=given("", "sendiri")))
    assert alone["Apa yang terjadi"] == "Saya pergi sendiri."
    assert "Siapa yang dicurigai" not in alone
    worded = blocks_of(only(pengirim=given("berangkat dewe kok", "sendiri"), agen=given("PT A")))
    assert "berangkat dewe kok" in worded["Apa yang terjadi"]
    assert "dewe" not in worded["Siapa yang dicurigai"]
    assert "PT A" in worded["Siapa yang dicurigai"]


def test_who_went_alone_but_names_a_number_still_tells_it_as_a_suspect() -> None:
    named = given("sendiri, kenal 08123456789", "sendiri", phones=["+628123456789"])
    told = blocks_of(only(pengirim=named))
    assert told["Apa yang terjadi"] == "Saya pergi sendiri."
    assert "08123456789" in told["Siapa yang dicurigai"]
    assert "pergi sendiri" not in told["Siapa yang dicurigai"]


def test_telegram_is_no_way_to_be_reached_by_those_who_read_a_complaint() -> None:
    told = only(kontak=given("", "telegram"))
    said = all_words(told)
    assert "Telegram" not in said["blocks"]
    for form in ("paper", "entry", "summary"):
        assert "hanya petugas CekDulu, bila diizinkan" in said[form], form
        assert "KBRI perlu nomor" in said[form], form
    worded = all_words(only(kontak=given("tele aja, jangan telpon", "telegram")))
    assert "tele aja, jangan telpon" in worded["blocks"]


def test_an_entry_that_is_too_long_is_cut_and_says_where_the_rest_is() -> None:
    said = entry.text(only(cerita=given("kata " * 3_000)), TEXTS, LANDS)
    assert len(said) <= 11_000
    assert said.endswith(TEXTS["report.entry.cut"])


def personal(about: About) -> Shown:
    """A report that is full of somebody's name and numbers."""
    words = "nama saya Budi Santoso wa 0812-3456-7890 tele @budisan, kata pak joko"
    answers = {id: given(words, *QUESTIONS[id].choices) for id in FOR[about]}
    asked = {
        "nama": given("budi santoso"), "siapa": given("Adik saya Karyono umur 20 dari Subang"),
        "kontak": given("08123456789 bu Sari", phones=["+6281234567890"], links=["t.me/budi"]),
        "pengirim": given("Joko", "calo", phones=["+6281234567890"]), "agen": given("karyono"),
        "cerita": given(f"{'tolong saya di sini ' * 60}\nkaryono nangis, budi juga. {words} " * 9),
        "rute": given("dari rumah joko", origin="rumah Joko", transit=["my"]),
    }  # fmt: skip
    report = replace(
        full(about).report, answers=answers | asked, notes=(Note(NOW, words),),
        portal_number="0812 3456",
    )  # fmt: skip
    evidence = (
        Evidence(NOW, "document", name="KTP Budi Santoso.pdf", text=words, sha256="a" * 64),
        Evidence(NOW, "link", text="https://facebook.com/budisan"),
        Evidence(NOW, "text", text=f"{words}\nbudi@gmail.com"),
    )
    return Shown(report, evidence)


@pytest.mark.parametrize("about", KINDS)
def test_a_nameless_report_holds_no_name_and_no_number(about: About) -> None:
    open_ = personal(about)
    hidden = replace(open_, nameless=True)
    for form, said in all_words(hidden).items():
        assert [one for one in PERSONAL if one in said] == [], form
    for form in ("paper", "entry"):
        assert [one for one in ("Budi", "0812", "Joko") if one not in all_words(open_)[form]] == []


def test_a_nameless_report_still_tells_what_happened_and_where() -> None:
    told = only(
        tempat=given("gedung dekat kasino", place="Poipet", country="kh"),
        cerita=given("dipukul karena target tidak sampai, diminta Rp5.000.000"),
        agen=given("PT Maju Jaya"), janji=given("gaji 12 juta"),
    )  # fmt: skip
    place = Evidence(NOW, "location", text="13.657300, 102.563600")
    said = all_words(replace(told, nameless=True, evidence=(place,)))["paper"]
    for words in ("gedung dekat kasino (Poipet, Kamboja)", "Rp5.000.000", "PT Maju Jaya"):
        assert words in said
    for words in ("gaji 12 juta", "13.657300, 102.563600", "tidak sampai"):
        assert words in said


def test_an_anonymous_report_names_those_it_complains_about() -> None:
    open_ = personal("saya")
    anonymous = replace(open_, report=replace(open_.report, anonymous=True))
    assert "Joko" in all_words(anonymous)["paper"]


def test_an_anonymous_paper_says_so() -> None:
    told = only(visa=given("", "kerja"))
    anonymous = replace(told, report=replace(told.report, anonymous=True))
    assert TEXTS["report.paper.anonymous"] in everything(made(anonymous))
    assert TEXTS["report.paper.nameless"] in everything(made(replace(told, nameless=True)))
    assert TEXTS["report.block.anonymous"] in "".join(blocks.html(anonymous, TEXTS, LANDS))


def harmless_and_short(shown: Shown) -> None:
    """The limits of Telegram, marks that are balanced, and no hidden signs."""
    read = summary.html(shown, TEXTS, LANDS)
    assert units(read) <= summary.LONGEST
    messages = blocks.html(shown, TEXTS, LANDS)
    assert [
        text for text in messages if units(text) > blocks.LONGEST or units(text) > TELEGRAM
    ] == []
    for text in (read, *messages):
        # braces are no marks here: what people wrote is not filled in again
        assert list(markup_faults(text)) == []
    for words in (read, *messages, everything(made(shown)), entry.text(shown, TEXTS, LANDS)):
        assert not {"\u202e", "\x00", "\ud83d"} & set(words)
    assert len(entry.text(shown, TEXTS, LANDS)) <= entry.LONGEST


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_do_no_harm(words: str, hidden: bool) -> None:
    answers = {id: given(words, *QUESTIONS[id].choices) for id in FOR["orang"]}
    proof = Evidence(NOW, "document", name=words, text=words)
    report = replace(full("orang").report, answers=answers, notes=(Note(NOW, words),))
    harmless_and_short(Shown(report, (proof,) * 3, hidden))


@tried(
    st.dictionaries(
        st.sampled_from(FOR["saya"]), st.text(max_size=300).map(lambda text: text * 20), max_size=19
    ),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_limits_are_kept_whatever_is_written(written: dict[str, str], hidden: bool) -> None:
    answers = {id: given(text, *QUESTIONS[id].choices) for id, text in written.items()}
    harmless_and_short(replace(only(**answers), nameless=hidden))


@pytest.mark.parametrize("cut", range(440, 520, 7))
def test_a_number_or_name_at_the_edge_of_what_is_masked_at_once_is_hidden(cut: int) -> None:
    before = ("tolong saya di sini " * 40)[:cut]
    told = only(cerita=given(f"{before} wa 0812 3456 7890 nama saya Budi Santoso {before}"))
    said = all_words(replace(told, nameless=True))["paper"]
    assert [one for one in ("0812", "3456", "7890", "Budi", "Santoso") if one in said] == []
    assert said.count("tolong saya di sini") >= 40


def test_a_list_of_nothing_but_numbers_is_hidden_in_a_moment() -> None:
    told = only(cerita=given("0812 3456 " * 1_200))
    said = all_words(replace(told, nameless=True))["paper"]
    assert "0812" not in said
    assert "3456" not in said


def test_every_answer_stands_in_a_part_of_the_paper_and_in_a_block() -> None:
    assert {id for ids in sections.QUESTIONS_OF.values() for id in ids} == set(QUESTIONS)
    assert {id for ids in blocks.QUESTIONS_OF.values() for id in ids} == set(QUESTIONS)


def test_what_hides_a_number_can_be_printed() -> None:
    told = only(cerita=given("wa 0812-3456-7890, https://contoh.id/a akun @budi77"))
    story = everything(made(replace(told, nameless=True)))
    assert "wa ***, *** akun @***" in story
    assert not {"▮", "🔗"} & set(story)
