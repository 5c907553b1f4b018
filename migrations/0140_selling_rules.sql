-- How orders are taken, as the office set it: one row. A way to pay is closed while its
-- reason is written; a number that is null is the one of the installation. Of an order the day
-- on which its cold goods leave is kept: it was promised by the rule of that moment.
-- +goose Up
CREATE TABLE selling_rules (
  one             boolean PRIMARY KEY DEFAULT true CHECK (one),
  cod_closed      text NOT NULL DEFAULT '',
  transfer_closed text NOT NULL DEFAULT '',
  stripe_closed   text NOT NULL DEFAULT '',
  most_cash       bigint CHECK (most_cash BETWEEN 100000 AND 20000000),
  confirm_hours   integer CHECK (confirm_hours BETWEEN 1 AND 48),
  pay_hours       integer CHECK (pay_hours BETWEEN 2 AND 72),
  hold_minutes    integer CHECK (hold_minutes BETWEEN 5 AND 30),
  cold_hour       integer CHECK (cold_hour BETWEEN 6 AND 16),
  row_version     integer NOT NULL DEFAULT 1,
  updated_at      timestamptz
);
INSERT INTO selling_rules DEFAULT VALUES;
ALTER TABLE orders ADD COLUMN leaves_on date;

-- +goose Down
ALTER TABLE orders DROP COLUMN leaves_on;
DROP TABLE selling_rules;
