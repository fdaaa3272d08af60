"""Passes messages on without their author."""

from telegram import Bot

from bot.model import Json, Outgoing


async def copy(bot: Bot, row: Outgoing) -> list[int]:
    """Copy the messages of a row; return the numbers of the copies in the order of its `ids`, fewer
    when Telegram left some out (they were deleted) without saying which.

    Several are one call, so that an album stays one; then none can be an answer to another message
    (Bot API, copyMessages has no reply_parameters).
    """
    ids = [int(number) for number in row.payload["ids"]]
    if len(ids) == 1:
        return [await _one(bot, row, ids[0])]
    in_order = sorted(set(ids))  # copyMessages asks for strictly increasing numbers
    listed = await bot.do_api_request("copymessages", _call(row) | {"message_ids": in_order})
    made = [int(one["message_id"]) for one in listed] if isinstance(listed, list) else []
    if len(made) < len(in_order):
        return made
    copies = dict(zip(in_order, made, strict=True))
    return [copies[number] for number in ids]


async def _one(bot: Bot, row: Outgoing, number: int) -> int:
    call = _call(row) | {"message_id": number}
    if reply := row.payload.get("reply_to"):
        call["reply_parameters"] = {"message_id": reply, "allow_sending_without_reply": True}
    copied = await bot.do_api_request("copymessage", call)
    return int(copied["message_id"])


def _call(row: Outgoing) -> Json:
    call: Json = {"chat_id": row.chat_id, "from_chat_id": int(row.payload["from"])}
    thread = row.payload.get("thread")
    return call | ({"message_thread_id": thread} if thread else {})
