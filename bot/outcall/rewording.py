"""Changes the words of a message, wherever they stand: by themselves or beneath a picture."""

from telegram import Bot
from telegram.error import BadRequest

from bot.model import Outgoing
from bot.outcall.messages import NO_PREVIEW, as_html, keyboard

HAS_PICTURE = "no text in the message to edit"
"""The refusal of an edit of what has a caption: words that stand under a picture."""


async def reword(bot: Bot, row: Outgoing) -> bool:
    """Put a row's `text` in the place of a message's words; return whether they stand beneath a
    picture."""
    if not row.payload.get("caption"):
        try:
            await _made(bot, row, "text")
        except BadRequest as error:
            if HAS_PICTURE not in error.message.lower():
                raise
        else:
            return False
    await _made(bot, row, "caption")
    return True


async def _made(bot: Bot, row: Outgoing, field: str) -> None:
    call = {
        "chat_id": row.chat_id, "message_id": int(row.payload["message_id"]),
        field: str(row.payload["text"]), **(NO_PREVIEW if field == "text" else {}),
        **keyboard(row.payload.get("keyboard") or []),
    }  # fmt: skip
    marked = not row.payload.get("plain")
    await as_html(bot, f"editmessage{field}", field, call, marked=marked)
