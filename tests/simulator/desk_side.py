"""The operators' group on the chat page: its people, and what they and the bot do there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import telegram
from playwright.sync_api import Locator, Page

from tests.simulator.bot_side import BotSide

DESK = -1002000000001
SARI = {"id": 901, "first_name": "Sari"}
BUDI = {"id": 902, "first_name": "Budi"}
WATI = {"id": 903, "first_name": "Wati"}


@dataclass
class DeskSide:
    """The group of Sari, who owns it, Budi and Wati; the bot is an administrator."""

    bot: BotSide
    page: Page

    def act(self, name: str, **body: Any) -> dict[str, Any]:
        """Post to `/sim/<name>`, in this group unless another chat is given."""
        posted = httpx.post(f"{self.bot.url}/sim/{name}", json={"chat": {"id": DESK}, **body})
        assert posted.status_code == 200, posted.text
        return dict(posted.json())

    def set_up(self, title: str = "Meja Petugas") -> None:
        """Make the group, as an operator does in Telegram."""
        people = ((SARI, "creator"), (BUDI, "member"), (WATI, "member"))
        members = [{"user": user, "status": status} for user, status in people]
        chat = {"id": DESK, "title": title, "type": "supergroup", "is_forum": True}
        self.act("groups", chat=chat, members=members, bot="administrator")

    def topic(self, name: str = "Rina") -> int:
        """The bot opens a topic; gives its number."""
        return int(self.bot(lambda b: b.create_forum_topic(DESK, name)).message_thread_id)

    def say(self, text: str, thread: int | None = None, **more: Any) -> telegram.Message:
        """The bot writes into a topic."""
        more["message_thread_id"] = thread
        return self.bot(lambda b: b.send_message(DESK, text, **more))

    def heard(self, wanted: Callable[[telegram.Update], Any]) -> Any:
        """The first thing a person did that is wanted; what comes before it is passed over."""
        while not (found := wanted(self.bot.next_update())):
            pass
        return found

    def heard_text(self) -> telegram.Message:
        """The next words of a person."""
        return self.heard(lambda update: update.message if words(update) else None)

    def kept(self, message_id: int) -> dict[str, Any]:
        """A message of the group as the server has it."""
        listed = httpx.get(f"{self.bot.url}/sim/chats/{DESK}/messages").json()["messages"]
        return next(message for message in listed if message["message_id"] == message_id)

    @property
    def pane(self) -> Locator:
        """The desk on the page."""
        return self.page.locator("#desk")

    def line(self, name: str) -> Locator:
        """A topic in the list."""
        return self.page.locator("#topics li").filter(has=self.page.get_by_text(name, exact=True))

    def open(self, name: str) -> None:
        """Choose a topic."""
        self.line(name).get_by_role("button").click()

    def bubble(self, text: str) -> Locator:
        """A message on the desk that holds these words."""
        return self.page.locator("#desk-messages .bubble").filter(has_text=text)

    def be(self, name: str) -> None:
        """See and act as this member from now on."""
        self.page.get_by_label("Anda sebagai:").select_option(label=name)

    def write(self, text: str) -> None:
        """Write into the topic that is open."""
        self.page.get_by_role("textbox", name="Pesan di topik").fill(text)
        self.page.locator("#desk-send").click()

    def choose(self, button: str, item: str) -> None:
        """Open a menu of the desk and choose an item of it."""
        self.pane.get_by_role("button", name=button).click()
        self.page.get_by_role("menuitem", name=item).click()


def words(update: telegram.Update) -> str | None:
    """What a person wrote, if it was words."""
    return update.message.text if update.message else None
