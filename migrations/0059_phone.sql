-- +goose Up

-- What a producer's phone says of its shelf may arrive twice, when the answer got lost on
-- the way: the name that the phone gave the change keeps it from counting twice.
ALTER TABLE stock_movements ADD COLUMN said_once text CHECK (length(said_once) BETWEEN 8 AND 80);
CREATE UNIQUE INDEX stock_movements_said_once ON stock_movements (said_once) WHERE said_once IS NOT NULL;

-- +goose Down
DROP INDEX stock_movements_said_once;
ALTER TABLE stock_movements DROP COLUMN said_once;
