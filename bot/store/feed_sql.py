"""The statements about feeds of official bodies."""

EVERY = """SELECT id, url, title, etag, modified, checked_at, error, added_by, read_at, left_out
    FROM feeds ORDER BY id"""
ADD = """INSERT INTO feeds
        (url, title, etag, modified, checked_at, error, added_by, read_at, left_out)
    VALUES
        (:url, :title, :etag, :modified, :checked_at, :error, :added_by, :read_at, :left_out)
    ON CONFLICT (url) DO NOTHING"""
CHANGE = """UPDATE feeds SET url = :url, title = :title, etag = :etag, modified = :modified,
        checked_at = :checked_at, error = :error, added_by = :added_by, read_at = :read_at,
        left_out = :left_out
    WHERE id = :id"""
# What an admin switched off, or what ended, is not read: only CHANGE wakes it.
READ = """UPDATE feeds SET title = :title, etag = :etag, modified = :modified,
        checked_at = :checked_at, error = :error, read_at = :read_at, left_out = :left_out
    WHERE id = :id AND error NOT IN ('paused', 'gone')"""
DROP = "DELETE FROM feeds WHERE id = :id"
DROP_ITEMS = "DELETE FROM feed_items WHERE feed = :id"
SEE = """INSERT INTO feed_items (feed, mark, seen_at, post) VALUES (:feed, :mark, :now, 0)
    ON CONFLICT (feed, mark) DO NOTHING"""
SEE_AGAIN = """INSERT INTO feed_items (feed, mark, seen_at, post) VALUES (:feed, :mark, :now, 0)
    ON CONFLICT (feed, mark) DO UPDATE SET seen_at = excluded.seen_at"""
BECAME = "UPDATE feed_items SET post = :post WHERE feed = :feed AND mark = :mark"
DRAFTS = """SELECT count(*) FROM feed_items AS i JOIN posts AS p ON p.number = i.post
    WHERE i.feed = :feed AND i.post <> 0 AND p.state IN ('draft', 'proposed')"""
WAS_SEEN = "SELECT 1 FROM feed_items WHERE feed = :feed AND mark = :mark"
# What stood in a feed when it was last read may stand there still: its site says for years that
# nothing changed, or an admin lets it rest.
OLD_ITEMS = """DELETE FROM feed_items WHERE (feed, mark) IN (SELECT i.feed, i.mark
    FROM feed_items AS i WHERE i.seen_at < :before AND i.seen_at <
        (SELECT max(l.seen_at) FROM feed_items AS l WHERE l.feed = i.feed) LIMIT :limit)"""
