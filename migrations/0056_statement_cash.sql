-- +goose Up

-- Of the cash of a month, what couriers took in for a producer, and what of it nobody waits
-- for any more. The rest of the cash was in the producer's own hand from the start. Months
-- that were closed before knew of no such difference: all their cash counts as a courier's.
ALTER TABLE statement_lines ADD COLUMN by_courier bigint, ADD COLUMN let_off bigint NOT NULL DEFAULT 0 CHECK (let_off >= 0);
CREATE INDEX cod_let_off_at ON cod_let_off (at);

-- +goose Down
DROP INDEX cod_let_off_at;
ALTER TABLE statement_lines DROP COLUMN let_off, DROP COLUMN by_courier;
