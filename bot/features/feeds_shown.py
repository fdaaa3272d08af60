"""How admins see feeds: the list, and one of them with what can be done."""

from datetime import datetime

from bot.buttons import NEWSROOM
from bot.dates import day
from bot.features.for_editors import page_of
from bot.features.post_desk import MENU
from bot.feeds.states import GONE, PAUSED, RESTING, host, origin, read_before
from bot.model import Button, Rows, Say
from bot.newsroom import NewsroomRecords
from bot.posts.audience import JAKARTA
from bot.posts.model import Feed

AREA = "umpan"
"""The command, and the first word of the newsroom's buttons about feeds."""
AT_ONCE = 8
TROUBLES = {
    "unreachable": "feeds.trouble.unreachable",
    "refused": "feeds.trouble.refused",
    "failing": "feeds.trouble.failing",
    "missing": "feeds.trouble.missing",
    GONE: "feeds.trouble.gone",
    "busy": "feeds.trouble.busy",
    "too_large": "feeds.trouble.too_large",
    "not_a_feed": "feeds.trouble.not_a_feed",
    "no_links": "feeds.trouble.no_links",
    PAUSED: "feeds.trouble.paused",
}
"""What `Feed.error` says; anything else is the name of a fault in the program."""
CANCEL: Rows = ((Button("feeds.button.cancel", NEWSROOM, (AREA, "batal")),),)
LIST: Rows = ((Button("feeds.button.list", NEWSROOM, (AREA, "daftar")),),)


def listing(records: NewsroomRecords, page: int) -> Say:
    """All feeds, a page at a time, and how each stands."""
    add = ((Button("feeds.button.add", NEWSROOM, (AREA, "tambah")),),)
    if not records.feeds:
        return Say("feeds.none", buttons=(*add, *MENU))
    shown = page_of(records.feeds, page, AT_ONCE, NEWSROOM, AREA, "daftar")
    rows = tuple((_button(feed),) for feed in shown.items)
    lines = tuple(Say(_line(feed), _params(records, feed)) for feed in shown.items)
    params = {"jumlah": str(len(records.feeds)), "halaman": str(shown.number)}
    return Say("feeds.list", params, (*rows, *shown.ways, *add, *MENU), parts=lines)


def card(records: NewsroomRecords, feed: Feed, *, removing: bool = False) -> Say:
    """One feed: where it is, how it stands, and the ways on; or whether it is to go."""
    params, id = _params(records, feed), str(feed.id)
    if removing:
        sure = Button("feeds.button.sure", NEWSROOM, (AREA, "buang", id))
        back = Button("feeds.button.back", NEWSROOM, (AREA, "lihat", id))
        return Say("feeds.remove", params, ((sure,), (back,)))
    wake = Button("feeds.button.wake", NEWSROOM, (AREA, "lanjut", id))
    pause = Button("feeds.button.pause", NEWSROOM, (AREA, "jeda", id))
    ways = (wake,) if feed.error in RESTING else (wake, pause) if feed.error else (pause,)
    remove = Button("feeds.button.remove", NEWSROOM, (AREA, "hapus", id))
    return Say("feeds.card", params, (ways, (remove,), *LIST), then=(_state(feed),))


def _button(feed: Feed) -> Button:
    return Button("", NEWSROOM, (AREA, "lihat", str(feed.id)), text=_title(feed))


def _line(feed: Feed) -> str:
    """The key of a feed's line in the list."""
    if feed.error == PAUSED:
        return "feeds.line.paused"
    if feed.error:
        return "feeds.line.trouble"
    if not feed.checked_at:
        return "feeds.line.new"
    return "feeds.line.left_out" if feed.left_out else "feeds.line.good"


def _state(feed: Feed) -> Say:
    """How a feed stands, in a sentence."""
    if feed.error:
        return Say(TROUBLES.get(feed.error, "feeds.trouble.fault"), {"nama": feed.error})
    if not feed.checked_at:
        return Say("feeds.new")
    left_out = (Say("feeds.left_out", {"lewat": str(feed.left_out)}),) if feed.left_out else ()
    return Say("feeds.good", then=left_out)


def _params(records: NewsroomRecords, feed: Feed) -> dict[str, str]:
    return {
        "judul": _title(feed),
        "alamat": feed.url,
        "draf": str(_drafts(records, feed)),
        "waktu": _told(feed.checked_at) if feed.checked_at else "-",
        "lewat": str(feed.left_out),
    }


def _drafts(records: NewsroomRecords, feed: Feed) -> int:
    """How many drafts of a feed wait for an editor; feeds of one host bear different titles."""
    made = (origin(feed), feed.title, "draft")
    return sum((one.origin, one.author_name, one.state) == made for one in records.posts)


def _title(feed: Feed) -> str:
    return feed.title if read_before(feed) else host(feed)


def _told(moment: datetime) -> str:
    """A moment in Jakarta's time; the text says that it is WIB."""
    local = moment.astimezone(JAKARTA)
    return f"{day(local.date())}, {local:%H.%M}"
