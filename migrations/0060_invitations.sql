-- +goose Up

-- A link by which somebody sets the password of an account: an invitation, or a password
-- that was forgotten. It is good once and not for long; only its SHA-256 is kept.
CREATE TABLE account_links (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  made_by    bigint REFERENCES accounts ON DELETE SET NULL,
  made_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
  used_at    timestamptz
);
CREATE INDEX account_links_account ON account_links (account_id);

-- Whether somebody has ever set a password of their own.
ALTER TABLE accounts ADD COLUMN invited boolean NOT NULL DEFAULT false;

-- +goose Down
ALTER TABLE accounts DROP COLUMN invited;
DROP TABLE account_links;
