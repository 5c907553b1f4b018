-- +goose Up

-- What was taken away and can be put back for thirty days: whole rows, as they stood.
CREATE TABLE bin (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text        NOT NULL CHECK (kind <> ''),
  name         text        NOT NULL,
  entity       text        NOT NULL, -- in the log
  ref          bigint      NOT NULL,
  rows         jsonb       NOT NULL CHECK (jsonb_typeof(rows) = 'array'),
  removed_by   bigint      NOT NULL,
  removed_name text        NOT NULL,
  removed_at   timestamptz NOT NULL
);
CREATE INDEX bin_age ON bin (removed_at DESC, id DESC);

-- +goose Down
DROP TABLE bin;
