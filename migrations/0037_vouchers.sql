-- +goose Up

-- A code that takes something off. Its terms may change until it is published and never
-- afterwards; it can only be stopped.
CREATE TABLE vouchers (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code         text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9]{4,16}$'),
  producer_id  bigint REFERENCES producers,   -- whose goods it is for; NULL: everybody's
  bearer       text NOT NULL CHECK (bearer IN ('producer', 'commune')),
  percent      int NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 90),
  amount       bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
  cap          bigint NOT NULL DEFAULT 0 CHECK (cap >= 0),      -- of a percentage; 0: none
  minimum      bigint NOT NULL DEFAULT 0 CHECK (minimum >= 0),  -- of goods at their list price
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL CHECK (ends_at > starts_at),
  uses         int NOT NULL CHECK (uses BETWEEN 1 AND 1000000),
  used         int NOT NULL DEFAULT 0,
  per_phone    int NOT NULL CHECK (per_phone BETWEEN 1 AND 999),
  deep         boolean NOT NULL DEFAULT false, -- an officer answers for more than half off
  sample       boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL,
  created_by   text NOT NULL,
  published_at timestamptz,
  published_by text NOT NULL DEFAULT '',
  stopped_at   timestamptz,
  stopped_by   text NOT NULL DEFAULT '',
  CONSTRAINT vouchers_used CHECK (used BETWEEN 0 AND uses),
  CHECK ((percent > 0) <> (amount > 0)),
  CHECK (cap = 0 OR percent > 0),
  CHECK (bearer = 'producer' OR producer_id IS NULL),
  CONSTRAINT vouchers_half CHECK (deep OR percent BETWEEN 1 AND 50 OR percent = 0 AND amount * 2 <= minimum),
  CHECK (stopped_at IS NULL OR published_at IS NOT NULL)
);
CREATE INDEX vouchers_recent ON vouchers (created_at DESC, id DESC);

-- +goose StatementBegin
CREATE FUNCTION vouchers_keep_their_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (to_jsonb(NEW) - '{used,stopped_at,stopped_by}'::text[]) <> (to_jsonb(OLD) - '{used,stopped_at,stopped_by}'::text[])
     OR OLD.stopped_at IS NOT NULL AND NEW.stopped_at IS DISTINCT FROM OLD.stopped_at THEN
    RAISE EXCEPTION 'voucher % keeps its word', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'vouchers_keep_their_word';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER vouchers_keep_their_word BEFORE UPDATE ON vouchers FOR EACH ROW EXECUTE FUNCTION vouchers_keep_their_word();

-- One purchase used it once, for a phone. What was given back stays here, with its time.
CREATE TABLE voucher_uses (
  purchase_id bigint PRIMARY KEY,
  voucher_id  bigint NOT NULL REFERENCES vouchers,
  phone       text NOT NULL,
  amount      bigint NOT NULL CHECK (amount > 0),
  used_at     timestamptz NOT NULL,
  returned_at timestamptz
);
CREATE INDEX voucher_uses_phone ON voucher_uses (voucher_id, phone) WHERE returned_at IS NULL;

-- From how much of its goods a producer brings a parcel for nothing.
CREATE TABLE free_deliveries (
  producer_id bigint PRIMARY KEY REFERENCES producers,
  from_goods  bigint NOT NULL CHECK (from_goods > 0),
  changed_at  timestamptz NOT NULL,
  changed_by  text NOT NULL
);

ALTER TABLE orders ADD COLUMN discount bigint NOT NULL DEFAULT 0 CHECK (discount >= 0 AND discount <= goods);
ALTER TABLE orders ADD COLUMN voucher_code text NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN discount_by text NOT NULL DEFAULT '' CHECK (discount_by IN ('', 'producer', 'commune'));
ALTER TABLE orders ADD COLUMN fee_off bigint NOT NULL DEFAULT 0 CHECK (fee_off >= 0); -- that it would have cost to bring
ALTER TABLE orders ADD CONSTRAINT orders_discount CHECK ((discount > 0) = (voucher_code <> '') AND (discount > 0) = (discount_by <> ''));
ALTER TABLE orders ADD CONSTRAINT orders_fee_off CHECK (fee_off = 0 OR fee = 0);
ALTER TABLE orders DROP CONSTRAINT orders_check;
ALTER TABLE orders ADD CONSTRAINT orders_total CHECK (total = goods - discount + fee);
ALTER TABLE order_lines ADD COLUMN discount bigint NOT NULL DEFAULT 0 CHECK (discount >= 0 AND discount <= total);

ALTER TABLE statement_lines ADD COLUMN discount bigint NOT NULL DEFAULT 0;
ALTER TABLE statement_lines ADD COLUMN by_commune bigint NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE statement_lines DROP COLUMN by_commune, DROP COLUMN discount;
ALTER TABLE order_lines DROP COLUMN discount;
ALTER TABLE orders DROP CONSTRAINT orders_total, DROP CONSTRAINT orders_discount, DROP CONSTRAINT orders_fee_off,
  DROP COLUMN fee_off, DROP COLUMN discount_by, DROP COLUMN voucher_code, DROP COLUMN discount;
ALTER TABLE orders ADD CONSTRAINT orders_check CHECK (total = goods + fee);
DROP TABLE free_deliveries, voucher_uses, vouchers;
DROP FUNCTION vouchers_keep_their_word;
