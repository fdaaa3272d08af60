"""`cekdulu faq list` and `show`: where answers stand, and what people read."""

from difflib import get_close_matches

from bot.answer import Answer
from bot.answer_files import FENCE, written
from bot.editorial import Version
from bot.faq_files.found import Finding, Place, Refused
from bot.faq_files.planning import faults_of
from bot.faq_files.standing import Standing
from bot.faq_files.telling import Voice, aligned, out, shortened
from bot.model import Say
from bot.outcall import plain
from bot.readability import measure

TITLE, ORIGIN = 44, 34
"""Characters of a title, and of where an answer comes from, that are shown."""
STATES = {"draft": "faqcmd.draft", "live": "faqcmd.live", "past": "faqcmd.past",
          "refused": "faqcmd.refused"}  # fmt: skip
WAYS = {"edit": "faqcmd.by_edit", "import": "faqcmd.by_import", "restore": "faqcmd.by_restore"}


def list_answers(stands: Standing, voice: Voice, *, expired: bool, countries: bool) -> None:
    """A line an answer; only those past their day, or only those for particular countries."""
    today = voice.now.date()
    chosen = [
        answer
        for answer in stands.words.answers.values()
        if (not expired or today > answer.expires_on) and (not countries or answer.countries)
    ]
    if not chosen:
        out(voice.text("faqcmd.none"))
        return
    heading = voice.text("faqcmd.columns").split("|")
    if countries:
        heading.append(voice.text("faqcmd.countries"))
    rows = [[*_cells(one, stands, voice), *([", ".join(one.countries)] if countries else [])]
            for one in chosen]  # fmt: skip
    out(*aligned([heading, *rows]))


def show(stands: Standing, id: str, voice: Voice, *, history: bool) -> None:
    """An answer with its front matter, as people get it, and what is wrong with it. Refused with
    ids like it when there is none."""
    answer = stands.words.answers.get(id)
    if answer is None:
        near = ", ".join(get_close_matches(id, stands.words.answers, cutoff=0.4))
        raise Refused(voice.text("faqcmd.unknown", {"nama": id, "mirip": near}))
    country = next(iter(answer.countries), "")
    told = stands.words.text(Say(f"faq.{id}", country=country, answer=answer), voice.now)
    out(f"id: {id} ({_origin(answer, stands, voice)})", written(answer).split(FENCE)[1].rstrip())
    out("", plain(told), "")
    faults = faults_of("answer", id, stands, voice.now.date())
    out(*voice.findings(Finding(Place("", name=id), fault) for fault in faults))
    if history:
        _show_history(stands, id, voice)


def _cells(answer: Answer, stands: Standing, voice: Voice) -> list[str]:
    past = voice.now.date() > answer.expires_on
    until = answer.expires_on.isoformat()
    uses = stands.records.uses.get(answer.id, {})
    return [
        answer.id,
        shortened(answer.title, TITLE),
        shortened(_origin(answer, stands, voice), ORIGIN),
        answer.reviewed_on.isoformat(),
        voice.text("faqcmd.over", {"tanggal": until}) if past else until,
        f"{measure(answer.body).lix:.0f}",
        str(len(answer.examples)),
        str(uses.get("told", 0)),
        str(uses.get("helped", 0)),
    ]


def _origin(answer: Answer, stands: Standing, voice: Voice) -> str:
    version = stands.live.get(("answer", answer.id))
    if version is None:
        return voice.text("faqcmd.from_file")
    return voice.text("faqcmd.version", {"nomor": version.id, "nama": version.author_name})


def _show_history(stands: Standing, id: str, voice: Voice) -> None:
    versions = [one for one in stands.records.versions if (one.kind, one.name) == ("answer", id)]
    out("", voice.text("faqcmd.history", {"jumlah": len(versions)}))
    out(*(_told(one, voice) for one in versions))


def _told(version: Version, voice: Voice) -> str:
    """One version: its number, state, who wrote it and when, who judged it and when."""
    parts = [
        voice.text("faqcmd.version", {"nomor": version.id, "nama": version.author_name}),
        f"{version.created_at:%Y-%m-%d %H:%M} UTC",
        voice.text(WAYS[version.how]),
        voice.text(STATES[version.state]),
    ]
    if version.judged_at and version.judge_name:
        when = f"{version.judged_at:%Y-%m-%d %H:%M} UTC"
        parts.append(voice.text("faqcmd.judged", {"nama": version.judge_name, "kapan": when}))
    return ", ".join(filter(None, (*parts, version.note)))
