-- +goose Up

-- A table that somebody sent, to have many records written at once. Nothing of it is written
-- before it is confirmed; every row remembers what was done for it, so that it can be taken back.
CREATE TABLE imports (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('stock', 'products', 'producers', 'papers', 'recognitions', 'points')),
  file_name   text NOT NULL,
  file_hash   bytea NOT NULL CHECK (octet_length(file_hash) = 32),
  state       text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'running', 'done', 'undoing', 'undone', 'dropped')),
  headings    jsonb NOT NULL,
  columns     jsonb NOT NULL,                -- field → which heading it is read from
  mended      text[] NOT NULL DEFAULT '{}',  -- causes that may be mended: "price:cell.money_words"
  producer_id bigint REFERENCES producers,   -- whose records it may touch; NULL: everybody's
  by_id       bigint REFERENCES accounts ON DELETE SET NULL,
  by_name     text NOT NULL,
  created_at  timestamptz NOT NULL,
  ended_at    timestamptz
);
-- The same file is not written twice.
CREATE UNIQUE INDEX imports_once ON imports (kind, file_hash, coalesce(producer_id, 0)) WHERE state NOT IN ('undone', 'dropped');

CREATE TABLE import_rows (
  import_id bigint NOT NULL REFERENCES imports ON DELETE CASCADE,
  number    int NOT NULL,                    -- in the file, from 1
  cells     jsonb NOT NULL,
  fixed     jsonb NOT NULL DEFAULT '{}',     -- field → what somebody typed instead
  seen      int,                             -- the version or number that it was confirmed on
  outcome   text NOT NULL DEFAULT '' CHECK (outcome IN ('', 'written', 'same', 'left', 'undone', 'kept')),
  title     text NOT NULL DEFAULT '',
  deed      text NOT NULL DEFAULT '',
  record_id bigint,
  before    jsonb,
  after     jsonb,
  refusal   jsonb,
  PRIMARY KEY (import_id, number)
);
CREATE INDEX import_rows_outcome ON import_rows (import_id, outcome, number);

-- +goose Down
DROP TABLE import_rows;
DROP TABLE imports;
