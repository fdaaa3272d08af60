"""Looks up what a turn must know of reports: the person's own, the one that a code opens, whether
the portal answers."""

import secrets
from dataclasses import replace
from datetime import datetime

from bot.buttons import REPORT
from bot.model import Turn
from bot.portal import Portal
from bot.reports.codes import code_in
from bot.reports.model import Shown
from bot.reports.steps import CODE_STEP, RESULT, TELLS_PORTAL
from bot.store.interface import Store

COMMANDS = (REPORT, "laporan")
"""Behind these a code may stand: people type the second for the first."""
TOKEN_BYTES = 8
"""64 bits: codes are good for 30 days and few tries."""


class Reporting:
    """The store of reports and the watch on the portal, as far as turns need them."""

    def __init__(self, store: Store, portal: Portal) -> None:
        self._store, self._portal = store, portal

    async def with_report(self, turn: Turn, now: datetime) -> Turn:
        """The turn with all it may look at."""
        shown = await self._store.report_of(turn.incoming.chat_id)
        key = _named(turn)
        if shown is not None and key and shown.report.key != key:
            shown = await self._store.report_named(turn.incoming.chat_id, key) or shown
        return replace(
            turn, report=shown, found=await self._found(turn, now),
            portal=(await self._portal.checked()).state if _tells_portal(turn) else "",
            token=secrets.token_hex(TOKEN_BYTES) if turn.incoming.kind == "button" else "",
        )  # fmt: skip

    async def _found(self, turn: Turn, now: datetime) -> Shown | None:
        """The report of the code that was typed, behind /lapor or when it was asked for."""
        incoming = turn.incoming
        named = incoming.kind == "command" and incoming.command in COMMANDS
        typed = incoming.kind == "text" and turn.conversation.step == CODE_STEP
        code = code_in(incoming.text) if named or typed else ""
        return await self._store.report_by_code(code, now) if code else None


def _named(turn: Turn) -> str:
    """The key of the report that a button or timer belongs to, or nothing."""
    incoming = turn.incoming
    if incoming.kind == "button" and incoming.command == REPORT:
        return (*incoming.args, "")[0]
    return str(incoming.data.get("key") or "") if incoming.kind == "timer" else ""


def _tells_portal(turn: Turn) -> bool:
    incoming = turn.incoming
    if incoming.kind == "timer":
        return incoming.command == RESULT
    pressed = incoming.kind == "button" and incoming.command == REPORT
    return pressed and bool(TELLS_PORTAL & set(incoming.args))
