"""Ready replies, and asking the person for the place: one tap each."""

from bot.case_effects import AddEntry
from bot.cases.desk import Desk
from bot.cases.model import Case, Entry
from bot.features.desk_saying import (
    ForPerson,
    about,
    answer,
    argument,
    button,
    clock,
    readable,
    taking_up,
    to_person,
    unpressed,
)
from bot.model import Decision, Rows, Say, Turn

QUICK = (
    "dibaca", "aman_menulis", "di_mana", "dengan_siapa", "terluka", "tenang", "tanpa_uang",
    "uang_terkirim", "paspor", "lapor", "keluarga", "hapus_chat", "di_sini", "sebentar",
)  # fmt: skip
"""Ready replies, each with `quick.<id>.title` and `quick.<id>.text`."""
NEUTRAL = ("di_sini", "sebentar")
"""Those that tell nothing to who watches the chat."""
KIND = "quick"
"""The kind of an entry whose text is the id of a ready reply."""
A_ROW = 2
PLACE = ForPerson("desk.person.location", "desk.person.location_quiet")
ALL_THE_SAME = "tetap"


def offer(turn: Turn, desk: Desk, case: Case) -> Decision:
    """The ready replies as buttons; the neutral ones where somebody may watch."""
    ids = NEUTRAL if case.quiet else QUICK
    ways = [
        button(f"quick.{id}.title", "cepat_kirim", case.number, id) for id in ids
    ]  # fmt: skip
    rows: Rows = (
        *(tuple(ways[at : at + A_ROW]) for at in range(0, len(ways), A_ROW)),
        (button("desk.button_cancel", "batal", case.number),),
    )
    key = "desk.quick_which_quiet" if case.quiet else "desk.quick_which"
    return answer(turn, Say(key, about(case), rows))


def send(turn: Turn, desk: Desk, case: Case) -> Decision:
    """The one that was tapped goes to the person, and the room sees its words."""
    id = argument(turn, 2)
    if id not in QUICK:
        return answer(turn, toast=Say("desk.toast_old"))
    if case.quiet and id not in NEUTRAL:
        return answer(turn, toast=Say("desk.toast_not_neutral"))
    key = f"quick.{id}.text"
    saves, says = taking_up(turn, desk, case)
    words = to_person(case, ForPerson(key, key), country=case.country)
    shown = Say("desk.quick_sent", then=(Say(key, country=case.country),))
    return answer(
        turn, *says, *words, shown,
        effects=(*saves, _kept(turn, desk, case, id), *unpressed(turn)),
        toast=Say("desk.toast_sent"),
    )  # fmt: skip


def place(turn: Turn, desk: Desk, case: Case) -> Decision:
    """Ask the person for the place; not where it is known, nor where somebody may watch, unless the
    operator wants it all the same."""
    if argument(turn, 2) != ALL_THE_SAME:
        anyway: Rows = (
            (
                button("desk.button_all_the_same", "lokasi", case.number, ALL_THE_SAME),
                button("desk.button_cancel", "batal", case.number),
            ),
        )
        known = _known(desk) if readable(turn, desk) else None
        if known is not None:
            params = {"tempat": f"{known.latitude}, {known.longitude}", "kapan": clock(known.at)}
            return answer(turn, Say("desk.location_known", params, anyway))
        if case.quiet:
            return answer(turn, Say("desk.location_quiet", buttons=anyway))
    return _ask(turn, desk, case)


def _ask(turn: Turn, desk: Desk, case: Case) -> Decision:
    done = unpressed(turn) if argument(turn, 2) else ()
    saves, says = taking_up(turn, desk, case)
    asked = to_person(case, PLACE, asks_location=True)
    shown = Say("desk.location_asked")
    return answer(
        turn, *says, *asked, shown,
        effects=(*saves, _kept(turn, desk, case, ""), *done),
        toast=Say("desk.toast_sent"),
    )  # fmt: skip


def _known(desk: Desk) -> Entry | None:
    """The last place that the person sent."""
    sent = (one for one in desk.entries if one.side == "person" and one.latitude is not None)
    return max(sent, key=lambda one: one.at, default=None)


def _kept(turn: Turn, desk: Desk, case: Case, id: str) -> AddEntry:
    """An operator's words that are known by their key only; without an id it was the question for
    the place. They have no message in the room."""
    entry = Entry(
        turn.now, "operator", KIND if id else "asked_location", id, who=desk.me.user_id,
        who_name=desk.me.name, case=case.number,
    )  # fmt: skip
    return AddEntry(entry)
