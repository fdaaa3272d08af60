"""The parts of a report as they stand in the PDF and at the operators' desk. Pure."""

from collections.abc import Iterator, Mapping

from bot.report_pdf.paper import Section, Table
from bot.report_words import proofs, timeline, values
from bot.report_words.letters import filled, harmless
from bot.report_words.nameless import hides, without_names
from bot.report_words.times import wib
from bot.report_words.values import Field, Lands, Texts
from bot.reports.model import Shown

QUESTIONS_OF: Mapping[str, tuple[str, ...]] = {
    "reporter": ("nama", "hubungan"),
    "person": ("siapa",),
    "state": ("aman", "negara", "tempat", "sejak", "rute", "kabar", "kejadian"),
    "timeline": (),
    "recruiter": ("pengirim", "agen", "perusahaan", "media", "pengiklan", "tujuan"),
    "money": ("janji", "uang", "sudah"),
    "papers": ("kontrak", "visa", "paspor"),
    "help": ("butuh",),
    "contact": ("kontak", "kontak_orang"),
    "story": ("cerita",),
    "notes": (),
    "evidence": ("bukti",),
}
"""Which answers stand in which part; the parts in their order, after the summary."""
FIRST = ("siapa", "pengiklan", "media", "negara", "tujuan", "tempat", "kejadian", "butuh")
"""What the summary tells of the answers."""
TIMELINE_WIDTHS, EVIDENCE_WIDTHS = (0.32, 0.68), (0.06, 0.13, 0.29, 0.19, 0.33)
HASH_COLUMN, HASH = 4, "SHA-256"


def sections(shown: Shown, texts: Texts, lands: Lands) -> tuple[Section, ...]:
    """All parts in which something stands."""
    told = without_names(shown, texts)
    answers = {id: (id, name, value) for id, name, value in _fields(told, texts, lands)}
    made = [_summary(told, answers, texts)]
    made += (_section(part, told, answers, texts, lands) for part in QUESTIONS_OF)
    return tuple(one for one in made if one.lines or one.paragraphs or one.table)


def check(shown: Shown, texts: Texts) -> Section:
    """How somebody who has a file finds out whether it is the one that was sent; for evidence of
    which at least one has a hash."""
    masked = ("report.paper.check_masked",) if hides(shown) else ()
    return _headed("check", texts, paragraphs=_said(("report.paper.check", *masked), texts))


def _fields(shown: Shown, texts: Texts, lands: Lands) -> tuple[Field, ...]:
    return values.fields(shown.report, texts, lands)


def _summary(shown: Shown, answers: Mapping[str, Field], texts: Texts) -> Section:
    report = shown.report
    rows = [("about", texts[f"report.paper.about_{report.about}"] if report.about else "")]
    told = [(answers[id][1], answers[id][2]) for id in FIRST if id in answers]
    counted = str(len(shown.evidence) or "")
    after = [
        ("evidence_count", counted),
        ("started", wib(report.started_at)),
        ("confirmed", wib(report.confirmed_at) if report.confirmed_at else ""),
        ("portal_number", harmless(report.portal_number)),
        ("portal_at", wib(report.portal_at) if report.portal_at else ""),
    ]
    return _headed("summary", texts, (*_named(rows, texts), *told, *_named(after, texts)))


def _named(rows: list[tuple[str, str]], texts: Texts) -> tuple[tuple[str, str], ...]:
    return tuple((texts[f"report.paper.{name}"], value) for name, value in rows if value)


def _section(
    part: str, shown: Shown, answers: Mapping[str, Field], texts: Texts, lands: Lands
) -> Section:
    found = [answers[id] for id in QUESTIONS_OF[part] if id in answers]
    lines = tuple((name, value) for _, name, value in found)
    if part == "story":
        story = tuple(piece for _, _, value in found for piece in value.split("\n") if piece)
        kind = "report.paper.masked" if hides(shown) else "report.paper.written"
        return _headed(part, texts, paragraphs=(*_said((kind,), texts), *story) if story else ())
    paragraphs = tuple(_paragraphs(part, shown, texts))
    return _headed(part, texts, lines, paragraphs, _table(part, shown, texts, lands))


def _paragraphs(part: str, shown: Shown, texts: Texts) -> Iterator[str]:
    report = shown.report
    if part == "reporter" and report.anonymous:
        yield from _said(("report.paper.anonymous",), texts)
    if part == "reporter" and hides(shown):
        yield from _said(("report.paper.nameless",), texts)
    if part == "person" and report.about == "saya":
        yield from _said(("report.paper.self",), texts)
    if part == "notes":
        for note in report.notes:
            words = harmless(note.text)
            yield filled(texts["report.paper.note"], kapan=wib(note.at), isi=words)
        for name, words in values.beside(report, texts):
            yield filled(texts["report.paper.answered"], nama=name, isi=words)


def _table(part: str, shown: Shown, texts: Texts, lands: Lands) -> Table | None:
    if part == "timeline":
        rows = timeline.ordered(shown, texts, lands)
        return Table(_heads(("when", "what"), texts), TIMELINE_WIDTHS, rows)
    if part == "evidence" and shown.evidence:
        heads = (*_heads(("number", "kind", "content", "received"), texts), HASH)
        listed = proofs.listed(shown, texts)
        proved = tuple((p.number, p.kind, p.content, p.received, p.hash) for p in listed)
        return Table(heads, EVIDENCE_WIDTHS, proved, HASH_COLUMN)
    return None


def _heads(names: tuple[str, ...], texts: Texts) -> tuple[str, ...]:
    return tuple(texts[f"report.paper.head.{name}"] for name in names)


def _said(keys: tuple[str, ...], texts: Texts) -> tuple[str, ...]:
    return tuple(filled(texts[key], hash=HASH) for key in keys)


def _headed(
    part: str, texts: Texts, lines: tuple[tuple[str, str], ...] = (),
    paragraphs: tuple[str, ...] = (), table: Table | None = None,
) -> Section:  # fmt: skip
    return Section(texts[f"report.paper.section.{part}"], lines, paragraphs, table)
