"""A post of ours that somebody passed on to us: copies stay as they were, so who asks is told when
it was changed, corrected or withdrawn since."""

from bot.model import Rows, Say, Turn
from bot.posts.model import Post
from bot.posts.times import day_told


def since(turn: Turn, buttons: Rows) -> tuple[Say, ...]:
    """What became of the post; nothing where it stands as it was sent, or is not known. Beneath a
    copy that somebody else made stands what we said."""
    standing = turn.passed_on
    if standing is None:
        return ()
    became, post = standing.became, standing.post
    if became == "withdrawn":
        params = {"alasan": post.note, "tanggal": day_told(post.changed_at)}
        key = "genuine.copied_withdrawn" if standing.copied else "genuine.ours_withdrawn"
        return (Say(key, params, buttons=buttons),)
    if became == "corrected" and (correction := standing.correction):
        shown = {"tanggal": day_told(correction.published_at or correction.changed_at)}
        key = "genuine.copied_corrected" if standing.copied else "genuine.ours_corrected"
        return (_said(key, correction, buttons, shown),)
    if standing.copied:
        return (_said("genuine.copied", post, buttons, {}),)
    return (_said("genuine.ours_changed", post, buttons, {}),) if became == "changed" else ()


def _said(key: str, post: Post, buttons: Rows, params: dict[str, str]) -> Say:
    country = post.body.countries[0] if len(post.body.countries) == 1 else ""
    picture = post.body.picture
    return Say(key, params, buttons=buttons, country=country, post=post, picture=picture)
