-- +goose Up

-- What the producer keeps of an order that is off; below 0 it owes so much beyond what came:
-- who breaks off what was made to measure gives the deposit back and as much again (Civil
-- Code 2015, Art. 328).
ALTER TABLE orders DROP CONSTRAINT orders_kept,
  ADD CONSTRAINT orders_kept CHECK (kept BETWEEN -first_due AND first_due AND (kept = 0 OR state = 'cancelled'));

-- +goose Down
UPDATE orders SET kept = 0 WHERE kept < 0;
ALTER TABLE orders DROP CONSTRAINT orders_kept,
  ADD CONSTRAINT orders_kept CHECK (kept BETWEEN 0 AND first_due AND (kept = 0 OR state = 'cancelled'));
