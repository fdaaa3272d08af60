"""The messages in which a chat sees and chooses its alerts."""

from collections.abc import Mapping

from bot.buttons import ALERTS, OPEN
from bot.features.alerts_choices import (
    ALL,
    COUNTRIES,
    QUIET,
    next_country,
    next_topic,
    quiet_name,
    topics,
)
from bot.model import Button, Rows, Say, Turn
from bot.posts.model import TOPICS, Subscription, Topic

BEGIN, AGAIN, CHOOSE, BACK = "mulai", "lagi", "atur", "pilihan"
STOP, END = "stop", "berhenti"
"""`stop` stands under messages that must stay, such as an alert; `berhenti` under the choices,
which make room for what is said then."""
TOPIC, COUNTRY, HOURS = "topik", "negara", "jam"
TOPIC_LABELS: Mapping[Topic, str] = {
    "lowongan": "alerts.button.topic_lowongan",
    "modus": "alerts.button.topic_modus",
    "aturan": "alerts.button.topic_aturan",
    "bantuan": "alerts.button.topic_bantuan",
}
HOURS_LABELS: Mapping[str, str] = {
    "malam": "alerts.button.hours_malam",
    "dini": "alerts.button.hours_dini",
    "panjang": "alerts.button.hours_panjang",
    "siang": "alerts.button.hours_siang",
    "tidak": "alerts.button.hours_tidak",
}
HOURS_TOLD: Mapping[str, str] = {
    "malam": "alerts.hours_malam",
    "dini": "alerts.hours_dini",
    "panjang": "alerts.hours_panjang",
    "siang": "alerts.hours_siang",
    "tidak": "alerts.hours_tidak",
    "": "alerts.hours_other",
}
START = Button("alerts.button.start", ALERTS, (BEGIN,))
RESUME: Rows = ((Button("alerts.button.again", ALERTS, (AGAIN,)),),)


def offered(turn: Turn, *, changed: bool = False) -> Say:
    """What alerts are, before anybody gets them: nothing comes until the button is tapped."""
    key = "alerts.offered" if turn.incoming.private else "alerts.group_offered"
    channel = (Button("alerts.button.channel", OPEN, ("kanal",)),)
    rows = ((START,), channel) if turn.incoming.private else ((START,),)
    return _said(turn, key, rows, changed=changed)


def started(turn: Turn) -> Say:
    """Alerts come from now on: what, how often, how to stop, what is kept."""
    key = "alerts.started" if turn.incoming.private else "alerts.group_started"
    choose = Button("alerts.button.choose", ALERTS, (CHOOSE,))
    end = Button("alerts.button.stop", ALERTS, (STOP,))
    return _said(turn, key, ((choose,), (end,)))


def stopped(turn: Turn, *, changed: bool = False) -> Say:
    """No alerts come, because somebody stopped them here."""
    key = "alerts.stopped" if turn.incoming.private else "alerts.group_stopped"
    return _said(turn, key, RESUME, changed=changed)


def blocked(turn: Turn, *, changed: bool = False) -> Say:
    """No alerts come, because the bot could not write here for a while."""
    key = "alerts.blocked" if turn.incoming.private else "alerts.group_blocked"
    return _said(turn, key, RESUME, changed=changed)


def choices(
    turn: Turn, chosen: Subscription, names: Mapping[str, str], *, changed: bool = False
) -> Say:
    """All that is chosen; `names` are the countries' by their codes."""
    key = "alerts.chosen" if turn.incoming.private else "alerts.group_chosen"
    listed = ", ".join(names[code] for code in chosen.countries if code in names)
    where = Say("alerts.countries_some", {"daftar": listed}) if listed else Say("alerts.countries")
    parts = (where, Say(HOURS_TOLD[quiet_name(chosen)]))
    return _said(turn, key, _main_rows(chosen), changed=changed, parts=parts)


def countries(turn: Turn, chosen: Subscription) -> Say:
    """The countries, those that are chosen ticked."""
    every = Button(
        "alerts.button.all_countries", ALERTS, (COUNTRY, ALL), ticked=not chosen.countries
    )
    rows = tuple(tuple(_country(chosen, code) for code in row) for row in COUNTRIES)
    return _said(turn, "alerts.which_countries", ((every,), *rows, _back()), changed=True)


def hours(turn: Turn, chosen: Subscription) -> Say:
    """The quiet hours, those that hold ticked."""
    holds = quiet_name(chosen)
    rows = tuple(
        (Button(HOURS_LABELS[name], ALERTS, (HOURS, name), ticked=name == holds),)
        for name in QUIET
    )  # fmt: skip
    return _said(turn, "alerts.which_hours", (*rows, _back()), changed=True)


def _main_rows(chosen: Subscription) -> Rows:
    sent = topics(chosen)
    ticks = tuple(
        (Button(TOPIC_LABELS[one], ALERTS, (TOPIC, *next_topic(chosen, one)), ticked=one in sent),)
        for one in TOPICS
    )
    more = (
        Button("alerts.button.countries", ALERTS, (COUNTRY,)),
        Button("alerts.button.hours", ALERTS, (HOURS,)),
    )
    return (*ticks, more, (Button("alerts.button.stop", ALERTS, (END,)),))


def _country(chosen: Subscription, code: str) -> Button:
    args = (COUNTRY, *next_country(chosen, code))
    return Button(f"negara.{code}", ALERTS, args, ticked=code in chosen.countries)


def _back() -> tuple[Button, ...]:
    return (Button("alerts.button.back", ALERTS, (BACK,)),)


def _said(
    turn: Turn, key: str, buttons: Rows, *, changed: bool = False, parts: tuple[Say, ...] = ()
) -> Say:
    """A new message, or the pressed one changed."""
    if changed and turn.incoming.message_id:
        return Say(key, buttons=buttons, parts=parts, edits=turn.incoming.message_id)
    return Say(key, buttons=buttons, parts=parts, thread=turn.incoming.thread)
