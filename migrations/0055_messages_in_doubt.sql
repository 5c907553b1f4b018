-- +goose Up

-- What a provider told and was not taken waits for a person: a signature that is not right,
-- a clock that is off, a message that cannot be read or that says something else than before
-- under the same number.
ALTER TABLE webhook_inbox DROP CONSTRAINT webhook_inbox_status_check;
ALTER TABLE webhook_inbox ADD CONSTRAINT webhook_inbox_status_check CHECK (status IN ('new', 'done', 'review', 'refused')),
  ADD COLUMN raw         bytea,                       -- the bytes that were signed, while somebody may have to read them again
  ADD COLUMN stamp       text NOT NULL DEFAULT '',
  ADD COLUMN signature   text NOT NULL DEFAULT '',
  ADD COLUMN times       int NOT NULL DEFAULT 1 CHECK (times > 0),
  ADD COLUMN last_at     timestamptz,                 -- when it came again; null: it came once
  ADD COLUMN decided_as  text NOT NULL DEFAULT '' CHECK (decided_as IN ('', 'read', 'by_hand', 'aside', 'arrived')),
  ADD COLUMN decided_at  timestamptz,
  ADD COLUMN decided_by  text NOT NULL DEFAULT '',
  ADD COLUMN note        text NOT NULL DEFAULT '',
  ADD COLUMN txn_id      bigint REFERENCES bank_txns, -- the line it became
  ADD CONSTRAINT webhook_inbox_decided CHECK ((decided_as = '') = (decided_at IS NULL));
CREATE INDEX webhook_inbox_doubts ON webhook_inbox (provider, received_at, id) WHERE status IN ('review', 'refused') AND decided_as = '';

-- +goose Down
DROP INDEX webhook_inbox_doubts;
DELETE FROM webhook_inbox WHERE status = 'refused';
ALTER TABLE webhook_inbox DROP CONSTRAINT webhook_inbox_status_check, DROP CONSTRAINT webhook_inbox_decided,
  DROP COLUMN raw, DROP COLUMN stamp, DROP COLUMN signature, DROP COLUMN times, DROP COLUMN last_at,
  DROP COLUMN decided_as, DROP COLUMN decided_at, DROP COLUMN decided_by, DROP COLUMN note, DROP COLUMN txn_id;
ALTER TABLE webhook_inbox ADD CONSTRAINT webhook_inbox_status_check CHECK (status IN ('new', 'done', 'review'));
