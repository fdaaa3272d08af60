"""The statements about reports, their evidence and codes."""

from bot.store import case_sql

REPORT_COLUMNS = (
    "r.number, r.chat_id, r.version, r.state, r.case_number, r.help, r.changed_at, r.body"
)
"""The columns that `report_rows.report` reads."""
EVIDENCE_COLUMNS = "e.id, e.report, e.at, e.sha256, e.failed, e.body"
"""The columns that `report_rows.evidence` reads."""
# A draft comes before confirmed ones, also one that was taken over and has a lower number.
LAST_FIRST = "ORDER BY CASE WHEN r.state = 'draft' THEN 0 ELSE 1 END, r.number DESC LIMIT 1"


def with_columns(statement: str) -> str:
    """A statement with the columns, and the order of a chat's reports, in the places of their
    names."""
    reports = statement.replace("REPORT_COLUMNS", REPORT_COLUMNS)
    last = reports.replace("LAST_FIRST", LAST_FIRST)
    return case_sql.with_columns(last.replace("EVIDENCE_COLUMNS", EVIDENCE_COLUMNS))


LAST = with_columns(
    """SELECT REPORT_COLUMNS FROM reports AS r
    WHERE r.chat_id = :chat_id AND r.chat_id <> 0 LAST_FIRST"""
)
LAST_NUMBER = with_columns(
    """SELECT r.number FROM reports AS r
    WHERE r.chat_id = :chat_id AND r.chat_id <> 0 LAST_FIRST"""
)
CONFIRMED = with_columns(
    """SELECT REPORT_COLUMNS FROM reports AS r
    WHERE r.chat_id = :chat_id AND r.chat_id <> 0 AND r.state = 'confirmed'
    ORDER BY r.number DESC LIMIT :limit"""
)
# Once the words of a case are gone, nothing of its person is read through it.
OF_CASE = with_columns(
    """SELECT REPORT_COLUMNS FROM reports AS r
    WHERE r.case_number = :number AND r.case_number <> 0 AND r.help = 1
        AND NOT EXISTS (SELECT 1 FROM cases AS c WHERE c.number = :number AND c.chat_id = 0)
    ORDER BY r.number DESC LIMIT 1"""
)
OF_NUMBER_AND_CHAT = "SELECT 1 FROM reports WHERE number = :number AND chat_id = :chat_id"

BEGIN = """INSERT INTO reports (chat_id, version, state, case_number, help, changed_at, body)
    VALUES (:chat_id, 1, :state, :case_number, :help, :changed_at, :body)
    ON CONFLICT (chat_id) WHERE state = 'draft' DO NOTHING RETURNING number"""
OTHER_DRAFT = """SELECT 1 FROM reports
    WHERE chat_id = :chat_id AND state = 'draft' AND number <> :number"""
CHANGE = """UPDATE reports SET version = version + 1, state = :state, case_number = :case_number,
        help = :help, changed_at = :changed_at, body = :body
    WHERE number = :number AND version = :version AND chat_id = :chat_id"""
TAKE_OVER = """UPDATE reports SET version = version + 1, chat_id = :chat_id, state = :state,
        case_number = :case_number, help = :help, changed_at = :changed_at, body = :body
    WHERE number = :number AND version = :version"""

OF_CHAT = "SELECT number FROM reports WHERE chat_id = :chat_id AND chat_id <> 0"
OLD = """SELECT number FROM reports WHERE state = :state AND changed_at < :before
    ORDER BY changed_at LIMIT :limit"""
ERASE = (
    "DELETE FROM report_codes WHERE report IN :numbers",
    "DELETE FROM report_evidence WHERE report IN :numbers",
    "DELETE FROM reports WHERE number IN :numbers",
)

EVIDENCE = with_columns(
    """SELECT EVIDENCE_COLUMNS FROM report_evidence AS e
    WHERE report = :report ORDER BY id"""
)
HOW_MUCH = "SELECT count(*) FROM report_evidence WHERE report = :report"
ADD_EVIDENCE = """INSERT INTO report_evidence (report, at, same, state, due_at, tries, sha256,
        failed, body)
    VALUES (:report, :at, :same, :state, :due_at, 0, :sha_sum, :failed, :body)
    ON CONFLICT (report, same) WHERE same <> '' DO NOTHING"""
DROP_EVIDENCE = "DELETE FROM report_evidence WHERE id = :id AND report = :report"
UNHASHED = with_columns(
    """SELECT EVIDENCE_COLUMNS FROM report_evidence AS e
    WHERE state = 'pending' AND due_at <= :now ORDER BY due_at, id LIMIT :limit"""
)
WAITING = "SELECT report, body FROM report_evidence WHERE id = :id AND state = 'pending'"
HASHED = """UPDATE report_evidence SET state = :state, sha256 = :sha_sum, failed = :failed,
        body = :body, due_at = NULL
    WHERE id = :id"""
HASH_LATER = """UPDATE report_evidence SET tries = tries + 1, due_at = :until,
        hash_by = COALESCE(hash_by, :hash_by)
    WHERE id = :id AND state = 'pending' RETURNING tries, hash_by"""
GIVE_UP = """UPDATE report_evidence SET state = 'failed', failed = :failed, due_at = NULL
    WHERE id = :id"""

ISSUE = """INSERT INTO report_codes (report, fingerprint, issued_at)
    VALUES (:report, :fingerprint, :now)
    ON CONFLICT (report) DO UPDATE SET fingerprint = excluded.fingerprint,
        issued_at = excluded.issued_at"""
USED_UP = "DELETE FROM report_codes WHERE report = :report"
BY_CODE = with_columns(
    """SELECT REPORT_COLUMNS FROM report_codes AS c JOIN reports AS r ON r.number = c.report
    WHERE c.fingerprint = :fingerprint AND c.issued_at > :since LIMIT 2"""
)
OLD_CODES = """DELETE FROM report_codes WHERE report IN (SELECT report FROM report_codes
    WHERE issued_at <= :before LIMIT :limit)"""

CASES_OPENED = with_columns(
    """SELECT CASE_COLUMNS FROM cases AS c
    WHERE (c.opened_at, c.number) > (:opened_at, :number) AND c.opened_at < :until
    ORDER BY c.opened_at, c.number LIMIT :limit"""
)
