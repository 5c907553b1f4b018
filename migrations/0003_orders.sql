-- +goose Up
CREATE TABLE shipping_zones (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code     text NOT NULL UNIQUE,
  name     text NOT NULL,
  position int NOT NULL
);
CREATE TABLE shipping_zone_areas (
  zone_id       bigint NOT NULL REFERENCES shipping_zones ON DELETE CASCADE,
  province_code text NOT NULL,
  ward_code     text,
  UNIQUE NULLS NOT DISTINCT (province_code, ward_code)
);
CREATE TABLE shipping_rates (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  zone_id       bigint NOT NULL REFERENCES shipping_zones ON DELETE CASCADE,
  weight_from_g int NOT NULL CHECK (weight_from_g >= 0),
  weight_to_g   int NOT NULL CHECK (weight_to_g > weight_from_g),
  price         bigint NOT NULL CHECK (price >= 0),
  valid_from    date NOT NULL,
  valid_to      date,
  -- On any day and at any weight a zone has at most one price; valid_to is the first day
  -- without it, so that the next one may begin there.
  EXCLUDE USING gist (zone_id WITH =, int4range(weight_from_g, weight_to_g) WITH &&, daterange(valid_from, valid_to, '[)') WITH &&)
);

CREATE TABLE carts (
  id           text PRIMARY KEY CHECK (length(id) >= 26),
  checkout_key text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX carts_stale ON carts (updated_at);
CREATE TABLE cart_lines (
  cart_id    text NOT NULL REFERENCES carts ON DELETE CASCADE,
  variant_id bigint NOT NULL REFERENCES variants ON DELETE CASCADE,
  quantity   int NOT NULL CHECK (quantity BETWEEN 1 AND 999),
  added_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (cart_id, variant_id)
);

CREATE TABLE purchases (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code            text NOT NULL UNIQUE,
  cart_id         text NOT NULL,
  idempotency_key text NOT NULL CHECK (idempotency_key <> ''),
  request_hash    bytea NOT NULL,
  buyer_name      text NOT NULL,
  buyer_phone     text NOT NULL,
  buyer_email     text NOT NULL DEFAULT '',
  delivery        text NOT NULL CHECK (delivery IN ('ship', 'pickup')),
  province_code   text NOT NULL DEFAULT '',
  ward_code       text NOT NULL DEFAULT '',
  place_text      text NOT NULL DEFAULT '',
  address_line    text NOT NULL DEFAULT '',
  sales_point_id  bigint REFERENCES sales_points,
  note            text NOT NULL DEFAULT '',
  total           bigint NOT NULL CHECK (total >= 0),
  terms_version   text NOT NULL,
  key_version     int NOT NULL DEFAULT 1,
  sample          boolean NOT NULL DEFAULT false,
  created_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (cart_id, idempotency_key),
  CHECK ((delivery = 'pickup') = (sales_point_id IS NOT NULL))
);
CREATE INDEX purchases_phone ON purchases (buyer_phone, created_at DESC);

CREATE TABLE orders (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code           text NOT NULL UNIQUE,
  purchase_id    bigint NOT NULL REFERENCES purchases,
  producer_id    bigint NOT NULL REFERENCES producers,
  producer_name  text NOT NULL,
  producer_phone text NOT NULL DEFAULT '',
  goods          bigint NOT NULL CHECK (goods >= 0),
  fee            bigint NOT NULL CHECK (fee >= 0),
  total          bigint NOT NULL CHECK (total = goods + fee),
  weight_g       bigint NOT NULL CHECK (weight_g >= 0), -- a big cart to fetch weighs more than an int
  zone_name      text NOT NULL DEFAULT '',
  cold_chain     boolean NOT NULL DEFAULT false,
  payment_method text NOT NULL CHECK (payment_method IN ('cod')),
  state          text NOT NULL CHECK (state IN ('placed', 'confirmed', 'completed', 'cancelled', 'expired')),
  payment_state  text NOT NULL CHECK (payment_state IN ('created', 'pending', 'processing', 'authorized', 'collected', 'succeeded', 'failed', 'expired', 'cancelled')),
  shipment_state text NOT NULL CHECK (shipment_state IN ('pending', 'ready', 'packed', 'shipped', 'delivered', 'failed_attempt', 'returning', 'returned', 'cancelled')),
  cancel_reason  text NOT NULL DEFAULT '',
  confirm_by     timestamptz NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  row_version    int NOT NULL DEFAULT 1,
  UNIQUE (purchase_id, producer_id),
  CHECK (state <> 'cancelled' OR cancel_reason <> '')
);
CREATE INDEX orders_recent ON orders (created_at DESC, id DESC);
CREATE INDEX orders_state ON orders (state, shipment_state, created_at DESC, id DESC);
CREATE INDEX orders_producer ON orders (producer_id, created_at DESC);

CREATE TABLE order_lines (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id     bigint NOT NULL REFERENCES orders,
  variant_id   bigint NOT NULL,
  product_id   bigint NOT NULL,
  product_slug text NOT NULL,
  product_name text NOT NULL,
  variant_name text NOT NULL,
  art_kind     text NOT NULL DEFAULT '',
  art_variant  int  NOT NULL DEFAULT 0,
  unit_price   bigint NOT NULL CHECK (unit_price > 0),
  quantity     int NOT NULL CHECK (quantity > 0),
  total        bigint NOT NULL CHECK (total = unit_price * quantity),
  UNIQUE (order_id, variant_id)
);

-- Every step of every axis: who, when, why.
CREATE TABLE order_events (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id   bigint NOT NULL REFERENCES orders,
  axis       text NOT NULL CHECK (axis IN ('order', 'payment', 'shipment', 'note')),
  from_state text NOT NULL DEFAULT '',
  to_state   text NOT NULL DEFAULT '',
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'buyer', 'system')),
  actor_id   bigint,
  actor_name text NOT NULL DEFAULT '',
  reason     text NOT NULL DEFAULT '',
  at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX order_events_order ON order_events (order_id, id);
CREATE TRIGGER order_events_only_added BEFORE UPDATE OR DELETE ON order_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Money facts; how much is paid is their sum.
CREATE TABLE ledger_entries (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id     bigint NOT NULL REFERENCES orders,
  kind         text NOT NULL CHECK (kind IN ('collected', 'reversed')),
  provider     text NOT NULL CHECK (provider IN ('cod')),
  external_ref text NOT NULL,
  amount       bigint NOT NULL CHECK (amount <> 0),
  actor_kind   text NOT NULL,
  actor_id     bigint,
  at           timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider, external_ref, kind)
);
CREATE INDEX ledger_entries_order ON ledger_entries (order_id);
CREATE TRIGGER ledger_entries_only_added BEFORE UPDATE OR DELETE ON ledger_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP TABLE ledger_entries, order_events, order_lines, orders, purchases, cart_lines, carts, shipping_rates, shipping_zone_areas, shipping_zones;
