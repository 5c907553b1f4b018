-- +goose Up
-- What is said for a producer to a request to buy in bulk is done for it, too: taken, offered, declined.
ALTER TABLE acts_for DROP CONSTRAINT acts_for_kind_check, DROP CONSTRAINT acts_for_check;
ALTER TABLE acts_for ADD CONSTRAINT acts_for_kind_check CHECK (kind IN ('confirm', 'pack', 'stock', 'live', 'bulk_take', 'bulk_offer', 'bulk_decline')),
  ADD CONSTRAINT acts_for_check CHECK (CASE
    WHEN kind = 'stock' THEN variant_id IS NOT NULL AND order_id IS NULL AND before IS NOT NULL AND after IS NOT NULL
    WHEN kind = 'live' THEN variant_id IS NOT NULL AND order_id IS NULL AND before IS NULL AND after IS NULL
    WHEN kind LIKE 'bulk%' THEN variant_id IS NULL AND order_id IS NULL AND before IS NULL AND after IS NULL
    ELSE order_id IS NOT NULL AND variant_id IS NULL AND before IS NULL AND after IS NULL END);

-- +goose Down
DELETE FROM acts_for WHERE kind LIKE 'bulk%';
ALTER TABLE acts_for DROP CONSTRAINT acts_for_kind_check, DROP CONSTRAINT acts_for_check;
ALTER TABLE acts_for ADD CONSTRAINT acts_for_kind_check CHECK (kind IN ('confirm', 'pack', 'stock', 'live')),
  ADD CONSTRAINT acts_for_check CHECK (CASE kind
    WHEN 'stock' THEN variant_id IS NOT NULL AND order_id IS NULL AND before IS NOT NULL AND after IS NOT NULL
    WHEN 'live' THEN variant_id IS NOT NULL AND order_id IS NULL AND before IS NULL AND after IS NULL
    ELSE order_id IS NOT NULL AND variant_id IS NULL AND before IS NULL AND after IS NULL END);
