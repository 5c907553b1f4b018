-- +goose Up

-- What a producer said of the price and the units that a session plans for their goods. The
-- last counts; none is ever changed. It is of the size, not of the item: a plan that is
-- saved again writes its items anew.
CREATE TABLE live_replies (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  variant_id bigint NOT NULL REFERENCES variants ON DELETE CASCADE,
  price      bigint NOT NULL CHECK (price > 0),  -- that was asked
  units      int NOT NULL CHECK (units BETWEEN 1 AND 999),
  other      bigint CHECK (other > 0 AND other <> price), -- what they would agree to; none: they agree
  note       text NOT NULL DEFAULT '' CHECK (length(note) <= 200),
  how        text NOT NULL DEFAULT '' CHECK (how IN ('', 'call', 'in_person')), -- they told it to who wrote it down
  by_id      bigint NOT NULL,
  by_name    text NOT NULL,
  at         timestamptz NOT NULL
);
CREATE INDEX live_replies_of ON live_replies (session_id, variant_id, id DESC);
CREATE TRIGGER live_replies_only_added BEFORE UPDATE ON live_replies FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A yes to a live price may be said for a producer, as to an order.
ALTER TABLE acts_for DROP CONSTRAINT acts_for_kind_check, DROP CONSTRAINT acts_for_check;
ALTER TABLE acts_for ADD CONSTRAINT acts_for_kind_check CHECK (kind IN ('confirm', 'pack', 'stock', 'live')),
  ADD CONSTRAINT acts_for_check CHECK (CASE kind
    WHEN 'stock' THEN variant_id IS NOT NULL AND order_id IS NULL AND before IS NOT NULL AND after IS NOT NULL
    WHEN 'live' THEN variant_id IS NOT NULL AND order_id IS NULL AND before IS NULL AND after IS NULL
    ELSE order_id IS NOT NULL AND variant_id IS NULL AND before IS NULL AND after IS NULL END);

-- +goose Down
DELETE FROM acts_for WHERE kind = 'live';
ALTER TABLE acts_for DROP CONSTRAINT acts_for_kind_check, DROP CONSTRAINT acts_for_check;
ALTER TABLE acts_for ADD CONSTRAINT acts_for_kind_check CHECK (kind IN ('confirm', 'pack', 'stock')),
  ADD CONSTRAINT acts_for_check CHECK (kind = 'stock' AND variant_id IS NOT NULL AND order_id IS NULL AND before IS NOT NULL AND after IS NOT NULL
      OR kind <> 'stock' AND order_id IS NOT NULL AND variant_id IS NULL AND before IS NULL AND after IS NULL);
DROP TABLE live_replies;
