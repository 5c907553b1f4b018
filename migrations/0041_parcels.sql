-- +goose Up

-- What left a producer for one order: all of it, or a part now and the rest later. An order
-- from before has none and counts as sent whole.
CREATE TABLE shipments (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id   bigint NOT NULL REFERENCES orders,
  number     int NOT NULL CHECK (number BETWEEN 1 AND 50),
  courier    text NOT NULL DEFAULT '' CHECK (length(courier) <= 20),
  tracking   text NOT NULL DEFAULT '' CHECK (tracking ~ '^[A-Z0-9.-]{0,40}$'),
  state      text NOT NULL CHECK (state IN ('shipped', 'failed_attempt', 'delivered', 'returning', 'returned', 'dropped')),
  reason     text NOT NULL DEFAULT '',
  sent_at    timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (order_id, number)
);
-- A tracking code names one parcel of a courier: what the courier pays out is found by it.
CREATE UNIQUE INDEX shipments_tracking ON shipments (courier, tracking) WHERE tracking <> '';
CREATE TABLE shipment_lines (
  shipment_id bigint NOT NULL REFERENCES shipments,
  line_id     bigint NOT NULL REFERENCES order_lines,
  quantity    int NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (shipment_id, line_id)
);
-- A parcel never goes backwards, whoever says so.
-- +goose StatementBegin
CREATE FUNCTION shipment_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('shipped', 'delivered'), ('shipped', 'failed_attempt'), ('shipped', 'returning'),
     ('failed_attempt', 'shipped'), ('failed_attempt', 'delivered'), ('failed_attempt', 'returning'), ('returning', 'returned')) THEN
    RAISE EXCEPTION 'a parcel does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER shipments_go_on BEFORE UPDATE ON shipments FOR EACH ROW EXECUTE FUNCTION shipment_goes_on();

-- Codes for fetching an order that were tried and were none: they slow the next ones down.
CREATE TABLE pickup_misses (
  sales_point_id bigint NOT NULL REFERENCES sales_points ON DELETE CASCADE,
  at             timestamptz NOT NULL
);
CREATE INDEX pickup_misses_point ON pickup_misses (sales_point_id, at);

-- +goose Down
DROP TABLE pickup_misses, shipment_lines, shipments;
DROP FUNCTION shipment_goes_on();
