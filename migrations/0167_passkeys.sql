-- +goose Up

-- Keys that a device holds behind a fingerprint, a face or a PIN: each stands for the code at the
-- second step. They hang on the second step and go with it, so that who loses the device has codes.
CREATE TABLE passkeys (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id    bigint NOT NULL REFERENCES second_steps ON DELETE CASCADE,
  name          text NOT NULL CHECK (name <> '' AND length(name) <= 60),
  credential_id bytea NOT NULL UNIQUE,
  credential    jsonb NOT NULL, -- the public half and what is known of the device; no secret
  made_at       timestamptz NOT NULL,
  used_at       timestamptz
);
CREATE INDEX passkeys_account ON passkeys (account_id);

-- What a device was asked to sign. Good once, for one purpose and a few minutes.
CREATE TABLE passkey_asks (
  challenge  text PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  purpose    text NOT NULL CHECK (purpose IN ('add', 'enter', 'sure')),
  ask        jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX passkey_asks_account ON passkey_asks (account_id);

-- +goose Down
DROP TABLE passkey_asks;
DROP TABLE passkeys;
