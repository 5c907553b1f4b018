-- +goose Up

-- How many days before a paper or a recognition ends its producer is reminded.
CREATE TABLE reminder_days (
  days int PRIMARY KEY CHECK (days BETWEEN 1 AND 400)
);
INSERT INTO reminder_days (days) VALUES (180), (120), (30);

-- +goose Down
DROP TABLE reminder_days;
