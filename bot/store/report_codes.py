"""The codes by which somebody goes on with a report from another account. Kept is a fingerprint."""

import hmac
from datetime import datetime, timedelta

from bot.reports.model import Shown
from bot.store import report_records
from bot.store import report_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.times import to_number

CODE_VALID = timedelta(days=30)
"""How long a code opens its report."""


def issue(db: Connection, codec: Codec, report: int, code: str, now: datetime) -> None:
    """Have a code open a report, in the place of an earlier one."""
    made = fingerprint(codec, code)
    db.change(sql.ISSUE, report=report, fingerprint=made, now=to_number(now))


def find(db: Connection, codec: Codec, code: str, now: datetime) -> Shown | None:
    """The report that a code opens. One that would open two, which chance alone can bring about,
    opens none: nobody may see a stranger's report."""
    if not normal(code):
        return None
    rows = db.rows(
        sql.BY_CODE, fingerprint=fingerprint(codec, code), since=to_number(now - CODE_VALID)
    )
    return report_records.shown(db, codec, rows) if len(rows) == 1 else None


def drop_old(db: Connection, now: datetime, limit: int) -> int:
    """Delete some codes that open nothing any more; return how many."""
    return db.change(sql.OLD_CODES, before=to_number(now - CODE_VALID), limit=limit)


def fingerprint(codec: Codec, code: str) -> str:
    """What is kept of a code: only this key can make it, and there is no way back."""
    key = codec.derived("report code")
    return hmac.digest(key, normal(code).encode(errors="surrogatepass"), "sha256").hex()


def normal(code: str) -> str:
    """A code however it was typed: letters in upper case and digits only."""
    return "".join(sign for sign in code.upper() if sign.isalnum())
