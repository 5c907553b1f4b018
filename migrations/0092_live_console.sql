-- +goose Up

-- A host's phone that was without a network says again what it may have said: the name it
-- gave a tap keeps it from counting twice.
CREATE TABLE live_taps (
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  once       text NOT NULL CHECK (length(once) BETWEEN 8 AND 80),
  at         timestamptz NOT NULL,
  PRIMARY KEY (session_id, once)
);

-- When somebody's console was last heard of.
ALTER TABLE live_hosts ADD COLUMN seen_at timestamptz;

-- +goose Down
ALTER TABLE live_hosts DROP COLUMN seen_at;
DROP TABLE live_taps;
