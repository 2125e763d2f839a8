-- A person of one session: a seat, or an observer's chair without one.
CREATE TABLE people (
  person  TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL,
  name    TEXT NOT NULL,
  seat    TEXT
) WITHOUT ROWID;

-- Tokens by SHA-256. A control token belongs to nobody's session, only to the name that signed in.
CREATE TABLE tokens (
  hash    BLOB NOT NULL PRIMARY KEY,
  person  TEXT REFERENCES people (person),
  control TEXT,
  CHECK ((person IS NULL) <> (control IS NULL))
) WITHOUT ROWID;

-- One return code for each person, by SHA-256.
CREATE TABLE return_codes (
  hash   BLOB NOT NULL PRIMARY KEY,
  person TEXT NOT NULL UNIQUE REFERENCES people (person)
) WITHOUT ROWID;

-- Readable, because control's page shows the code again after a restart; it lives for hours.
CREATE TABLE join_codes (
  code    TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL UNIQUE,
  until   INTEGER NOT NULL
) WITHOUT ROWID;
