-- The days on which nobody is expected to answer, as the office wrote them: deadlines that
-- are set while they stand here do not count them.
-- +goose Up
CREATE TABLE days_off (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  first    date NOT NULL,
  last     date NOT NULL,
  name     text NOT NULL CHECK (name <> ''),
  added_at timestamptz NOT NULL,
  CHECK (last >= first AND last - first < 31),
  EXCLUDE USING gist (daterange(first, last, '[]') WITH &&)
);

-- +goose Down
DROP TABLE days_off;
