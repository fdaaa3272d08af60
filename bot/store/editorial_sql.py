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
    FROM versions WHERE id IN (SELECT id FROM versions_in_use) OR id IN
        (SELECT id FROM versions WHERE state IN ('past', 'refused') ORDER BY id DESC LIMIT :limit)
    ORDER BY id DESC"""
OLD_VERSIONS = """DELETE FROM versions WHERE id IN (SELECT id FROM
        (SELECT id, state, created_at, row_number() OVER (PARTITION BY kind, name ORDER BY id DESC)
            AS place FROM versions) AS placed
    WHERE place > :newest AND state IN ('past', 'refused') AND created_at < :before
        AND id NOT IN (SELECT id FROM versions_in_use) LIMIT :limit)"""
BODIES = "SELECT id, body FROM versions WHERE kind = 'answer' ORDER BY id"
CHANGE_BODY = "UPDATE versions SET body = :body WHERE id = :id"
LIVE = """SELECT id, kind, name, body, state, base, author, author_name, created_at,
        judge, judge_name, judged_at, how, note
    FROM versions WHERE state = 'live' ORDER BY kind, name"""
LIVE_ID = "SELECT id FROM versions WHERE kind = :kind AND name = :name AND state = 'live'"

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
NUMBERED_EXAMPLES = "SELECT id, text FROM examples ORDER BY id"
DROP_EXAMPLE = "DELETE FROM examples WHERE id = :id"
DROP_WORDS = "DELETE FROM example_words WHERE id = :id"

APPOINT = """INSERT INTO staff (user_id, role, name, granted_by, granted_at)
    VALUES (:user_id, :role, :name, :granted_by, :now)
    ON CONFLICT (user_id) DO UPDATE SET role = excluded.role, name = excluded.name,
        granted_by = excluded.granted_by, granted_at = excluded.granted_at"""
DISMISS = "DELETE FROM staff WHERE user_id = :user_id"
STAFF = "SELECT user_id, role, name FROM staff ORDER BY granted_at, user_id"

KEEP_QUESTION = """INSERT INTO questions
        (text, asker, best, allowed, state, answer, complaint, asked_at)
    VALUES (:text, :asker, :best, :allowed, 'open', '', :complaint, :now)"""
DROP_TOO_MANY = """DELETE FROM questions WHERE asker = :asker AND state = 'open' AND id <=
    (SELECT id FROM questions WHERE asker = :asker AND state = 'open'
        ORDER BY id DESC LIMIT 1 OFFSET :most)"""
QUESTIONS = """SELECT id, asker, best, allowed, state, answer, complaint, asked_at FROM questions
    WHERE state <> 'answered' ORDER BY id DESC LIMIT :limit"""
QUESTION_TEXTS = "SELECT id, text FROM questions WHERE id >= :first ORDER BY id"
TEXTS_OF_ASKER = "SELECT text FROM questions WHERE asker = :asker"
SETTLE_QUESTION = """UPDATE questions SET state = :state, answer = :answer
    WHERE id = :id AND state = 'open'"""
ALLOW = "UPDATE questions SET allowed = :allowed WHERE asker = :asker AND complaint = 0"
FORGET_ASKER = "DELETE FROM questions WHERE asker = :asker"
OLD_QUESTIONS = """DELETE FROM questions WHERE id IN (SELECT id FROM questions
    WHERE asked_at < :before LIMIT :limit)"""
LEARNED = """SELECT answer, text FROM questions
    WHERE state = 'answered' AND allowed = 1 AND complaint = 0 ORDER BY id"""

COUNT = """INSERT INTO uses (answer, what, count) VALUES (:answer, :what, 1)
    ON CONFLICT (answer, what) DO UPDATE SET count = uses.count + 1"""
USES = "SELECT answer, what, count FROM uses"
