"""The card of a post: what it is, what is wrong with it, and what can be done with it."""

from datetime import datetime

from bot.buttons import NEWSROOM
from bot.checking.seen import seen
from bot.editorial import Editorial
from bot.features.post_edits import outdated
from bot.features.post_faults import shown_faults
from bot.model import Button, Rows, Say, Turn
from bot.posts.model import Post, PostState, Topic
from bot.posts.times import told as time_told

TOPICS: dict[Topic, str] = {
    "lowongan": "newsroom.topic.lowongan", "modus": "newsroom.topic.modus",
    "aturan": "newsroom.topic.aturan", "bantuan": "newsroom.topic.bantuan",
}  # fmt: skip
STATES: dict[PostState, str] = {
    "draft": "newsroom.state.draft", "proposed": "newsroom.state.proposed",
    "approved": "newsroom.state.approved", "live": "newsroom.state.live",
    "withdrawn": "newsroom.state.withdrawn", "refused": "newsroom.state.refused",
    "dropped": "newsroom.state.dropped", "merged": "newsroom.state.merged",
}  # fmt: skip
KINDS = {
    "alert": "newsroom.kind.alert", "edit": "newsroom.kind.edit",
    "correction": "newsroom.kind.correction",
}  # fmt: skip
UNJUDGED: tuple[PostState, ...] = ("draft", "proposed", "refused")
"""States in which a post waits for no time yet: it must be approved first."""
SHOWN = 90
"""Characters of a text that stand on a card or in a list."""
CONTACT = "{}"
"""What `seen` leaves of a contact."""


def card(turn: Turn, desk: Editorial, post: Post) -> Say:
    """The card; what is wrong stands last, with how to mend it."""
    found = shown_faults(turn, desk, post)
    wrong = tuple(Say(one.code, one.params) for one in found if one.stops)
    advice = tuple(Say(one.code, one.params) for one in found if not one.stops)
    then: tuple[Say, ...] = (Say("newsroom.outdated"),) if outdated(turn, post) else ()
    if wrong:
        then += (Say("newsroom.wrong", parts=wrong),)
        then += (Say("newsroom.wrong_live"),) if post.state == "live" else ()
    if advice:
        then += (Say("newsroom.advice", parts=advice),)
    params = {"nomor": number(post), "oleh": post.author_name or "-"}
    return Say(
        KINDS[post.kind], params, ways(turn, desk, post), parts=_lines(turn, desk, post), then=then
    )


def number(post: Post) -> str:
    """How people call a post; one that was never saved has no number yet."""
    return f"#{post.number}" if post.number else "(baru)"


def title(post: Post) -> str:
    """A post as a list names it: its number and first words."""
    words = " ".join(seen(post.body.text).replace(CONTACT, "…").split())
    return f"{number(post)} {words[:SHOWN] or '…'}"


def _lines(turn: Turn, desk: Editorial, post: Post) -> tuple[Say, ...]:
    body = post.body
    countries = desk.contacts.countries
    names = ", ".join(
        countries[code].name if code in countries else code for code in body.countries
    )
    lines = [Say(STATES[post.state], {"oleh": post.judge_name or "-", "alasan": post.note or "-"})]
    lines.append(Say(TOPICS[body.topic]))
    lines.append(
        Say("newsroom.line.countries", {"daftar": names}) if names else Say("newsroom.line.all")
    )
    lines.append(Say("newsroom.line.buttons", {"jumlah": str(len(body.targets))}))
    if body.sources:
        listed = "; ".join(source.name for source in body.sources)
        lines.append(Say("newsroom.line.sources", {"daftar": listed}))
    if body.picture:
        lines.append(Say("newsroom.line.picture"))
    if post.of:
        lines.append(Say("newsroom.line.of", {"nomor": str(post.of)}))
    lines += [
        Say("newsroom.line.corrected", {"nomor": number(one)})
        for one in (turn.newsroom.about(post.number) if turn.newsroom and post.number else ())
        if one.kind == "correction" and one.state == "live"
    ]
    return (*lines, when(post, turn.now))


