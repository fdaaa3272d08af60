"""A post of ours that somebody passed on to us: copies stay as they were, so who asks is told when
it was changed, corrected or withdrawn since."""

from bot.model import Rows, Say, Turn
from bot.posts.model import Post
from bot.posts.standing import Became, Standing
from bot.posts.times import day_told

OURS: dict[Became, str] = {
    "withdrawn": "genuine.ours_withdrawn", "disputed": "genuine.ours_disputed",
    "corrected": "genuine.ours_corrected",
}  # fmt: skip
COPIED: dict[Became, str] = {
    "withdrawn": "genuine.copied_withdrawn", "disputed": "genuine.copied_disputed",
    "corrected": "genuine.copied_corrected",
}  # fmt: skip


def since(turn: Turn, buttons: Rows) -> tuple[Say, ...]:
    """What became of the post; nothing where it stands as it was sent, or is not known. Beneath a
    copy that somebody else made stands what we said."""
    standing = turn.passed_on
    if standing is None:
        return ()
    became, post = standing.became, standing.post
    if key := (COPIED if standing.copied else OURS).get(became):
        params = when_and_why(standing)
        if became == "corrected" and standing.correction:
            return (_said(key, standing.correction, buttons, params),)
        return (Say(key, params, buttons=buttons),)
    if standing.copied:
        return (_said("genuine.copied", post, buttons, {}),)
    return (_said("genuine.ours_changed", post, buttons, {}),) if became == "changed" else ()


def when_and_why(standing: Standing) -> dict[str, str]:
    """When a post, or the correction of it, was withdrawn and why; when it was corrected."""
    post, disputed, correction = standing.post, standing.disputed, standing.correction
    withdrawn = post if post.state == "withdrawn" else disputed
    if withdrawn:
        return {"alasan": withdrawn.note, "tanggal": day_told(withdrawn.changed_at)}
    if correction:
        return {"tanggal": day_told(correction.published_at or correction.changed_at)}
    return {}


def _said(key: str, post: Post, buttons: Rows, params: dict[str, str]) -> Say:
    country = post.body.countries[0] if len(post.body.countries) == 1 else ""
    picture = post.body.picture
    return Say(key, params, buttons=buttons, country=country, post=post, picture=picture)
