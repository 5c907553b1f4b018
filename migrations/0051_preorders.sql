-- +goose Up

-- A batch that is still to come may be ordered ahead: in a window, up to a number of units,
-- with the day that buyers are promised. It takes nothing from the shelf. Whether it is open is
-- worked out when it is asked for; what was promised does not change, and who closed it early
-- stands there.
CREATE TABLE preorders (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  variant_id bigint NOT NULL REFERENCES variants,
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,      -- the first instant at which nobody can order ahead any more
  ready_on   date NOT NULL,             -- from when it is there
  units      int NOT NULL CHECK (units BETWEEN 1 AND 100000),
  taken      int NOT NULL DEFAULT 0,
  per_phone  int NOT NULL DEFAULT 0 CHECK (per_phone BETWEEN 0 AND 999), -- 0: as many as one likes
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  ended_at   timestamptz,
  ended_by   text NOT NULL DEFAULT '',
  CONSTRAINT preorders_cap CHECK (taken BETWEEN 0 AND units),
  CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '184 days'),
  CHECK (ready_on >= (starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
  CHECK ((ended_at IS NULL) = (ended_by = '')),
  CONSTRAINT preorders_one_at_a_time EXCLUDE USING gist (variant_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (ended_at IS NULL)
);
CREATE INDEX preorders_variant ON preorders (variant_id, ends_at DESC);

-- +goose StatementBegin
CREATE FUNCTION preorders_keep_their_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.variant_id, NEW.starts_at, NEW.ends_at, NEW.ready_on, NEW.units, NEW.per_phone)
     IS DISTINCT FROM (OLD.variant_id, OLD.starts_at, OLD.ends_at, OLD.ready_on, OLD.units, OLD.per_phone)
     OR OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
    RAISE EXCEPTION 'pre-order % keeps its word', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'preorders_keep_their_word';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER preorders_keep_their_word BEFORE UPDATE ON preorders FOR EACH ROW EXECUTE FUNCTION preorders_keep_their_word();

-- Who ordered ahead: an order, for a phone. It waits until the batch serves it, or until it is
-- given back; both stay here with their time.
CREATE TABLE preorder_draws (
  preorder_id bigint NOT NULL REFERENCES preorders,
  order_id    bigint NOT NULL,
  variant_id  bigint NOT NULL REFERENCES variants,
  phone       text NOT NULL,
  quantity    int NOT NULL CHECK (quantity > 0),
  drawn_at    timestamptz NOT NULL,
  served_at   timestamptz,
  returned_at timestamptz,
  PRIMARY KEY (preorder_id, order_id)
);
CREATE INDEX preorder_draws_waiting ON preorder_draws (variant_id, drawn_at, order_id) WHERE served_at IS NULL AND returned_at IS NULL;
CREATE INDEX preorder_draws_phone ON preorder_draws (preorder_id, phone) WHERE returned_at IS NULL;
CREATE INDEX preorder_draws_order ON preorder_draws (order_id);

-- How many of a variant wait for a batch. VOLATILE for the reason spoken_for is.
CREATE FUNCTION ordered_ahead(variant bigint) RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(sum(d.quantity), 0)::int FROM preorder_draws d WHERE d.variant_id = ordered_ahead.variant AND d.served_at IS NULL AND d.returned_at IS NULL
$$;

-- As before, and what waits for a batch: what a batch leaves over that is too little for who
-- is next stays theirs.
CREATE OR REPLACE FUNCTION spoken_for(variant bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT ((SELECT coalesce(sum(o.units - o.taken), 0) FROM offers o WHERE o.variant_id = spoken_for.variant AND o.ended_at IS NULL AND o.ends_at > spoken_for.at)
    + (SELECT coalesce(sum(h.quantity), 0) FROM holds h LEFT JOIN offers o ON o.id = h.offer_id AND o.ended_at IS NULL AND o.ends_at > spoken_for.at
       WHERE h.variant_id = spoken_for.variant AND h.used_at IS NULL AND h.until > spoken_for.at AND h.holder <> spoken_for.holder AND o.id IS NULL)
    + ordered_ahead(spoken_for.variant))::int
$$;

-- Whether a line of a cart was put in as something to be ordered ahead: what lay on the shelf
-- then and does not now is not ordered ahead without a word.
ALTER TABLE cart_lines ADD COLUMN ahead boolean NOT NULL DEFAULT false;

-- The promise is copied into what was sold.
ALTER TABLE order_lines ADD COLUMN ready_on date;

-- +goose Down
ALTER TABLE order_lines DROP COLUMN ready_on;
ALTER TABLE cart_lines DROP COLUMN ahead;
CREATE OR REPLACE FUNCTION spoken_for(variant bigint, at timestamptz, holder text DEFAULT '') RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT ((SELECT coalesce(sum(o.units - o.taken), 0) FROM offers o WHERE o.variant_id = spoken_for.variant AND o.ended_at IS NULL AND o.ends_at > spoken_for.at)
    + (SELECT coalesce(sum(h.quantity), 0) FROM holds h LEFT JOIN offers o ON o.id = h.offer_id AND o.ended_at IS NULL AND o.ends_at > spoken_for.at
       WHERE h.variant_id = spoken_for.variant AND h.used_at IS NULL AND h.until > spoken_for.at AND h.holder <> spoken_for.holder AND o.id IS NULL))::int
$$;
DROP FUNCTION ordered_ahead;
DROP TABLE preorder_draws, preorders;
DROP FUNCTION preorders_keep_their_word;
