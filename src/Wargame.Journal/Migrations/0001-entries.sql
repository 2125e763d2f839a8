-- What happened, one row an entry. With a rowid, rows go to the end of the table, whatever their session; a table in key order
-- took half as much time again for rows of 8 kB, because it moves them about.
CREATE TABLE entries (
    session      TEXT    NOT NULL,
    stream       TEXT    NOT NULL,
    seq          INTEGER NOT NULL CHECK (seq > 0),
    kind         TEXT    NOT NULL,
    schema       INTEGER NOT NULL,
    at           INTEGER NOT NULL, -- milliseconds since 1970, UTC
    actor        TEXT    NOT NULL,
    operation_id TEXT,             -- on the last entry of its append, with the answer
    body         BLOB    NOT NULL,
    answer       BLOB    NOT NULL,
    previous     BLOB    NOT NULL,
    hash         BLOB    NOT NULL,
    PRIMARY KEY (session, stream, seq)
) STRICT;

CREATE UNIQUE INDEX entries_by_operation ON entries (session, stream, operation_id) WHERE operation_id IS NOT NULL;

-- Where each stream ends. Written in the transaction of its entries: a chain alone cannot show that its last entries are gone.
CREATE TABLE heads (
    session TEXT    NOT NULL,
    stream  TEXT    NOT NULL,
    seq     INTEGER NOT NULL,
    hash    BLOB    NOT NULL,
    PRIMARY KEY (session, stream)
) STRICT, WITHOUT ROWID;
