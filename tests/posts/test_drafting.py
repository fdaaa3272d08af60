"""Drafts begin with nothing of a private person, and with nothing that is not known."""

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.answer import Answer
from bot.answer import Source as AnswerSource
from bot.checking.seen import units
from bot.errors import UserMistake
from bot.model import Say
from bot.offer_effects import KeptOffer
from bot.offers.weights import WEIGHTS
from bot.posts.checks import faults, words_faults
from bot.posts.drafting import Draft, from_answer, from_feed, from_offer, from_question
from bot.posts.drafting_quotes import news, quote, shortened
from bot.posts.model import Body, Feed, FeedItem, Source, Target
from bot.questions import Group, Question
from tests.posts.made import KNOWN, NUMBERS, codes
from tests.samples import NOW, words

OFFER = KeptOffer(
    "abc", "LOKER KAMBOJA! Admin, gaji 15 juta, tiket gratis", ("gaji_tidak_wajar", "hantu",
    "visa_bukan_kerja", "tekanan_waktu"), 3, NOW, NOW, "bahaya", 9, "scam",
)  # fmt: skip
QUESTION = Question(4, "kerja di kamboja boleh tidak?", NOW, "x")
FEED = Feed(1, "https://kemlu.go.id/rss", "Kementerian Luar Negeri")
ITEM = FeedItem(
    "m", "722 WNI pulang", "https://kemlu.go.id/a", "<p>Mereka <b>tiba</b> hari ini.</p>"
)
TODAY = date(2026, 11, 22)
QUOTED = {"check.promise", "postcheck.vouching"}
"""What a scam says of itself stands in quotation marks in a post."""
NASTY = [
    ("LOKER! PT Maju Jaya Abadi butuh admin. PT Maju Jaya Abadi aman", ["Maju", "Jaya", "Abadi"]),
    ("Hotel Adria Sol cari staf, hub Sari Wulandari", ["Adria", "Sari", "Wulandari"]),
    ("hub pak budi ya kak", ["budi"]),
    ("Hubungi Rusli Tambunan segera, WA: Ucok", ["Rusli", "Tambunan", "Ucok"]),
    ("kontak Budi Santoso saja", ["Budi", "Santoso"]),
    ("line id: sariwx, ig: loker.sari, @sari_loker", ["sariwx", "loker.sari", "sari_loker"]),
    ("daftar di bit.ly/abc atau https://x.y/z?u=1 atau a@gmail.com", ["bit.ly", "x.y", "gmail"]),
    ("a.n. Siti Aminah rek bca 1234567890", ["Siti", "Aminah", "1234567890"]),
    ("<b>Hotel</b> <a href='https://jahat.com'>klik</a>", ["jahat", "<", ">"]),
    ("&lt;script&gt;alert(1)&lt;/script&gt;", ["<", ">"]),
    ('gaji {kontak:polri} “dijamin aman” "x"', ["{", "}", "“", "”", '"']),
    ("kirim KTP ke Jl. Merdeka No. 12, Jakarta", ["Merdeka"]),
    ("nama saya Rina Dewi umur 20", ["Rina", "Dewi"]),
    *((f"hub {number} ya", [number]) for number in NUMBERS if "<" not in number),
]
PIECES = (
    "PT Maju Jaya Hotel Sol hub Pak Budi Siti 0812 3456 7890 nol delapan satu O8l2 345 @sari "
    "t.me/a bit.ly/x a@b.com gaji Rp5.000.000 15 juta Kamboja … ▮ 🔗 “ ” { } < > & 😀 \ud83d "
    "\x00 \u200b . , - Rp an. nama saya CV Tour MV Sinar 2026 110 1.000"
)  # fmt: skip
TEXTS = some.lists(some.sampled_from(PIECES.split()), max_size=40).map(" ".join) | some.text()


def told(draft: Draft) -> str:
    """The text that a draft begins with, in Telegram HTML."""
    parts = tuple(Say(f"sign.{id}.title") for id in draft.signs)
    closing = (Say(draft.closing),) if draft.closing else ()
    return words().text(Say(draft.key, draft.params, parts=parts, then=closing), NOW)


def stopping(draft: Draft) -> set[str]:
    """The codes of what keeps a draft from being published as it is, with the real answers."""
    known = replace(KNOWN, contacts=words().contacts, answers=words().answers)
    body = Body(
        told(draft), "", draft.topic, draft.countries, draft.targets, draft.sources
    )  # fmt: skip
    return codes(one for one in faults(body, known) if one.stops)