def when(post: Post, now: datetime) -> Say:
    """When it is to be published: of a time that is over, what comes of it instead."""
    if post.due_at is None:
        return Say("newsroom.line.at_once")
    if post.due_at <= now and post.state == "approved":
        return Say("newsroom.line.now")
    over = post.due_at <= now and post.state in UNJUDGED
    key = "newsroom.line.over" if over else "newsroom.line.at"
    return Say(key, {"waktu": time_told(post.due_at)})


def ways(turn: Turn, desk: Editorial, post: Post) -> Rows:
    """What can be done with a post, by where it stands."""
    if post.state in ("draft", "refused"):
        return _of_outdated(turn, post) if outdated(turn, post) else _of_draft(desk, post)
    if post.state == "proposed":
        return _of_proposed(turn, desk, post)
    if post.state == "approved":
        first = (act(post, "newsroom.button.recall", "batal_jadwal"),)
        return (first, (act(post, "newsroom.button.show", "tinjau"),), *_back())
    if post.state == "live":
        return _of_live(post)
    return ((act(post, "newsroom.button.show", "tinjau"),), *_back())


def act(post: Post, key: str, verb: str, *args: str) -> Button:
    """A button about a post."""
    return Button(key, NEWSROOM, (verb, post.key, *args))


def _of_draft(desk: Editorial, post: Post) -> Rows:
    hand_in = "newsroom.button.publish" if desk.approvals == 1 else "newsroom.button.propose"
    return (
        (act(post, "newsroom.button.text", "teks"), act(post, "newsroom.button.picture", "gambar")),
        (act(post, "newsroom.button.topic", "topik"), act(post, "newsroom.button.lands", "negara")),
        (act(post, "newsroom.button.links", "tombol"),
         act(post, "newsroom.button.source", "sumber")),
        (act(post, "newsroom.button.time", "waktu"), act(post, "newsroom.button.show", "tinjau")),
        (act(post, hand_in, "ajukan", str(post.version)),),
        (act(post, "newsroom.button.drop", "buang"), *_back()[0]),
    )  # fmt: skip


def _of_outdated(turn: Turn, post: Post) -> Rows:
    """An edit of words that are no more: to be copied, and written anew."""
    again = begun_anew(turn, post)
    copy = (act(post, "newsroom.button.copy", "teks"),
            act(post, "newsroom.button.show", "tinjau"))  # fmt: skip
    return (*again, copy, (act(post, "newsroom.button.drop", "buang"), *_back()[0]))


def begun_anew(turn: Turn, post: Post) -> Rows:
    """The way to edit the words of now of what an edit was to change."""
    first = turn.newsroom.numbered(post.of) if turn.newsroom else None
    return ((act(first, "newsroom.button.edit_now", "ubah"),),) if first else ()


def _of_proposed(turn: Turn, desk: Editorial, post: Post) -> Rows:
    own = post.author == turn.incoming.chat_id and desk.approvals > 1
    yes = act(post, "newsroom.button.approve", "setuju", str(post.version))
    no = act(post, "newsroom.button.refuse", "tolak", str(post.version))
    judge = (no,) if outdated(turn, post) else (yes, no)
    mine = (act(post, "newsroom.button.take_back", "kembali"),)
    return (mine if own else judge, (act(post, "newsroom.button.show", "tinjau"),), *_back())


def _of_live(post: Post) -> Rows:
    return (
        (act(post, "newsroom.button.progress", "kemajuan"),),
        (act(post, "newsroom.button.edit", "ubah"), act(post, "newsroom.button.correct", "ralat")),
        (act(post, "newsroom.button.withdraw", "tarik"),),
        (act(post, "newsroom.button.show", "tinjau"), *_back()[0]),
    )  # fmt: skip


def _back() -> Rows:
    return ((Button("newsroom.button.menu", NEWSROOM, ("menu",)),),)
