-- When the officers were told that nobody confirmed an order in time.
-- +goose Up
ALTER TABLE orders ADD COLUMN overdue_told_at timestamptz;
UPDATE orders SET overdue_told_at = confirm_by WHERE state <> 'placed';

-- +goose Down
ALTER TABLE orders DROP COLUMN overdue_told_at;
