-- +goose Up

-- What the commune writes to its producers: a short word that stands on the first page of their
-- phones until they say that they read it.
CREATE TABLE maker_messages (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body          text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 500),
  link          text NOT NULL DEFAULT '',
  ends_on       date,
  audience      text NOT NULL CHECK (audience IN ('picked', 'village', 'all')),
  village_id    bigint REFERENCES villages ON DELETE SET NULL,
  by_id         bigint,
  by_name       text NOT NULL DEFAULT '',
  at            timestamptz NOT NULL,
  taken_back_at timestamptz,
  taken_back_by text NOT NULL DEFAULT '',
  sample        boolean NOT NULL DEFAULT false
);
CREATE INDEX maker_messages_at ON maker_messages (at DESC, id DESC);
CREATE INDEX maker_messages_by ON maker_messages (by_id, at);

-- To whom: who was a producer when it was written.
CREATE TABLE maker_message_readers (
  message_id  bigint NOT NULL REFERENCES maker_messages ON DELETE CASCADE,
  producer_id bigint NOT NULL REFERENCES producers ON DELETE CASCADE,
  read_at     timestamptz,
  read_by     text NOT NULL DEFAULT '',
  mailed_at   timestamptz,
  PRIMARY KEY (message_id, producer_id)
);
CREATE INDEX maker_message_readers_of ON maker_message_readers (producer_id, message_id DESC);

-- A right of its own: producers.tell is held by producers, for the words of their own page.
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'producers.message'), ('economy', 'producers.message'), ('hamlet_head', 'producers.message');

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'producers.message';
DROP TABLE maker_message_readers, maker_messages;
