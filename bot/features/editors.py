"""/jawaban: the editors' way in: list, search, and show an answer with where it stands."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.buttons import NEWSROOM
from bot.editorial import Editorial
from bot.features.answer_fields import FIELDS
from bot.features.editors_desk import answer_named, history, withdrawn
from bot.features.for_editors import (
    ADD,
    ASKED,
    BROWSE,
    CONTACT,
    EDIT,
    JUDGE,
    MENU,
    OFFERS,
    argument,
    finished,
    guarded,
    number,
    page_of,
)
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.similarity import alike
from bot.similarity import words as words_of

AT_ONCE = 8
"""Answers listed in one message."""
ALIKE = 0.3
"""How alike a title must be to what was searched, when no word of it is found as it stands."""
WITHDRAWN: Rows = ((Button("button.editors_withdrawn", JUDGE, ("ditarik",)),),)
COUNTED = ("told", "helped", "wrong", "unclear")


def open_(turn: Turn, desk: Editorial) -> Decision:
    """/jawaban alone opens the menu, with words behind it searches."""
    return search(turn, desk) if turn.incoming.text else menu(turn, desk)


def menu(turn: Turn, desk: Editorial) -> Decision:
    """What there is to do."""
    today = turn.now.date()
    params = {
        "nama": desk.me.name or "-",
        "jawaban": str(len(desk.answers)),
        "usulan": str(sum(one.state == "draft" for one in desk.records.versions)),
        "lewat": str(sum(today > one.expires_on for one in desk.answers.values())),
        "pertanyaan": str(len(desk.groups)),
    }
    rows: Rows = (
        (Button("button.editors_list", BROWSE, ("daftar", "0")),),
        (Button("button.editors_drafts", JUDGE, ("daftar",)),),
        (Button("button.editors_expired", BROWSE, ("lewat", "0")),),
        (Button("button.editors_asked", ASKED, ("daftar", "0")),),
        (Button("button.editors_new", ADD, ("mulai",)),),
        (Button("button.editors_contacts", CONTACT, ("daftar",)),),
        (Button("button.editors_offers", OFFERS, ("daftar",)),),
        (Button("newsroom.button.menu", NEWSROOM, ("menu",)),),
        *(WITHDRAWN if withdrawn(desk) else ()),
    )
    return finished(turn, Say("editors.menu", params, buttons=rows))


def search(turn: Turn, desk: Editorial) -> Decision:
    """Answers whose id, title, label or text hold the words, or are like them."""
    near = found(desk, turn.incoming.text)
    if not near:
        return finished(turn, Say("editors.nothing_found", buttons=MENU))
    say = Say("editors.found", {"jumlah": str(len(near))}, (*_titles(near[:AT_ONCE]), *MENU))
    return finished(turn, say)


def found(desk: Editorial, text: str) -> list[Answer]:
    """Answers that hold all words of a text; when none does, those whose title is most like it."""
    words = text.lower().split()
    holding = [one for one in desk.answers.values() if all(word in _text(one) for word in words)]
    if holding:
        # What is named so comes before what only mentions it.
        return sorted(holding, key=lambda one: not all(word in _name(one) for word in words))
    asked = words_of(text)
    scored = [(alike(asked, words_of(one.title)), one) for one in desk.answers.values()]
    near = sorted((pair for pair in scored if pair[0] >= ALIKE), key=lambda pair: -pair[0])
    return [one for _, one in near]


def browse(turn: Turn, desk: Editorial) -> Decision:
    """A button of the way in was pressed."""
    ways = {"daftar": list_all, "lewat": list_expired, "lihat": show}
    return ways.get(argument(turn, 0), menu)(turn, desk)


def list_all(turn: Turn, desk: Editorial) -> Decision:
    """All answers, a page at a time."""
    found = sorted(desk.answers.values(), key=lambda one: one.title.lower())
    return _page(turn, found, "daftar", "editors.list")


def list_expired(turn: Turn, desk: Editorial) -> Decision:
    """Answers whose day to be checked again has passed, and those that come next."""
    today = turn.now.date()
    expired = [one for one in desk.answers.values() if today > one.expires_on]
    if not expired:
        soonest = min(desk.answers.values(), key=lambda one: one.expires_on)
        params = {"judul": soonest.title, "tanggal": soonest.expires_on.isoformat()}
        return finished(turn, Say("editors.none_expired", params, MENU))
    expired.sort(key=lambda one: one.expires_on)
    return _page(turn, expired, "lewat", "editors.expired")


def show(turn: Turn, desk: Editorial) -> Decision:
    """An answer as people see it, then who changed it last and what can be done."""
    answer = answer_named(desk, argument(turn, 1))
    people_see = Say(f"faq.{answer.id}", answer=answer)
    return finished(turn, people_see, about(turn, desk, answer))


def about(turn: Turn, desk: Editorial, answer: Answer) -> Say:
    """Where an answer stands, and the editors' ways on."""
    uses = desk.records.uses.get(answer.id, {})
    last = next((one for one in history(desk, "answer", answer.id) if one.state == "live"), None)
    params = {
        "id": answer.id,
        "judul": answer.title,
        "versi": str(last.id) if last else "-",
        "oleh": last.author_name if last else "-",
        "diperiksa": answer.reviewed_on.isoformat(),
        "berlaku": answer.expires_on.isoformat(),
        "contoh": str(len(answer.examples)),
        **{what: str(uses.get(what, 0)) for what in COUNTED},
    }
    return Say("editors.about", params, _ways(answer.id))


def _ways(id: str) -> Rows:
    def field(name: str) -> Button:
        return Button(FIELDS[name].button, EDIT, (name, id))

    return (
        (field("isi"), field("judul"), field("tombol")),
        (field("sumber"), field("tanggal"), field("contoh")),
        (field("terkait"), Button("button.checked_today", EDIT, ("periksa", id))),
        (
            Button("button.history", JUDGE, ("riwayat", id)),
            Button("button.undo", JUDGE, ("kembali", id)),
        ),
        (Button("newsroom.button.draft", NEWSROOM, ("dari_jawaban", id)),),
        *MENU,
    )  # fmt: skip


def _page(turn: Turn, found: list[Answer], verb: str, key: str) -> Decision:
    page = page_of(found, number(turn, 1), AT_ONCE, BROWSE, verb)
    params = {"jumlah": str(len(found)), "halaman": str(page.number)}
    return finished(turn, Say(key, params, (*_titles(page.items), *page.ways, *MENU)))


def _titles(answers: Sequence[Answer]) -> Rows:
    return tuple((Button("", BROWSE, ("lihat", one.id), text=_title(one)),) for one in answers)


def _title(answer: Answer) -> str:
    codes = f" [{', '.join(answer.countries)}]" if answer.countries else ""
    return f"{answer.button}{codes}"


def _name(answer: Answer) -> str:
    return f"{answer.id} {answer.title} {answer.button}".lower()


def _text(answer: Answer) -> str:
    return f"{_name(answer)} {answer.body.lower()}"


FEATURE = Feature(
    "editors", commands={"jawaban": guarded(open_)}, buttons={BROWSE: guarded(browse)}
)
