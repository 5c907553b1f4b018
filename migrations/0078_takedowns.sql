-- +goose Up

-- What was taken off the shop in an emergency: goods, all goods of a producer, or a code that
-- is said on air. It stands until two people lift it. The mark on the record is what every
-- reader of the shop looks at; the row here says why, by whom, and since when.
CREATE TABLE takedowns (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('product', 'producer', 'code')),
  entity_id  bigint NOT NULL,                -- of a code: its variant
  name       text NOT NULL CHECK (name <> ''), -- as it was called then
  reason     text NOT NULL CHECK (reason <> '' AND length(reason) <= 500),
  by_id      bigint,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL,
  lifted_at  timestamptz
);
CREATE UNIQUE INDEX takedowns_open ON takedowns (kind, entity_id) WHERE lifted_at IS NULL;

-- What somebody asked to be lifted; a second person decides it (approvals, "takedown_lift").
CREATE TABLE takedown_lifts (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  takedown_id bigint NOT NULL REFERENCES takedowns,
  reason      text NOT NULL CHECK (reason <> '' AND length(reason) <= 500),
  at          timestamptz NOT NULL
);
CREATE INDEX takedown_lifts_of ON takedown_lifts (takedown_id, id);

ALTER TABLE products ADD COLUMN taken_down boolean NOT NULL DEFAULT false;
ALTER TABLE producers ADD COLUMN taken_down boolean NOT NULL DEFAULT false;
ALTER TABLE spoken_codes ADD COLUMN taken_down boolean NOT NULL DEFAULT false;

INSERT INTO role_permissions (role, permission) VALUES ('admin', 'takedowns.manage'), ('economy', 'takedowns.manage'), ('culture', 'takedowns.manage');

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'takedowns.manage';
ALTER TABLE spoken_codes DROP COLUMN taken_down;
ALTER TABLE producers DROP COLUMN taken_down;
ALTER TABLE products DROP COLUMN taken_down;
DROP TABLE takedown_lifts, takedowns;
