"""Everything that can be set from outside: one frozen dataclass, read once, from CEKDULU_…
variables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.editorial import Staff
from bot.errors import SettingError

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "CEKDULU_"
LOCAL_TOKEN = "1000001:LOCAL-test-token-for-the-simulator"  # noqa: S105 - opens nothing but our own server
LARGEST_PORT, LONGEST_KEEP = 65535, 3650
MOST_APPROVALS = 2
SHORTEST_KEEP = 2
"""Days: /hapus wipes the messages of the last 48 hours, so their numbers must still be there."""
TELEGRAM = "https://api.telegram.org"
DEMO_CHANNEL = "@kabar_cekdulu"
"""The channel that the local server makes (`--channel`)."""
CHANNEL_NAME = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}")
"""A public channel's name (Telegram: 4 to 32 letters, digits, underscores)."""


def _setting(default: str | int, about: str) -> Any:
    return field(default=default, metadata={"about": about})


@dataclass(frozen=True)
class Settings:
    """The settings; each field is the variable CEKDULU_<NAME>. The table of SETTINGS.md is checked
    against this."""

    token: str = _setting("", "the bot's token from @BotFather; empty: local server and chat page")
    api_url: str = _setting("", "a Bot API server; empty: Telegram with a token, ours without")
    data: str = _setting("data", "folder of the database, the key and the lock")
    database: str = _setting(
        "", "sqlite:///FILE or postgresql://…; empty: SQLite in the data folder"
    )
    key: str = _setting(
        "", "encryption key, 32 bytes in base64; empty: a key file in the data folder"
    )
    key_file: str = _setting("", "file of the encryption key (mode 0600), made at the first start")
    nlu_url: str = _setting("", "a running Rasa; empty: the bot trains and starts its own")
    nlu_port: int = _setting(5005, "loopback port of the bot's own Rasa")
    nlu_wait_ms: int = _setting(2000, "milliseconds to wait for Rasa's answer")
    chat_port: int = _setting(8081, "loopback port of the local server and its chat page")
    keep_days: int = _setting(7, "days that raw updates are kept after they are done")
    send_rate: int = _setting(25, "messages a second, all chats together")
    chat_rate: int = _setting(1, "messages a second in one chat, after a burst of three")
    at_once: int = _setting(16, "chats worked on side by side, and connections to Telegram")
    admins: str = _setting("", "Telegram numbers of people who may appoint editors, with commas")
    editors: str = _setting("", "Telegram numbers of people who may edit answers, with commas")
    approvals: int = _setting(2, "editors who must agree to a change: 1, or 2 with its author")
    desks: str = _setting("", "numbers of the operators' Telegram groups with topics, with commas")
    operators: str = _setting("", "Telegram numbers of operators besides the groups' members")
    supervisors: str = _setting("", "Telegram numbers of supervisors besides the groups' admins")
    desk_hours: str = _setting("", "desk time in Jakarta, such as 08:00-22:00; empty: by duty only")
    wait_nyawa: str = _setting("2,5,10", "minutes until the alarms for life and freedom")
    wait_waktu: str = _setting("10,30,60", "minutes until the alarms where hours count")
    wait_biasa: str = _setting("60,240,720", "minutes until the alarms for all else")
    channel: str = _setting("", "the public channel's @name; the bot must be able to post there")
    broadcast_rate: int = _setting(20, "alerts a second to subscribers, behind all answers")
    links: str = _setting("on", "off: links in offers are judged by their address, never opened")
    portal: str = _setting("on", "off: nobody asks whether Portal Peduli WNI answers just now")
    media_idle_s: int = _setting(60, "seconds after which the reader of pictures gives memory back")
    log: str = _setting("INFO", "DEBUG, INFO, WARNING or ERROR")

    @property
    def local(self) -> bool:
        """Whether the bot runs against a server of our own."""
        return not self.token and not self.api_url

    @property
    def bot_token(self) -> str:
        """The token to use: the one set, or the local server's."""
        return self.token or LOCAL_TOKEN

    @property
    def bot_id(self) -> str:
        """The bot's number, which stands before the colon of its token."""
        return self.bot_token.partition(":")[0]

    @property
    def folder(self) -> Path:
        """Where this bot's data lie. Each bot has a folder of its own: demo and real people
        never mix."""
        return Path(self.data) / ("local" if not self.token else f"bot-{self.bot_id}")

    @property
    def database_url(self) -> str:
        """Where the store is."""
        return self.database or f"sqlite:///{self.folder / 'cekdulu.db'}"

    @property
    def key_path(self) -> Path:
        """Where the encryption key is, outside the database."""
        return Path(self.key_file) if self.key_file else self.folder / "key"

    @property
    def api_base(self) -> str:
        """The Bot API server, without a slash at the end."""
        own = f"http://127.0.0.1:{self.chat_port}"
        return (self.api_url or (own if not self.token else TELEGRAM)).rstrip("/")

    @property
    def nlu_base(self) -> str:
        """Rasa's address, without a slash at the end."""
        return (self.nlu_url or f"http://127.0.0.1:{self.nlu_port}").rstrip("/")

    @property
    def channel_name(self) -> str:
        """The channel's @name; the local server has one of its own as long as none is named."""
        return self.channel or (DEMO_CHANNEL if self.local else "")

    @property
    def open_to_all(self) -> bool:
        """Whether everybody may edit: on the local chat page, as long as nobody is named."""
        return self.local and not self.admins and not self.editors

    @property
    def staff(self) -> dict[int, Staff]:
        """The people named here, by Telegram's number."""
        editors = {number: Staff(number, "editor", fixed=True) for number in _numbers(self.editors)}
        admins = {number: Staff(number, "admin", fixed=True) for number in _numbers(self.admins)}
        return editors | admins

    @property
    def keep(self) -> timedelta:
        """How long raw updates are kept after they are done."""
        return timedelta(days=self.keep_days)


