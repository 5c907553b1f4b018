-- +goose Up

-- What these count is as before. A function in SQL is planned anew in every statement that
-- calls it; one in plpgsql keeps its plan for the connection. VOLATILE still, for the reason
-- that 0044 gives.

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION ordered_ahead(variant bigint) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
BEGIN RETURN (
    SELECT coalesce(sum(d.quantity), 0)::int FROM preorder_draws d WHERE d.variant_id = ordered_ahead.variant AND d.served_at IS NULL AND d.returned_at IS NULL
); END
$$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION held_of(offer bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE plpgsql VOLATILE AS $$
BEGIN RETURN (
    SELECT coalesce(sum(h.quantity), 0)::int FROM holds h JOIN offers o ON o.id = h.offer_id
    WHERE h.variant_id = o.variant_id AND o.id = held_of.offer AND h.used_at IS NULL AND h.until > held_of.at AND h.holder <> held_of.holder
); END
$$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION line_of(offer bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE plpgsql VOLATILE AS $$
BEGIN RETURN (
    SELECT coalesce((SELECT least((SELECT coalesce(sum(w.quantity), 0) FROM live_waits w
          WHERE w.item_id = o.live_item_id AND w.turn_until IS NULL AND w.left_at IS NULL AND w.seen_at > line_of.at - interval '2 minutes' AND 'cart ' || w.cart_id <> line_of.holder),
        greatest(least(o.units - o.taken, x.stock) - (SELECT coalesce(sum(h.quantity), 0) FROM holds h WHERE h.variant_id = o.variant_id AND h.offer_id = o.id
          AND (h.used_at IS NULL AND h.until > line_of.at OR h.used_at = line_of.at AND h.holder = line_of.holder)), 0))
      FROM offers o JOIN variants x ON x.id = o.variant_id WHERE o.id = line_of.offer
        AND EXISTS (SELECT FROM live_waits w WHERE w.item_id = o.live_item_id AND w.turn_until IS NULL AND w.left_at IS NULL)), 0)::int
); END
$$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION spoken_for(variant bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE plpgsql VOLATILE AS $$
BEGIN RETURN (
    SELECT ((SELECT coalesce(sum(o.units - o.taken), 0) FROM offers o WHERE o.variant_id = spoken_for.variant AND o.ended_at IS NULL AND o.ends_at > spoken_for.at)
      + (SELECT coalesce(sum(h.quantity), 0) FROM holds h LEFT JOIN offers o ON o.id = h.offer_id AND o.ended_at IS NULL AND o.ends_at > spoken_for.at
         WHERE h.variant_id = spoken_for.variant AND h.used_at IS NULL AND h.until > spoken_for.at AND h.holder <> spoken_for.holder AND o.id IS NULL)
      + ordered_ahead(spoken_for.variant))::int
); END
$$;
-- +goose StatementEnd

-- +goose Down
CREATE OR REPLACE FUNCTION ordered_ahead(variant bigint) RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(sum(d.quantity), 0)::int FROM preorder_draws d WHERE d.variant_id = ordered_ahead.variant AND d.served_at IS NULL AND d.returned_at IS NULL
$$;
CREATE OR REPLACE FUNCTION held_of(offer bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(sum(h.quantity), 0)::int FROM holds h JOIN offers o ON o.id = h.offer_id
  WHERE h.variant_id = o.variant_id AND o.id = held_of.offer AND h.used_at IS NULL AND h.until > held_of.at AND h.holder <> held_of.holder
$$;
CREATE OR REPLACE FUNCTION line_of(offer bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT coalesce((SELECT least((SELECT coalesce(sum(w.quantity), 0) FROM live_waits w
        WHERE w.item_id = o.live_item_id AND w.turn_until IS NULL AND w.left_at IS NULL AND w.seen_at > line_of.at - interval '2 minutes' AND 'cart ' || w.cart_id <> line_of.holder),
      greatest(least(o.units - o.taken, x.stock) - (SELECT coalesce(sum(h.quantity), 0) FROM holds h WHERE h.variant_id = o.variant_id AND h.offer_id = o.id
        AND (h.used_at IS NULL AND h.until > line_of.at OR h.used_at = line_of.at AND h.holder = line_of.holder)), 0))
    FROM offers o JOIN variants x ON x.id = o.variant_id WHERE o.id = line_of.offer
      AND EXISTS (SELECT FROM live_waits w WHERE w.item_id = o.live_item_id AND w.turn_until IS NULL AND w.left_at IS NULL)), 0)::int
$$;
CREATE OR REPLACE FUNCTION spoken_for(variant bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT ((SELECT coalesce(sum(o.units - o.taken), 0) FROM offers o WHERE o.variant_id = spoken_for.variant AND o.ended_at IS NULL AND o.ends_at > spoken_for.at)
    + (SELECT coalesce(sum(h.quantity), 0) FROM holds h LEFT JOIN offers o ON o.id = h.offer_id AND o.ended_at IS NULL AND o.ends_at > spoken_for.at
       WHERE h.variant_id = spoken_for.variant AND h.used_at IS NULL AND h.until > spoken_for.at AND h.holder <> spoken_for.holder AND o.id IS NULL)
    + ordered_ahead(spoken_for.variant))::int
$$;
