-- +goose Up
-- That a producer was written to about the end of a paper: one letter says what all
-- distances up to now would have said.
ALTER TABLE paper_reminders ADD COLUMN mailed_at timestamptz;

-- The same for the stars of a product. A recognition that is kept longer ends on another
-- day, and is told of again.
CREATE TABLE recognition_reminders (
  recognition_id bigint NOT NULL REFERENCES recognitions ON DELETE CASCADE,
  last_day       date NOT NULL,
  days           int NOT NULL,
  at             timestamptz NOT NULL,
  mailed_at      timestamptz,
  PRIMARY KEY (recognition_id, last_day, days)
);

-- +goose Down
DROP TABLE recognition_reminders;
ALTER TABLE paper_reminders DROP COLUMN mailed_at;
