"""Made cases with reports, for exports; no person in them exists."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.cases.model import Case
from bot.reports.model import About, Evidence, ExportedCase, Given, Report, Shown
from tests.samples import NOW, PERSON

NAME, CHILD, BOSS = "Siti Rekaan", "Budi Rekaan", "Pak Joko Rekaan"
PHONE, HANDLE, STORY = "+6281200000001", "t.me/agen_rekaan", "Anak saya dijanjikan jaga toko."
AGENCY, COMPANY, PLACE = "PT Rekaan Jaya", "Toko Lek Rekaan", "dekat kasino Rekaan lantai tiga"
ORIGIN = "rumah Siti"
"""What somebody wrote where the route begins."""
PRIVATE = (ORIGIN, NAME, CHILD, BOSS, PHONE, HANDLE, STORY, AGENCY, COMPANY, PLACE, "Tolong rekaan")
"""What must not stand where no names were asked for."""


def given(*choices: str, text: str = "", **value: Any) -> Given:
    """An answer: choices, words, and what was understood of them."""
    return Given(NOW, choices, text, value)


def report(about: About = "orang", answers: dict[str, Given] | None = None, **more: Any) -> Report:
    """A confirmed report that operators may read."""
    made = Report(
        PERSON, NOW, "ab", number=5, version=2, state="confirmed", about=about,
        answers=answers or {}, confirmed_at=NOW, help=True, case=12,
    )  # fmt: skip
    return replace(made, **more)


def answers() -> dict[str, Given]:
    """A mother tells of her son."""
    return {
        "hubungan": given("anak"), "siapa": given(text=CHILD), "negara": given("kh"),
        "tempat": given(text=PLACE, country="kh", place="Poipet"),
        "kejadian": given("disekap", "gaji"), "cerita": given(text=STORY),
        "kontak": given("whatsapp", text=PHONE, phones=[PHONE]),
        "kontak_orang": given("jangan"),
        "rute": given(
            text="dr subang", origin=ORIGIN, transit=["my", "th"], destination="kh"
        ),
        "pengirim": given("calo", text=f"{BOSS} {HANDLE}", links=[HANDLE]),
        "agen": given(text=AGENCY), "perusahaan": given(text=COMPANY),
        "janji": given(
            text="12jt sebulan", sums=[{"amount": 12e6, "currency": "IDR", "rupiah": 12_000_000}]
        ),
        "kontrak": given("tidak_ada"), "visa": given("kunjungan"), "paspor": given("ditahan"),
        "uang": given(
            "lama", text=f"5 juta ke {BOSS}",
            sums=[{"amount": 5e6, "currency": "IDR", "rupiah": 5_000_000}],
        ),
        "nama": given(text=NAME),
    }  # fmt: skip


def evidence() -> tuple[Evidence, ...]:
    """A photograph, a number that was sent on, and a video that was too large."""
    return (
        Evidence(NOW, "photo", file="AgAC", sha256="a" * 64, text="Tolong rekaan", id=1),
        Evidence(NOW, "text", text=PHONE, sha256="b" * 64, id=2),
        Evidence(NOW, "video", file="BAAC", failed="too_large", id=3),
    )


def exported(of: Report | None = None, **changes: Any) -> ExportedCase:
    """Case 12, opened at half past midnight in Jakarta, with that report or the mother's."""
    case = Case(
        PERSON, "nyawa", NOW.replace(day=21, hour=17, minute=30), number=12, version=3,
        matter="darurat_keluarga", country="kh", told={"name": NAME, "username": "siti_rekaan"},
    )  # fmt: skip
    shown = Shown(of or report(answers=answers()), evidence())
    return ExportedCase(replace(case, **changes), shown)


def closed(after: timedelta = timedelta(days=2)) -> dict[str, Any]:
    """What a case has that ended."""
    return {"state": "closed", "outcome": "dirujuk", "closed_at": NOW + after}
