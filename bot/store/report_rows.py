"""Reports and evidence as they stand in the tables: what people said is sealed.

A report's body is bound to its chat, evidence is bound to the report's number.
"""

import hmac

from bot.reports.as_json import evidence_as_json, evidence_from, report_as_json, report_from
from bot.reports.model import Evidence, Report
from bot.store.codec import Codec
from bot.store.connection import Params, Row
from bot.store.times import to_moment, to_number

BODY, EVIDENCE = "reports.body", "report_evidence.body"


def report(codec: Codec, row: Row) -> Report:
    """Read the columns `report_sql.REPORT_COLUMNS`. A damaged body leaves no words."""
    number, chat_id, version, state, case, help, changed, body = row
    blank = Report(
        chat_id, to_moment(changed), "", number=number, version=version, state=state, case=case,
        help=None if help is None else bool(help),
    )  # fmt: skip
    return report_from(codec.read(body, BODY, chat_id), blank)


def report_params(codec: Codec, report: Report, case: int, changed_at: int) -> Params:
    """The parameters that all ways to write a report share."""
    return {
        "chat_id": report.chat_id, "state": report.state, "case_number": case,
        "help": None if report.help is None else int(report.help), "changed_at": changed_at,
        "body": codec.seal(report_as_json(report), BODY, report.chat_id),
    }  # fmt: skip


def evidence(codec: Codec, row: Row) -> Evidence:
    """Read the columns `report_sql.EVIDENCE_COLUMNS`."""
    id, report, at, sha256, failed, body = row
    blank = Evidence(to_moment(at), "text", sha256=sha256, failed=failed, id=id, report=report)
    return evidence_from(codec.read(body, EVIDENCE, report), blank)


def evidence_params(codec: Codec, evidence: Evidence, report: int) -> Params:
    """The parameters of evidence for a report that say what was sent, and when."""
    return {
        "report": report, "at": to_number(evidence.at), "same": same(codec, evidence, report),
        "body": codec.seal(evidence_as_json(evidence), EVIDENCE, report),
    }  # fmt: skip


def same(codec: Codec, evidence: Evidence, report: int) -> str:
    """A fingerprint of a file, another one in each report: nobody who reads the tables can tell who
    sent the same. Nothing where there is no file."""
    if not evidence.same:
        return ""
    of = f"{report}|{evidence.same}".encode(errors="surrogatepass")
    return hmac.digest(codec.derived("report evidence"), of, "sha256").hex()