def read(environ: Mapping[str, str]) -> Settings:
    """Read the settings; raise SettingError with the variable's name and meaning when one is
    wrong."""
    known = {f"{PREFIX}{item.name.upper()}": item for item in fields(Settings)}
    for name in environ:
        if name.startswith(PREFIX) and name not in known:
            raise SettingError(
                f"{name} is no setting of CekDulu. Known: {', '.join(sorted(known))}."
            )
    values: dict[str, Any] = {}
    for name, item in known.items():
        if (text := environ.get(name, "").strip()) or name in environ:
            values[item.name] = (
                _number(name, text, item.metadata["about"]) if item.type is int else text
            )
    settings = Settings(**values)
    _check(settings)
    return settings


def _number(name: str, text: str, about: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 10**9:
        raise SettingError(f"{name} must be a whole number above 0 ({about}); it is {text!r}.")
    return int(text)


def _numbers(text: str) -> list[int]:
    return [int(one) for one in text.replace(",", " ").split()]


def _check(settings: Settings) -> None:
    number, colon, secret = settings.bot_token.partition(":")
    if settings.api_url and not settings.token:
        raise SettingError("CEKDULU_TOKEN is missing: a server at CEKDULU_API_URL asks for one.")
    if not (number.isdecimal() and colon and secret):
        raise SettingError(
            "CEKDULU_TOKEN does not look like a token; @BotFather gives 123456:ABC…."
        )
    if settings.database and not settings.database.startswith(("sqlite:///", "postgresql://")):
        raise SettingError("CEKDULU_DATABASE must begin with sqlite:/// or postgresql://.")
    for name, url in (("API_URL", settings.api_url), ("NLU_URL", settings.nlu_url)):
        if url and not url.startswith(("http://", "https://")):
            raise SettingError(
                f"CEKDULU_{name} must begin with http:// or https://; it is {url!r}."
            )
    for name, port in (("NLU_PORT", settings.nlu_port), ("CHAT_PORT", settings.chat_port)):
        if port > LARGEST_PORT:
            raise SettingError(f"CEKDULU_{name} must be a port, 1 to 65535; it is {port}.")
    if settings.local and not settings.nlu_url and settings.nlu_port == settings.chat_port:
        raise SettingError("CEKDULU_NLU_PORT and CEKDULU_CHAT_PORT must be two different ports.")
    if not SHORTEST_KEEP <= settings.keep_days <= LONGEST_KEEP:
        raise SettingError(f"CEKDULU_KEEP_DAYS must be {SHORTEST_KEEP} to {LONGEST_KEEP}.")
    for name, listed in (("ADMINS", settings.admins), ("EDITORS", settings.editors)):
        if not all(one.isdecimal() for one in listed.replace(",", " ").split()):
            raise SettingError(f"CEKDULU_{name} must be numbers with commas between them.")
    if settings.approvals > MOST_APPROVALS:
        raise SettingError(f"CEKDULU_APPROVALS must be 1 or 2; it is {settings.approvals}.")
    if settings.channel and not CHANNEL_NAME.fullmatch(settings.channel):
        raise SettingError(
            f"CEKDULU_CHANNEL must be a public channel's @name; it is {settings.channel!r}."
        )
    for name, switch in (("LINKS", settings.links), ("PORTAL", settings.portal)):
        if switch not in ("on", "off"):
            raise SettingError(f"CEKDULU_{name} must be on or off; it is {switch!r}.")
    if settings.log not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise SettingError("CEKDULU_LOG must be DEBUG, INFO, WARNING or ERROR.")
