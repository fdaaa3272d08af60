"""`cekdulu faq export` and `write-back`: the answers and contacts as files for editors."""

from pathlib import Path

from bot.answer_files import written
from bot.contacts import Contacts
from bot.edition import answer_of
from bot.faq_files import tables
from bot.faq_files.found import Refused
from bot.faq_files.placing import Occupied, place, place_one
from bot.faq_files.rows import ANSWER_COLUMNS, CONTACT_COLUMNS, answer_row, contact_row
from bot.faq_files.standing import Standing
from bot.faq_files.telling import Voice, out
from bot.responses import Responses

ANSWERS, CONTACTS, TABLE = "answers", "contacts", ".csv"


def answers_csv(words: Responses) -> bytes:
    """All answers as one table."""
    return tables.written(ANSWER_COLUMNS, map(answer_row, words.answers.values()))


def contacts_csv(contacts: Contacts) -> bytes:
    """All contacts as one table, those that may not be given out among them."""
    return tables.written(CONTACT_COLUMNS, map(contact_row, contacts.by_key.values()))


def export(stands: Standing, folder: Path, voice: Voice, *, force: bool) -> None:
    """A Markdown file for each answer, and both tables. Refused when something is in the way."""
    words = stands.words
    files = {f"{id}.md": written(answer).encode() for id, answer in words.answers.items()}
    files |= {ANSWERS + TABLE: answers_csv(words), CONTACTS + TABLE: contacts_csv(words.contacts)}
    try:
        place(files, folder, force=force)
    except Occupied:
        raise Refused(voice.text("faqcmd.occupied", {"berkas": folder})) from None
    except (OSError, ValueError):
        raise Refused(voice.text("faqcmd.not_written", {"berkas": folder})) from None
    out(voice.text("faqcmd.exported", {"jumlah": len(words.answers), "berkas": folder}))


def export_table(stands: Standing, path: Path, voice: Voice, *, force: bool) -> None:
    """Only the table of answers. Refused when something is in the way."""
    try:
        place_one(answers_csv(stands.words), path, force=force)
    except Occupied:
        raise Refused(voice.text("faqcmd.occupied", {"berkas": path})) from None
    except OSError:
        raise Refused(voice.text("faqcmd.not_written", {"berkas": path})) from None
    out(voice.text("faqcmd.exported", {"jumlah": len(stands.words.answers), "berkas": path}))


def write_back(stands: Standing, folder: Path, voice: Voice) -> None:
    """Write what editors made live into the folder of answers, for a developer to commit."""
    live = [one for (kind, _), one in stands.live.items() if kind == "answer"]
    named = [one for one in live if one.name in stands.words.answers]
    files = {f"{one.name}.md": written(answer_of(one)).encode() for one in named}
    try:
        if files:
            place(files, folder, force=True)
    except (OSError, ValueError):
        raise Refused(voice.text("faqcmd.not_written", {"berkas": folder})) from None
    out(voice.text("faqcmd.exported", {"jumlah": len(files), "berkas": folder}))
