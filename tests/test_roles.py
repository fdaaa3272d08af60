"""Who is who at the desk is asked of Telegram, remembered for a while, and forgotten at once when
somebody leaves."""

from collections.abc import AsyncIterator

import pytest
import telegram
from telegram.error import TelegramError

from bot.cases.shift import Rules
from bot.moved_groups import MovedGroups
from bot.roles import SURE_FOR, TRUSTED_FOR, Role, Roles
from bot.simulator.serving import Running, running
from tests.fakes import Call, FakeTelegram, Refusal, bot_over
from tests.group_server import ask, bot_at, calls
from tests.samples import Clock

pytestmark = pytest.mark.anyio
GROUP = -1001
SARI, BUDI, WATI, STRANGER = ({"id": n, "first_name": f"N{n}"} for n in (901, 902, 903, 904))


@pytest.fixture
async def server() -> AsyncIterator[Running]:
    async with running() as up:
        members = [{"user": SARI, "status": "creator"}, {"user": BUDI, "status": "member"}]
        chat = {"id": GROUP, "type": "supergroup", "title": "Meja", "is_forum": True}
        made = {"chat": chat, "members": members, "bot": "administrator"}
        await ask(up, "groups", made)
        yield up


@pytest.fixture
async def bot(server: Running) -> AsyncIterator[telegram.Bot]:
    async with bot_at(server) as made:
        yield made


def roles(bot: telegram.Bot, clock: Clock, **rules: tuple[int, ...]) -> Roles:
    return Roles(bot, Rules(**{"groups": (GROUP,), **rules}), clock.ticks)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("user", "role"), [(901, "supervisor"), (902, "operator"), (904, ""), (77, "")]
)
async def test_members_are_operators_and_admins_lead(
    bot: telegram.Bot, user: int, role: Role
) -> None:
    assert await roles(bot, Clock()).role(user) == role


async def test_people_named_in_the_settings_need_no_group(bot: telegram.Bot) -> None:
    who = roles(bot, Clock(), operators=(77,), supervisors=(78,))
    assert (await who.role(77), await who.role(78)) == ("operator", "supervisor")
    assert await who.supervisors() == (78, 901)


async def test_telegram_is_asked_once_in_half_a_minute(bot: telegram.Bot, server: Running) -> None:
    clock = Clock()
    who = roles(bot, clock)
    await who.role(902)
    await who.role(902)
    assert calls(server) == 1
    clock.move(SURE_FOR)
    await who.role(902)
    assert calls(server) == 2


async def test_who_left_is_nobody_at_once(bot: telegram.Bot, server: Running) -> None:
    who = roles(bot, Clock())
    assert await who.role(902) == "operator"
    left = {"chat": {"id": GROUP}, "user": BUDI, "status": "left"}
    await ask(server, "members", left)
    who.forget(902)  # the update chat_member says so
    assert await who.role(902) == ""


async def test_while_telegram_is_away_what_was_known_counts_for_an_hour(
    bot: telegram.Bot, server: Running
) -> None:
    clock = Clock()
    who = roles(bot, clock)
    assert await who.role(902) == "operator"
    await ask(server, "faults", {"kind": "502", "method": "getChatMember", "count": None})
    clock.move(SURE_FOR)
    assert await who.role(902) == "operator"
    clock.move(TRUSTED_FOR)
    with pytest.raises(TelegramError):
        await who.role(902)


async def test_of_whom_nothing_is_known_there_is_no_answer_but_the_error(
    bot: telegram.Bot, server: Running
) -> None:
    await ask(server, "faults", {"kind": "502", "method": "getChatMember", "count": None})
    who = roles(bot, Clock(), operators=(77,))
    with pytest.raises(TelegramError):
        await who.role(902)
    assert await who.role(77) == "operator"
    assert await who.anew(902) == ""


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("400", "Bad Request: PARTICIPANT_ID_INVALID"), ("400", "Bad Request: user not found"),
        ("400", "Bad Request: chat not found"),
        ("403", "Forbidden: bot was kicked from the supergroup chat"),
    ],
)  # fmt: skip
async def test_whom_telegram_does_not_know_is_nobody(
    bot: telegram.Bot, server: Running, kind: str, words: str
) -> None:
    fault = {"kind": kind, "method": "getChatMember", "count": None, "description": words}
    await ask(server, "faults", fault)
    assert await roles(bot, Clock()).role(905) == ""


async def test_a_refusal_that_tells_nothing_of_the_person_is_an_error(
    bot: telegram.Bot, server: Running
) -> None:
    fault = {
        "kind": "400",
        "method": "getChatMember",
        "description": "Bad Request: CHAT_ADMIN_REQUIRED",
    }
    await ask(server, "faults", fault)
    with pytest.raises(TelegramError):
        await roles(bot, Clock()).role(902)


RIGHTS = (
    "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    "can_send_messages", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews",
    "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_edit_tag", "can_react_to_messages",
)  # fmt: skip


@pytest.mark.parametrize(("there", "role"), [(True, "operator"), (False, "")])
async def test_who_is_restricted_is_an_operator_while_in_the_group(there: bool, role: Role) -> None:
    user = {"id": 5, "is_bot": False, "first_name": "X"}
    rights = dict.fromkeys(RIGHTS, False)
    status = {"user": user, "status": "restricted", "is_member": there, "until_date": 0, **rights}
    made = bot_over(FakeTelegram(getchatmember=lambda _: status))
    assert await roles(made, Clock()).role(5) == role


async def test_a_group_that_moved_is_asked_under_its_new_number_by_all() -> None:
    moved = -1002000000009
    member = {"user": {"id": 902, "is_bot": False, "first_name": "B"}, "status": "member"}

    def answer(call: Call) -> object:
        if call.params["chat_id"] == moved:
            return member
        gone = "Bad Request: group chat was upgraded to a supergroup chat"
        return Refusal(400, gone, {"migrate_to_chat_id": moved})

    moves = MovedGroups()
    telegram_of = FakeTelegram(getchatmember=answer)
    who = Roles(bot_over(telegram_of), Rules((GROUP,)), Clock().ticks, moves)
    assert await who.role(902) == "operator"
    assert moves.current(GROUP) == moved
    assert moves.all_numbers((GROUP, -7)) == (moved, -7, GROUP)
