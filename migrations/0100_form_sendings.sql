-- +goose Up

-- Which form of the office made which record, so that a form sent twice makes one.
CREATE TABLE form_sendings (
  actor_kind text        NOT NULL,
  actor_id   bigint      NOT NULL,
  entity     text        NOT NULL,
  key        text        NOT NULL CHECK (length(key) BETWEEN 1 AND 40),
  entity_id  bigint      NOT NULL DEFAULT 0,
  sent_at    timestamptz NOT NULL,
  PRIMARY KEY (actor_kind, actor_id, entity, key)
);

-- +goose Down
DROP TABLE form_sendings;
