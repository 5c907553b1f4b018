-- +goose Up

-- Units kept for somebody for a while: for a buyer who is writing down where they go. A hold
-- ends by the clock and nobody has to end it; one that is given up ends at that instant; one
-- that became an order says when. Units of an offer are held out of what that keeps aside,
-- as long as it does.
CREATE TABLE holds (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  holder     text NOT NULL CHECK (holder <> ''),
  variant_id bigint NOT NULL REFERENCES variants,
  offer_id   bigint REFERENCES offers,
  quantity   int NOT NULL CHECK (quantity BETWEEN 1 AND 999),
  most       int NOT NULL CHECK (most >= quantity),  -- that it ever held
  made_at    timestamptz NOT NULL,
  until      timestamptz NOT NULL CHECK (until >= made_at), -- the first instant at which it does not hold
  used_at    timestamptz,
  CONSTRAINT holds_one_at_a_time EXCLUDE USING gist (holder WITH =, variant_id WITH =, coalesce(offer_id, 0) WITH =, tstzrange(made_at, until) WITH &&) WHERE (used_at IS NULL)
);
CREATE INDEX holds_variant ON holds (variant_id, until) WHERE used_at IS NULL;
CREATE INDEX holds_holder ON holds (holder) WHERE used_at IS NULL;
CREATE INDEX holds_until ON holds (until);

DROP FUNCTION spoken_for(bigint, timestamptz);

-- How much of a variant's stock is spoken for at an instant, for everybody but holder: what
-- offers keep aside, and what is held out of the rest. VOLATILE on purpose: asked by a
-- guarded UPDATE that waited for the row, it sees what was promised while that waited. Who
-- promises therefore updates the variant's row first.
CREATE FUNCTION spoken_for(variant bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT ((SELECT coalesce(sum(o.units - o.taken), 0) FROM offers o WHERE o.variant_id = spoken_for.variant AND o.ended_at IS NULL AND o.ends_at > spoken_for.at)
    + (SELECT coalesce(sum(h.quantity), 0) FROM holds h LEFT JOIN offers o ON o.id = h.offer_id AND o.ended_at IS NULL AND o.ends_at > spoken_for.at
       WHERE h.variant_id = spoken_for.variant AND h.used_at IS NULL AND h.until > spoken_for.at AND h.holder <> spoken_for.holder AND o.id IS NULL))::int
$$;

-- How many units of an offer are held at an instant by others than holder.
CREATE FUNCTION held_of(offer bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(sum(h.quantity), 0)::int FROM holds h JOIN offers o ON o.id = h.offer_id
  WHERE h.variant_id = o.variant_id AND o.id = held_of.offer AND h.used_at IS NULL AND h.until > held_of.at AND h.holder <> held_of.holder
$$;

-- +goose Down
DROP FUNCTION held_of(bigint, timestamptz, text);
DROP FUNCTION spoken_for(bigint, timestamptz, text);
CREATE FUNCTION spoken_for(variant bigint, at timestamptz) RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(sum(units - taken), 0)::int FROM offers WHERE variant_id = variant AND ended_at IS NULL AND ends_at > at
$$;
DROP TABLE holds;
