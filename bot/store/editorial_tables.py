"""The tables for editors: versions, examples to search, roles, unanswered questions, counts."""

from bot.store.connection import Connection

VERSIONS = (
    """CREATE TABLE versions (
        id {identity},
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        body TEXT NOT NULL,
        state TEXT NOT NULL,
        base BIGINT NOT NULL,
        author BIGINT NOT NULL,
        author_name TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        judge BIGINT NOT NULL,
        judge_name TEXT NOT NULL,
        judged_at BIGINT,
        how TEXT NOT NULL,
        note TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX versions_live ON versions (kind, name) WHERE state = 'live'",
    "CREATE INDEX versions_named ON versions (kind, name, id)",
    "CREATE INDEX versions_state ON versions (state, id)",
)
"""Words of editors, published as they stand: they are not encrypted."""
IN_USE = (
    """CREATE VIEW versions_in_use AS
        WITH RECURSIVE line (id, base, goes_on) AS (
            SELECT id, base, 1 FROM versions WHERE state IN ('live', 'draft')
            UNION
            SELECT earlier.id, earlier.base, CASE WHEN later.how = 'restore' THEN 1 ELSE 0 END
            FROM line JOIN versions AS later ON later.id = line.id
                JOIN versions AS earlier ON earlier.id = line.base
            WHERE line.goes_on = 1)
        SELECT id FROM line""",
)
"""What waits, what is live and what each was made from; behind a restored one also what the text
that it brought back was made from: an editor may go back to it."""
EXAMPLES = (
    "CREATE TABLE examples (id {identity}, answer TEXT NOT NULL, text TEXT NOT NULL)",
    "CREATE INDEX examples_answer ON examples (answer)",
)
STAFF = (
    """CREATE TABLE staff (
        user_id BIGINT PRIMARY KEY,
        role TEXT NOT NULL,
        name TEXT NOT NULL,
        granted_by BIGINT NOT NULL,
        granted_at BIGINT NOT NULL
    )""",
)
QUESTIONS = (
    """CREATE TABLE questions (
        id {identity},
        text {blob} NOT NULL,
        asker TEXT NOT NULL,
        best TEXT NOT NULL,
        allowed SMALLINT NOT NULL,
        state TEXT NOT NULL,
        answer TEXT NOT NULL,
        complaint SMALLINT NOT NULL,
        asked_at BIGINT NOT NULL
    )""",
    "CREATE INDEX questions_asker ON questions (asker)",
    "CREATE INDEX questions_asked ON questions (asked_at)",
)
USES = (
    """CREATE TABLE uses (
        answer TEXT NOT NULL,
        what TEXT NOT NULL,
        count BIGINT NOT NULL,
        PRIMARY KEY (answer, what)
    )""",
)


def editorial_tables(db: Connection) -> None:
    """Make them. `example_words` is the full-text index, which each database has in its own way."""
    for statement in VERSIONS + IN_USE + EXAMPLES + STAFF + QUESTIONS + USES + db.word_index:
        db.change(statement.format(identity=db.identity, blob=db.blob))
