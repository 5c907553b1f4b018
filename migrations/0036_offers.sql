-- +goose Up

-- A price for a while, for units put aside for it. Whether it holds, and what of the stock is
-- spoken for, is worked out when it is asked for: nothing has to run for an offer to begin,
-- to end, or to give back what it did not sell. What was promised does not change; an offer
-- that was stopped says when and by whom.
CREATE TABLE offers (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  variant_id bigint NOT NULL REFERENCES variants,
  price      bigint NOT NULL CHECK (price > 0),
  list_price bigint NOT NULL,           -- what it cost when the offer was made
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,      -- the first instant at which it no longer holds
  units      int NOT NULL CHECK (units BETWEEN 1 AND 100000),
  taken      int NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND units),
  per_phone  int NOT NULL DEFAULT 0 CHECK (per_phone BETWEEN 0 AND 999), -- 0: as many as one likes
  deep       boolean NOT NULL DEFAULT false, -- an officer answers for more than half off
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  ended_at   timestamptz,
  ended_by   text NOT NULL DEFAULT '',
  CHECK (price < list_price),
  CONSTRAINT offers_half CHECK (deep OR price * 2 >= list_price), -- domain: at most 50 %
  CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '92 days'),
  CHECK ((ended_at IS NULL) = (ended_by = '')),
  CONSTRAINT offers_one_at_a_time EXCLUDE USING gist (variant_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (ended_at IS NULL)
);
CREATE INDEX offers_variant ON offers (variant_id, ends_at DESC);

-- +goose StatementBegin
CREATE FUNCTION offers_keep_their_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.variant_id, NEW.price, NEW.list_price, NEW.starts_at, NEW.ends_at, NEW.units, NEW.per_phone, NEW.deep)
     IS DISTINCT FROM (OLD.variant_id, OLD.price, OLD.list_price, OLD.starts_at, OLD.ends_at, OLD.units, OLD.per_phone, OLD.deep)
     OR OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
    RAISE EXCEPTION 'offer % keeps its word', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'offers_keep_their_word';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER offers_keep_their_word BEFORE UPDATE ON offers FOR EACH ROW EXECUTE FUNCTION offers_keep_their_word();

-- Who drew on an offer: an order, for a phone. What was given back stays here, with its time.
CREATE TABLE offer_draws (
  offer_id    bigint NOT NULL REFERENCES offers,
  order_id    bigint NOT NULL,
  phone       text NOT NULL,
  quantity    int NOT NULL CHECK (quantity > 0),
  drawn_at    timestamptz NOT NULL,
  returned_at timestamptz,
  PRIMARY KEY (offer_id, order_id)
);
CREATE INDEX offer_draws_phone ON offer_draws (offer_id, phone) WHERE returned_at IS NULL;
CREATE INDEX offer_draws_order ON offer_draws (order_id);

-- Until when some of the stock may be spoken for: afterwards nobody has to ask.
ALTER TABLE variants ADD COLUMN spoken_until timestamptz NOT NULL DEFAULT '-infinity';

-- How much of a variant's stock is spoken for at an instant. VOLATILE on purpose: asked by a
-- guarded UPDATE that waited for the row, it sees what was promised while that waited. Who
-- promises therefore updates the variant's row first.
CREATE FUNCTION spoken_for(variant bigint, at timestamptz) RETURNS int LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(sum(units - taken), 0)::int FROM offers WHERE variant_id = variant AND ended_at IS NULL AND ends_at > at
$$;

-- A line may be sold in two parts: so many at the offer's price, the rest at that of the list.
ALTER TABLE order_lines ADD COLUMN list_price bigint NOT NULL DEFAULT 0 CHECK (list_price = 0 OR list_price > unit_price);
ALTER TABLE order_lines ADD COLUMN offer_id bigint REFERENCES offers;
ALTER TABLE order_lines ADD CONSTRAINT order_lines_offer CHECK ((offer_id IS NULL) = (list_price = 0));
ALTER TABLE order_lines DROP CONSTRAINT order_lines_order_id_variant_id_key;
CREATE UNIQUE INDEX order_lines_once ON order_lines (order_id, variant_id, (offer_id IS NULL));

-- +goose Down
DROP INDEX order_lines_once;
ALTER TABLE order_lines DROP CONSTRAINT order_lines_offer, DROP COLUMN offer_id, DROP COLUMN list_price;
ALTER TABLE order_lines ADD CONSTRAINT order_lines_order_id_variant_id_key UNIQUE (order_id, variant_id);
DROP FUNCTION spoken_for;
ALTER TABLE variants DROP COLUMN spoken_until;
DROP TABLE offer_draws, offers;
DROP FUNCTION offers_keep_their_word;