@pytest.mark.parametrize(("text", "gone"), NASTY)
def test_a_quote_names_nobody_and_holds_no_way_to_reach_anybody(text: str, gone: list[str]) -> None:
    short = quote(text, 200)
    assert [one for one in gone if one in short] == []
    assert codes(words_faults(short, KNOWN)) <= QUOTED


@given(TEXTS, some.integers(20, 200))
def test_whatever_is_quoted_passes_the_checks_and_fits(text: str, longest: int) -> None:
    short = quote(text, longest)
    assert units(short) <= longest
    assert short.isprintable()
    short.encode()
    assert not codes(one for one in words_faults(short, KNOWN)) - QUOTED
    assert quote(short, longest) in (short, "") or len(quote(short, longest)) < len(short)


@given(TEXTS)
def test_whatever_an_official_body_writes_becomes_plain_words(html: str) -> None:
    short = news(html, 600)
    assert units(short) <= 600
    assert short.isprintable()
    assert not codes(words_faults(short, KNOWN)) - QUOTED - {"postcheck.maybe_name"}


@pytest.mark.parametrize(
    "text",
    ["a" * 10000, "😀" * 10000, "0 " * 5000, "Pak " * 3000, "PT A " * 2000, "@" * 9000,
     "nol" * 3000, "<!--" * 50000, "<" * 200000,
     "&#x110000000;" * 9000, "\ud83d" * 9000, "PT Aa Bb, " * 900],
)  # fmt: skip
def test_ten_thousand_letters_are_cut_at_once(text: str) -> None:
    started = time.process_time()
    assert units(quote(text, 200)) <= 200
    assert units(news(text, 600)) <= 600
    assert time.process_time() - started < 2


@pytest.mark.parametrize("text", ["", " ", "…", "▮ 🔗", "0812-3456-7890", "@budi", "\x00\ud83d"])
def test_of_what_only_names_somebody_nothing_is_left(text: str) -> None:
    assert quote(text, 200) == ""


def test_a_short_text_is_whole_and_a_long_one_ends_with_a_word() -> None:
    assert shortened("a  b\nc", 5) == "a b c"
    assert shortened("kata panjang sekali", 14) == "kata panjang…"
    assert shortened("😀" * 9, 6) == "😀😀…"


def test_a_scam_is_called_one_and_its_heaviest_known_signs_are_named() -> None:
    draft = from_offer(OFFER)
    assert (draft.key, draft.topic, draft.origin) == (
        "postdraft.scam_signs", "lowongan", "tawaran:abc",
    )  # fmt: skip
    assert draft.signs == ("gaji_tidak_wajar", "visa_bukan_kerja", "tekanan_waktu")
    assert draft.targets == (Target("check"), Target("report"))
    assert words().texts["sign.gaji_tidak_wajar.title"] in told(draft)
    assert "15 juta" in told(draft)
    assert stopping(draft) == set()
    many = from_offer(replace(OFFER, signs=tuple(WEIGHTS)))
    assert [WEIGHTS[id] for id in many.signs] == sorted(WEIGHTS.values(), reverse=True)[:5]


@pytest.mark.parametrize("outcome", ["", "scam"])
@pytest.mark.parametrize("verdict", ["bahaya", "mencurigakan", "belum_jelas", "tanpa_tanda"])
@pytest.mark.parametrize("signs", [(), ("tekanan_waktu",)])
@pytest.mark.parametrize("text", ["gaji 15 juta", "@budi"])
def test_only_a_decided_offer_is_called_false_and_only_a_bad_one_gets_signs(
    outcome: str, verdict: str, signs: tuple[str, ...], text: str
) -> None:
    draft = from_offer(
        replace(OFFER, outcome=outcome, verdict=verdict, signs=signs, text=text)  # type: ignore[arg-type]
    )
    said = told(draft)
    assert ("palsu" in said) == (outcome == "scam")
    assert ("15 juta" in said) == (text == "gaji 15 juta")
    assert bool(draft.signs) == (
        bool(signs) and (outcome == "scam" or verdict in ("bahaya", "mencurigakan"))
    )
    assert ("andanya:" in said or "tanda bahaya:" in said) == bool(draft.signs)
    assert stopping(draft) == set()


def test_no_warning_is_made_of_a_genuine_offer() -> None:
    with pytest.raises(UserMistake, match=r"postdraft\.genuine"):
        from_offer(replace(OFFER, outcome="genuine"))
    assert words().texts["postdraft.genuine"]


