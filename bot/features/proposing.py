"""Handing a change in: live at once where one editor is enough, else a second one decides."""

from collections.abc import Mapping
from typing import Any

from bot.editorial import Editorial
from bot.effects import Content, Propose
from bot.features.for_editors import DRAFTS, MENU, colleagues_reached, finished, told_colleagues
from bot.model import Decision, Say, Turn


def hand_in(
    turn: Turn,
    desk: Editorial,
    what: tuple[Content, str],
    body: Mapping[str, Any],
    base: int,
    title: str,
    key: str = "editing.proposed",
) -> Decision:
    """Propose the fields of the answer or contact `what`, made from the version `base`; the
    colleagues hear of it. `key` is what its author hears while it waits for a second editor."""
    alone = desk.approvals == 1
    wish = Propose(*what, body, base, desk.me.name, publish=alone)
    params = {"judul": title, "nama": desk.me.name or "-"}
    told = () if alone else colleagues_reached(turn, desk)
    said = Say("editing.live" if alone else key, params, MENU, then=told)
    news = "editing.colleague_changed" if alone else "editing.colleague_proposed"
    hear = told_colleagues(turn, desk, Say(news, params, DRAFTS))
    return finished(turn, said, *hear, effects=(wish,))
