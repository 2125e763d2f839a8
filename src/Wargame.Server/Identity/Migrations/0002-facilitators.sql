-- Those who may run sessions. The first has no name until it signs in; the passphrase of an invitation works until a time.
CREATE TABLE facilitators (
  id            INTEGER PRIMARY KEY,
  name          TEXT,
  sort          TEXT UNIQUE,
  hash          TEXT NOT NULL,
  invited_until INTEGER,
  made_by       TEXT NOT NULL,
  revoked       INTEGER NOT NULL DEFAULT 0
);

-- A token lives for a time, and says why it ended. Signing in as control is done anew.
CREATE TABLE tokens_2 (
  hash        BLOB NOT NULL PRIMARY KEY,
  person      TEXT REFERENCES people (person),
  facilitator INTEGER REFERENCES facilitators (id),
  made        INTEGER NOT NULL,
  used        INTEGER NOT NULL,
  ended       TEXT,
  CHECK ((person IS NULL) <> (facilitator IS NULL))
) WITHOUT ROWID;
INSERT INTO tokens_2 (hash, person, made, used)
  SELECT hash, person, CAST(strftime('%s', 'now') AS INTEGER) * 1000, CAST(strftime('%s', 'now') AS INTEGER) * 1000 FROM tokens WHERE person IS NOT NULL;
DROP TABLE tokens;
ALTER TABLE tokens_2 RENAME TO tokens;
CREATE INDEX tokens_person ON tokens (person);
CREATE INDEX tokens_facilitator ON tokens (facilitator);

-- Return codes are kept under a slow hash, with one salt for all, since nothing but the code leads to its person.
DELETE FROM return_codes;
CREATE TABLE code_salt (salt BLOB NOT NULL);
INSERT INTO code_salt VALUES (randomblob(16));