def test_a_question_waits_for_its_answer() -> None:
    nameless = replace(QUESTION, text="@budi")
    draft = from_question(Group(nameless, (nameless, QUESTION)))
    assert draft.params == {"pertanyaan": QUESTION.text}
    assert (draft.origin, draft.targets) == ("tanya:4", (Target("check"), Target("menu")))
    assert stopping(draft) == {"postcheck.unfinished"}


@pytest.mark.parametrize(
    "question", [replace(QUESTION, complaint=True), replace(QUESTION, text="…")]
)
def test_of_a_complaint_or_nothing_no_question_is_made(question: Question) -> None:
    with pytest.raises(UserMistake, match=r"postdraft\.no_question"):
        from_question(Group(question, (question,)))
    assert words().texts["postdraft.no_question"]


@pytest.mark.parametrize("id", sorted(words().answers))
def test_every_answer_makes_a_draft_that_leads_to_it(id: str) -> None:
    answer = words().answers[id]
    draft = from_answer(answer, answer.reviewed_on)
    first = Target("answer", answer.variant_of or id)
    assert (draft.origin, draft.targets[0], draft.countries) == (
        f"jawaban:{id}", first, answer.countries,
    )  # fmt: skip
    assert answer.title in draft.params["judul"]
    assert stopping(draft) == set()


def test_the_gist_of_an_answer_is_its_first_sentence_without_contacts() -> None:
    body = "• {kontak:polri}\n<b>Jangan <i>bayar</i>.</b>\n\nLain. {kontak:portal}"
    answer = Answer(
        "biaya", "Bayar?", "Bayar?", body,
        (AnswerSource("Kemlu", "https://kemlu.go.id/a", "2025"),
         AnswerSource("Koran", "https://koran.com", "2025"), AnswerSource("CekDulu", "", "2025")),
        TODAY, TODAY,
    )  # fmt: skip
    draft = from_answer(answer, TODAY)
    assert draft.params == {"judul": "Bayar?", "inti": "Jangan bayar."}
    assert draft.sources == (Source("Kemlu", "https://kemlu.go.id/a"),)
    bare = from_answer(replace(answer, body="{kontak:polri}"), TODAY)
    assert (bare.key, bare.params) == ("postdraft.answer_title", {"judul": "Bayar?"})
    assert "Bayar?" in told(bare)


def test_what_nobody_looked_at_for_long_is_not_told_in_public() -> None:
    answer = next(iter(words().answers.values()))
    with pytest.raises(UserMistake, match=r"postdraft\.expired"):
        from_answer(answer, answer.expires_on + timedelta(days=1))
    assert words().texts["postdraft.expired"]


def test_news_has_headline_summary_and_source_and_waits_for_plain_words() -> None:
    draft = from_feed(ITEM, FEED)
    assert draft.params == {"judul": "722 WNI pulang", "isi": "Mereka tiba hari ini."}
    assert draft.sources == (Source("Kementerian Luar Negeri", "https://kemlu.go.id/a"),)
    assert (draft.origin, draft.targets) == ("umpan:kemlu.go.id", (Target("menu"), Target("check")))
    assert stopping(draft) == {"postcheck.unfinished"}
    for bare in (replace(ITEM, summary=""), replace(ITEM, summary=ITEM.title)):
        assert from_feed(bare, FEED).key == "postdraft.news_title"
        assert "722 WNI pulang" in told(from_feed(bare, FEED))


def test_news_that_says_nothing_still_names_its_source() -> None:
    draft = from_feed(replace(ITEM, title="<br>", summary="<!-- -->"), replace(FEED, title=""))
    assert draft.params == {"judul": "kemlu.go.id"}
    assert draft.sources == (Source("kemlu.go.id", "https://kemlu.go.id/a"),)


def test_news_keeps_firms_and_figures_and_loses_people_and_numbers() -> None:
    html = (
        "<p>Sejak 2026, 722 WNI pulang.</p><p>PT Maju Jaya dicabut, kata Bapak Hun Sen</p>"
        "<script>alert(1)</script>Hubungi 0812 3456 7890 &amp; <a href='https://x.com'>a@b.id</a>"
    )
    assert (
        news(html, 600)
        == "Sejak 2026, 722 WNI pulang. PT Maju Jaya dicabut, kata Bapak … Hubungi … & …"
    )
