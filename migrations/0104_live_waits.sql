-- +goose Up

-- Who waits, while a session is on air, for units that others let go of. A row is one turn in
-- the line of an item: the lowest id is next. Whose page was not heard of for two minutes is
-- passed over, and keeps the place.
CREATE TABLE live_waits (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item_id    bigint NOT NULL REFERENCES live_items ON DELETE CASCADE,
  cart_id    text NOT NULL REFERENCES carts ON DELETE CASCADE,
  quantity   int NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  asked_at   timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,               -- when their page was last heard of
  given      int NOT NULL DEFAULT 0 CHECK (given BETWEEN 0 AND quantity),
  turn_until timestamptz,                        -- their turn came, and is over then
  left_at    timestamptz,                        -- they went away before
  CHECK ((turn_until IS NULL) = (given = 0))
);
CREATE UNIQUE INDEX live_waits_line ON live_waits (item_id, cart_id) WHERE turn_until IS NULL AND left_at IS NULL;
CREATE INDEX live_waits_cart ON live_waits (cart_id, item_id);

-- What is held for somebody because it is their turn in the line, until they say yes.
ALTER TABLE holds ADD COLUMN turn boolean NOT NULL DEFAULT false;

-- How many of what is free of an offer at an instant belong to who waits in its line, for
-- everybody but holder: nobody who comes later takes them. VOLATILE for the reason held_of is.
CREATE FUNCTION line_of(offer bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT coalesce((SELECT least((SELECT coalesce(sum(w.quantity), 0) FROM live_waits w
        WHERE w.item_id = o.live_item_id AND w.turn_until IS NULL AND w.left_at IS NULL AND w.seen_at > line_of.at - interval '2 minutes' AND 'cart ' || w.cart_id <> line_of.holder),
      greatest(least(o.units - o.taken, x.stock) - (SELECT coalesce(sum(h.quantity), 0) FROM holds h WHERE h.variant_id = o.variant_id AND h.offer_id = o.id
        AND (h.used_at IS NULL AND h.until > line_of.at OR h.used_at = line_of.at AND h.holder = line_of.holder)), 0))
    FROM offers o JOIN variants x ON x.id = o.variant_id WHERE o.id = line_of.offer
      AND EXISTS (SELECT FROM live_waits w WHERE w.item_id = o.live_item_id AND w.turn_until IS NULL AND w.left_at IS NULL)), 0)::int
$$;

-- +goose Down
DROP FUNCTION line_of(bigint, timestamptz, text);
ALTER TABLE holds DROP COLUMN turn;
DROP TABLE live_waits;
