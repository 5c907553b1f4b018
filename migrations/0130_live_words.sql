-- +goose Up

-- What hosts say at a moment of the script, instead of what we ship: in every session (none named)
-- or in one. What stands in {braces} is filled in from the records when it is read.
CREATE TABLE live_sentences (
  session_id bigint REFERENCES live_sessions ON DELETE CASCADE,
  moment     text NOT NULL,
  text       text NOT NULL CHECK (text <> '' AND length(text) <= 400),
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);
CREATE UNIQUE INDEX live_sentences_once ON live_sentences (coalesce(session_id, 0), moment);

-- What those who led a session want to do otherwise the next time, and what viewers kept asking.
CREATE TABLE live_lessons (
  session_id bigint PRIMARY KEY REFERENCES live_sessions ON DELETE CASCADE,
  lessons    text[] NOT NULL CHECK (cardinality(lessons) = 3),
  asked      text NOT NULL DEFAULT '' CHECK (length(asked) <= 500),
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);

COMMENT ON COLUMN live_counts.slot IS 'begins here, and is a minute long; rows from before migration 0130 are of five';

-- +goose Down
COMMENT ON COLUMN live_counts.slot IS NULL;
DROP TABLE live_lessons, live_sentences;
