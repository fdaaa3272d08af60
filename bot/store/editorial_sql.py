"""The statements about versions, roles, examples, questions and counts."""

ADD_VERSION = """INSERT INTO versions
    (kind, name, body, state, base, author, author_name, created_at, judge, judge_name, judged_at,
     how, note)
    VALUES (:kind, :name, :body, 'draft', :base, :author, :author_name, :now, 0, '', NULL, :how,
        :note)
    RETURNING id"""

VERSION = """SELECT id, kind, name, body, state, base, author, author_name, created_at,
        judge, judge_name, judged_at, how, note
    FROM versions WHERE id = :id"""
VERSIONS = """SELECT id, kind, name, body, state, base, author, author_name, created_at,
        judge, judge_name, judged_at, how, note
    FROM versions ORDER BY id DESC LIMIT :limit"""
LIVE = """SELECT id, kind, name, body, state, base, author, author_name, created_at,
        judge, judge_name, judged_at, how, note
    FROM versions WHERE state = 'live' ORDER BY kind, name"""
LIVE_ID = "SELECT id FROM versions WHERE kind = :kind AND name = :name AND state = 'live'"

NEXT_STAMP = """INSERT INTO meta (key, value) VALUES (:key, '1')
    ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(meta.value AS BIGINT) + 1 AS TEXT)"""

RETIRE = """UPDATE versions SET state = 'past'
    WHERE kind = :kind AND name = :name AND state = 'live'"""
JUDGE = """UPDATE versions SET state = :state, judge = :judge, judge_name = :judge_name,
        judged_at = :now, note = CASE WHEN :note = '' THEN note ELSE :note END
    WHERE id = :id AND state = 'draft'"""

DROP_EXAMPLES = "DELETE FROM examples WHERE answer = :answer"
DROP_EXAMPLE_WORDS = """DELETE FROM example_words WHERE id IN
    (SELECT id FROM examples WHERE answer = :answer)"""
ADD_EXAMPLE = "INSERT INTO examples (answer, text) VALUES (:answer, :text) RETURNING id"
ADD_EXAMPLE_WORDS = "INSERT INTO example_words (id, words) VALUES (:id, :words)"
EXAMPLES = "SELECT answer, text FROM examples ORDER BY id"

APPOINT = """INSERT INTO staff (user_id, role, name, granted_by, granted_at)
    VALUES (:user_id, :role, :name, :granted_by, :now)
    ON CONFLICT (user_id) DO UPDATE SET role = excluded.role, name = excluded.name,
        granted_by = excluded.granted_by, granted_at = excluded.granted_at"""
DISMISS = "DELETE FROM staff WHERE user_id = :user_id"
STAFF = "SELECT user_id, role, name FROM staff ORDER BY granted_at, user_id"

KEEP_QUESTION = """INSERT INTO questions (text, asker, best, allowed, state, answer, asked_at)
    VALUES (:text, :asker, :best, :allowed, 'open', '', :now)"""
QUESTIONS = """SELECT id, text, asker, best, allowed, state, answer, asked_at FROM questions
    ORDER BY id DESC LIMIT :limit"""
SETTLE_QUESTION = """UPDATE questions SET state = :state, answer = :answer
    WHERE id = :id AND state = 'open'"""
ALLOW = "UPDATE questions SET allowed = :allowed WHERE asker = :asker"
FORGET_ASKER = "DELETE FROM questions WHERE asker = :asker"
OLD_QUESTIONS = """DELETE FROM questions WHERE id IN (SELECT id FROM questions
    WHERE asked_at < :before LIMIT :limit)"""
LEARNED = """SELECT answer, text FROM questions
    WHERE state = 'answered' AND allowed = 1 ORDER BY id"""

COUNT = """INSERT INTO uses (answer, what, count) VALUES (:answer, :what, 1)
    ON CONFLICT (answer, what) DO UPDATE SET count = uses.count + 1"""
USES = "SELECT answer, what, count FROM uses"
