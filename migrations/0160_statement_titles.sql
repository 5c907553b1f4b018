-- +goose Up

-- How the bank of a producer heads the columns of its statements, as an officer read them out of a
-- file whose headings nobody knew.
CREATE TABLE statement_titles (
  producer_id bigint PRIMARY KEY REFERENCES producers ON DELETE CASCADE,
  day         text NOT NULL CHECK (day <> ''),
  content     text NOT NULL CHECK (content <> ''),
  money_in    text NOT NULL CHECK (money_in <> ''),
  money_out   text NOT NULL DEFAULT '', -- empty: one column for both, with a sign
  updated_at  timestamptz NOT NULL
);

-- +goose Down
DROP TABLE statement_titles;
