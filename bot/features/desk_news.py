"""/kabar in the room of a case: what became of its report, kept with it and told to the person."""

from collections.abc import Mapping

from bot.case_effects import AddEntry
from bot.cases.desk import Desk
from bot.cases.model import Case, Entry, Side
from bot.cases.rights import refusal
from bot.checking.seen import units
from bot.features.desk_saying import about, answer, argument, button, refused, unpressed
from bot.model import Decision, Rows, Say, Turn
from bot.report_effects import SaveReport
from bot.reports import changes
from bot.reports.model import Report

NEWS = "kabar"
"""The command, the button `meja:kabar:<case>:<news>`, and the kind of what is kept as said."""
OWN_WORDS = "kabar"
WORDS: Mapping[str, str] = {
    "diteruskan_perwakilan": "report_news.diteruskan_perwakilan",
    "diteruskan_polisi": "report_news.diteruskan_polisi",
    "dijawab": "report_news.dijawab",
    "butuh_data": "report_news.butuh_data",
    "selesai": "report_news.selesai",
    OWN_WORDS: "report_news.kabar",
}
"""What the person reads of each."""
BUTTONS: Mapping[str, str] = {
    "diteruskan_perwakilan": "reportdesk.button_forwarded_mission",
    "diteruskan_polisi": "reportdesk.button_forwarded_police",
    "dijawab": "reportdesk.button_answered",
    "butuh_data": "reportdesk.button_data",
    "selesai": "reportdesk.button_finished",
}
LONGEST = 2000
"""UTF-16 units of an operator's own words: half a message of Telegram's."""


def news(turn: Turn, desk: Desk) -> Decision:
    """/kabar alone offers what can be told, with words behind it tells these."""
    case, text = desk.case, turn.incoming.text.strip()
    if case is None or not desk.here:
        return answer(turn, Say("reportdesk.news_where"))
    if why := refusal(desk.me, "news", case, turn.now):
        return refused(turn, why, case)
    if desk.report is None or desk.report.report.draft:
        return answer(turn, _untold(desk, case))
    if not text:
        return answer(turn, _choice(case, desk.report.report))
    if units(text) > LONGEST:
        return answer(turn, Say("reportdesk.news_too_long", {"batas": str(LONGEST)}))
    return _tell(turn, desk, case, desk.report.report, OWN_WORDS, text)


def tapped(turn: Turn, desk: Desk, case: Case) -> Decision:
    """One of the offered news."""
    what = argument(turn, 2)
    if what not in BUTTONS:
        return answer(turn, toast=Say("desk.toast_old"))
    if desk.report is None or desk.report.report.draft:
        return answer(turn, toast=_untold(desk, case))
    return _tell(turn, desk, case, desk.report.report, what, "")


def _untold(desk: Desk, case: Case) -> Say:
    """Why there is nothing to tell news of."""
    if desk.report is None:
        return Say("reportdesk.news_no_report", about(case))
    return Say("reportdesk.news_draft", {"laporan": desk.report.report.shown_number})


def _choice(case: Case, report: Report) -> Say:
    offered = [button(key, NEWS, case.number, what) for what, key in BUTTONS.items()]
    rows: Rows = (
        (offered[0], offered[1]),
        (offered[2], offered[3]),
        (offered[4], button("desk.button_cancel", "batal", case.number)),
    )
    return Say("reportdesk.news_which", {"laporan": report.shown_number}, rows)


def _tell(turn: Turn, desk: Desk, case: Case, report: Report, what: str, text: str) -> Decision:
    """Keep the news with the report, and tell them unless somebody else may read them."""
    number = {"laporan": report.shown_number}
    words = Say(WORDS[what], {"isi": text})
    why = _unheard(case, report)
    heard = () if why else (
        Say("report_news.heard", number, to=case.chat_id, of_case=True, then=(words,)),
    )  # fmt: skip
    here = Say(why) if why else Say("reportdesk.news_sent", then=(words,))
    return answer(
        turn, *heard, Say(here.key, number, then=here.then),
        effects=(
            SaveReport(changes.told(report, what, text, turn.now)),
            _kept(turn, desk, case, "note" if why else "operator", text or what),
            *unpressed(turn),
        ),
        toast=Say("desk.toast_sent") if heard and turn.incoming.kind == "button" else None,
    )  # fmt: skip


def _unheard(case: Case, report: Report) -> str:
    """The key of why the person hears nothing now, or nothing. News name the report: none of them
    is neutral enough for a chat that may be watched."""
    if case.stopped:
        return "reportdesk.news_unsent_stopped"
    if case.quiet:
        return "reportdesk.news_unsent_quiet"
    return "" if report.chat_id == case.chat_id else "reportdesk.news_unsent_moved"


def _kept(turn: Turn, desk: Desk, case: Case, side: Side, text: str) -> AddEntry:
    """What was told. It is a note where the person heard nothing, since that answers nobody; one
    that was written in the room stands there already."""
    words = text.replace("_", " ") if text in BUTTONS else text
    written = side == "note" and turn.incoming.kind == "command"
    entry = Entry(
        turn.now, side, NEWS, words, who=desk.me.user_id, who_name=desk.me.name,
        room_chat=turn.incoming.chat_id if written else 0,
        room_message=(turn.incoming.message_id or 0) if written else 0, case=case.number,
    )  # fmt: skip
    return AddEntry(entry)
