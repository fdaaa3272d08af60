"""The statements about who gets alerts."""

SAVE = """INSERT INTO subscribers (chat_id, state, since, body)
    VALUES (:chat_id, :state, :since, :body)
    ON CONFLICT (chat_id) DO UPDATE SET state = excluded.state, since = excluded.since,
        body = excluded.body"""
OF_CHAT = "SELECT chat_id, state, since, body FROM subscribers WHERE chat_id = :chat_id"
COUNT = "SELECT count(*) FROM subscribers WHERE state = 'active'"
BLOCK = "UPDATE subscribers SET state = 'blocked' WHERE chat_id = :chat_id"
DROP = "DELETE FROM subscribers WHERE chat_id = :chat_id"
ADD_MOVED = """INSERT INTO subscribers (chat_id, state, since, body)
    VALUES (:chat_id, :state, :since, :body) ON CONFLICT (chat_id) DO NOTHING"""
