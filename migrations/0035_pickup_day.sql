-- +goose Up
-- The day on which a buyer says they will fetch an order at a sales point; NULL: nobody
-- asked, as before.
ALTER TABLE purchases ADD COLUMN pickup_on date;
ALTER TABLE purchases ADD CONSTRAINT purchases_pickup_on CHECK (pickup_on IS NULL OR delivery = 'pickup');

-- +goose Down
ALTER TABLE purchases DROP COLUMN pickup_on;
