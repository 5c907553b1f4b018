-- +goose Up

-- The second step at the office's door: a key that a person's phone holds as well. It counts
-- once its owner has typed one code of it. sealed is encrypted by the program.
CREATE TABLE second_steps (
  account_id   bigint PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  sealed       bytea NOT NULL,
  made_at      timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step    bigint NOT NULL DEFAULT 0 -- of the last code taken: none is good twice
);

CREATE TABLE recovery_codes (
  account_id bigint NOT NULL REFERENCES second_steps ON DELETE CASCADE,
  code_hash  bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  used_at    timestamptz,
  PRIMARY KEY (account_id, code_hash)
);

-- Who has shown the right password and not yet the code. Opens nothing.
CREATE TABLE half_logins (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  ua_hash    bytea NOT NULL CHECK (octet_length(ua_hash) = 32),
  expires_at timestamptz NOT NULL
);
CREATE INDEX half_logins_account ON half_logins (account_id);

-- What a session's browser is, in two words: "Chrome, Android".
ALTER TABLE sessions ADD COLUMN device text NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE sessions DROP COLUMN device;
DROP TABLE half_logins;
DROP TABLE recovery_codes;
DROP TABLE second_steps;
