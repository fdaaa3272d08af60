"""The tables of reports: what people told, what proves it, the codes that move a report."""

from bot.store.connection import Connection

REPORTS = (
    """CREATE TABLE reports (
        number {identity},
        chat_id BIGINT NOT NULL,
        version BIGINT NOT NULL,
        state TEXT NOT NULL,
        case_number BIGINT NOT NULL,
        help SMALLINT,
        changed_at BIGINT NOT NULL,
        body {blob} NOT NULL
    )""",
    "CREATE UNIQUE INDEX reports_draft ON reports (chat_id) WHERE state = 'draft'",
    "CREATE INDEX reports_chat ON reports (chat_id, number)",
    """CREATE INDEX reports_case ON reports (case_number, number)
        WHERE help = 1 AND case_number <> 0""",
    "CREATE INDEX reports_changed ON reports (state, changed_at)",
)
"""`help` is 1 when operators may read it, 0 when not, nothing while that was not asked; a case of 0
is none."""
EVIDENCE = (
    """CREATE TABLE report_evidence (
        id {identity},
        report BIGINT NOT NULL,
        at BIGINT NOT NULL,
        same TEXT NOT NULL,
        state TEXT NOT NULL,
        due_at BIGINT,
        hash_by BIGINT,
        tries INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        failed TEXT NOT NULL,
        body {blob} NOT NULL
    )""",
    "CREATE INDEX report_evidence_report ON report_evidence (report, id)",
    "CREATE UNIQUE INDEX report_evidence_same ON report_evidence (report, same) WHERE same <> ''",
    "CREATE INDEX report_evidence_due ON report_evidence (due_at, id) WHERE state = 'pending'",
)
"""`same` is a fingerprint, nothing where there is no file. `state` is that of the hash: pending,
done or failed; `hash_by` is until when it is tried, set at the first failure."""
CODES = (
    """CREATE TABLE report_codes (
        report BIGINT PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        issued_at BIGINT NOT NULL
    )""",
    "CREATE INDEX report_codes_fingerprint ON report_codes (fingerprint)",
    "CREATE INDEX report_codes_issued ON report_codes (issued_at)",
)
OF_CASES = ("CREATE INDEX cases_opened ON cases (opened_at, number)",)
"""By which cases of a time are handed to the authorities."""


def report_tables(db: Connection) -> None:
    """Make them."""
    for statement in REPORTS + EVIDENCE + CODES + OF_CASES:
        db.change(statement.format(identity=db.identity, blob=db.blob))
