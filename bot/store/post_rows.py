"""Posts and impostors as they stand in the tables: what people wrote is sealed.

A post's body is bound to its key, so that no draft can be put in the place of what was approved.
"""

from bot.model import Json
from bot.posts.model import Body, Impostor, Post, Source, Target
from bot.store.case_rows import moment, number
from bot.store.codec import Codec
from bot.store.connection import Params, Row
from bot.store.times import to_moment, to_number

BODY, IMPOSTOR = "posts.body", "impostors.body"
NOBODY = 0
"""The chat of what belongs to none."""
PLAIN = ("author", "author_name", "judge", "judge_name", "note", "origin", "base")
"""The fields of a post that JSON knows as they are."""


def post(codec: Codec, row: Row) -> Post:
    """Read the columns `post_sql.POST_COLUMNS`. A damaged body leaves no words."""
    (
        numbered, key, version, state, kind, of, due, changed, published, revision, channel,
        message, chat, error, sealed,
    ) = row  # fmt: skip
    blank: Json = {"author": 0, "author_name": "", "created_at": changed}
    known: Json = blank | codec.read(sealed, _place(key), NOBODY)
    plain: Json = {name: known[name] for name in PLAIN if name in known}
    return Post(
        key, _body(known), created_at=to_moment(known["created_at"]),
        changed_at=to_moment(changed), number=numbered, version=version, kind=kind, state=state,
        of=of, due_at=moment(due), published_at=moment(published), revision=revision,
        channel=channel, channel_message=message, channel_chat=chat,
        channel_error=error, **plain,
    )  # fmt: skip


def post_params(codec: Codec, post: Post) -> Params:
    """The parameters that all ways to write a post share."""
    return {
        "key": post.key, "state": post.state, "kind": post.kind, "of_number": post.of,
        "due_at": number(post.due_at), "changed_at": to_number(post.changed_at),
        "body": sealed_body(codec, post),
    }  # fmt: skip


def sealed_body(codec: Codec, post: Post) -> bytes:
    """What a post says, who wrote it and who judged it."""
    kept: Json = {name: getattr(post, name) for name in PLAIN}
    kept |= {
        "created_at": to_number(post.created_at), "text": post.body.text,
        "picture": post.body.picture, "topic": post.body.topic,
        "countries": list(post.body.countries),
        "targets": [[one.what, one.answer] for one in post.body.targets],
        "sources": [[one.name, one.url] for one in post.body.sources],
    }  # fmt: skip
    return codec.seal(kept, _place(post.key), NOBODY)


def impostor(codec: Codec, row: Row) -> Impostor:
    """Read one that nobody dealt with yet."""
    id, at, sealed = row
    known = codec.read(sealed, IMPOSTOR, NOBODY)
    return Impostor(id, known.get("text", ""), known.get("origin", ""), to_moment(at))


def sealed_impostor(codec: Codec, impostor: Impostor) -> bytes:
    """What it says, and where it came from."""
    return codec.seal({"text": impostor.text, "origin": impostor.origin}, IMPOSTOR, NOBODY)


def _place(key: str) -> str:
    return f"{BODY} {key}"


def _body(known: Json) -> Body:
    return Body(
        known.get("text", ""), known.get("picture", ""), known.get("topic", Body.topic),
        tuple(known.get("countries", ())),
        tuple(Target(what, answer) for what, answer in known.get("targets", ())),
        tuple(Source(name, url) for name, url in known.get("sources", ())),
    )  # fmt: skip
