-- +goose Up

-- What is made to a buyer's measure: somebody asks, the producer quotes, and the version that
-- the buyer accepts becomes an order that is paid in stages.
CREATE TABLE bespoke_requests (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code            text NOT NULL UNIQUE,
  once            text NOT NULL UNIQUE CHECK (once <> ''),
  product_id      bigint NOT NULL REFERENCES products,
  producer_id     bigint NOT NULL REFERENCES producers,
  product_name    text NOT NULL,
  size            text NOT NULL,
  wishes          text NOT NULL DEFAULT '',
  name            text NOT NULL,
  phone           text NOT NULL,
  email           text NOT NULL DEFAULT '',
  place           text NOT NULL DEFAULT '', -- where it is to be fitted
  state           text NOT NULL CHECK (state IN ('asked', 'quoted', 'ordered', 'declined', 'withdrawn')),
  reason          text NOT NULL DEFAULT '',
  order_id        bigint UNIQUE REFERENCES orders,
  accepted        int,                      -- the version of the quote
  accepted_at     timestamptz,
  wording_version text NOT NULL DEFAULT '',
  wording         text NOT NULL DEFAULT '', -- as the buyer read it
  sample          boolean NOT NULL DEFAULT false,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  erased_at       timestamptz,
  CHECK ((state = 'ordered') = (order_id IS NOT NULL)),
  CHECK ((state = 'ordered') = (accepted IS NOT NULL AND accepted_at IS NOT NULL AND wording <> ''))
);
CREATE INDEX bespoke_requests_recent ON bespoke_requests (updated_at DESC, id DESC);
CREATE INDEX bespoke_requests_open ON bespoke_requests (phone) WHERE state IN ('asked', 'quoted');

-- A version of a quote never changes: what was accepted can be read for ever.
CREATE TABLE bespoke_quotes (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id      bigint NOT NULL REFERENCES bespoke_requests,
  version         int NOT NULL CHECK (version > 0),
  price           bigint NOT NULL CHECK (price > 0),
  lead_days       int NOT NULL CHECK (lead_days > 0),
  valid_until     date NOT NULL,
  rule            text NOT NULL CHECK (rule IN ('deposit', 'prepaid')),
  warranty_months int NOT NULL CHECK (warranty_months >= 0),
  warranty        text NOT NULL DEFAULT '',
  note            text NOT NULL DEFAULT '',
  by_id           bigint,
  by_name         text NOT NULL DEFAULT '',
  at              timestamptz NOT NULL,
  UNIQUE (request_id, version)
);
CREATE TABLE bespoke_items (
  quote_id bigint NOT NULL REFERENCES bespoke_quotes,
  seq      int NOT NULL,
  what     text NOT NULL CHECK (what <> ''),
  size     text NOT NULL DEFAULT '',
  material text NOT NULL DEFAULT '',
  origin   text NOT NULL DEFAULT '',
  price    bigint NOT NULL CHECK (price > 0),
  PRIMARY KEY (quote_id, seq)
);
CREATE TABLE bespoke_stages (
  quote_id bigint NOT NULL REFERENCES bespoke_quotes,
  seq      int NOT NULL,
  label    text NOT NULL CHECK (label <> ''),
  share    int NOT NULL CHECK (share BETWEEN 1 AND 100),
  amount   bigint NOT NULL CHECK (amount > 0),
  due      text NOT NULL CHECK (due IN ('accepted', 'finished', 'fitted')),
  PRIMARY KEY (quote_id, seq)
);
-- The stages of a quote are its price, to the đồng, and so are its items.
-- +goose StatementBegin
CREATE FUNCTION bespoke_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT coalesce(sum(amount), 0) FROM bespoke_stages WHERE quote_id = NEW.id) <> NEW.price
     OR (SELECT coalesce(sum(price), 0) FROM bespoke_items WHERE quote_id = NEW.id) <> NEW.price THEN
    RAISE EXCEPTION 'quote % does not add up', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE CONSTRAINT TRIGGER bespoke_quotes_sums AFTER INSERT ON bespoke_quotes DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION bespoke_sums();
CREATE TRIGGER bespoke_quotes_stay BEFORE UPDATE OR DELETE ON bespoke_quotes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bespoke_items_stay BEFORE UPDATE OR DELETE ON bespoke_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bespoke_stages_stay BEFORE UPDATE OR DELETE ON bespoke_stages FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What the producer says while the work goes on.
CREATE TABLE bespoke_progress (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id bigint NOT NULL REFERENCES bespoke_requests,
  words      text NOT NULL CHECK (words <> ''),
  by_id      bigint,
  by_name    text NOT NULL DEFAULT '',
  at         timestamptz NOT NULL
);
CREATE INDEX bespoke_progress_request ON bespoke_progress (request_id, id);

-- An order that is paid in stages: what has to have come for it to stand, and before its
-- goods leave; 0 and 0 for one that is paid at once. What its producer keeps when it is off.
ALTER TABLE orders ADD COLUMN first_due bigint NOT NULL DEFAULT 0,
  ADD COLUMN send_due bigint NOT NULL DEFAULT 0,
  ADD COLUMN kept bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT orders_stages CHECK (first_due >= 0 AND (first_due = 0) = (send_due = 0) AND first_due <= send_due AND send_due <= total),
  ADD CONSTRAINT orders_kept CHECK (kept BETWEEN 0 AND first_due AND (kept = 0 OR state = 'cancelled'));

-- +goose Down
ALTER TABLE orders DROP COLUMN first_due, DROP COLUMN send_due, DROP COLUMN kept;
DROP TABLE bespoke_progress, bespoke_stages, bespoke_items, bespoke_quotes, bespoke_requests;
DROP FUNCTION bespoke_sums();
