-- +goose Up

-- For what a courier asks at the door with a parcel, as it was said when it left. It stays,
-- whatever becomes of the order: a courier's list is compared with it. 0: for nothing.
ALTER TABLE shipments ADD COLUMN ask bigint NOT NULL DEFAULT 0 CHECK (ask >= 0),
  ADD CONSTRAINT shipments_unsent_asks_nothing CHECK (state <> 'dropped' OR ask = 0);

-- Parcels from before get what their labels said: what all that is carried cost so far, with
-- the fee, less what was paid otherwise and what those before it ask for; the last of an order
-- of which nothing is left takes the rest. One that came back alone asked for its goods.
WITH part AS (
  SELECT p.id, p.order_id, p.number, p.state, o.fee,
    o.state IN ('cancelled', 'expired') OR p.state <> 'returned' AS carried,
    greatest(o.total - coalesce(m.waived, 0) - coalesce(m.paid_in - m.paid_out - m.collected, 0), 0) AS due,
    coalesce(m.paid_in - m.paid_out - m.collected, 0) AS paid,
    coalesce((SELECT sum(round((l.total - l.discount)::numeric * x.quantity / l.quantity)) FROM shipment_lines x JOIN order_lines l ON l.id = x.line_id WHERE x.shipment_id = p.id), 0)::bigint AS worth,
    NOT EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id AND l.quantity > coalesce((SELECT sum(x.quantity) FROM shipment_lines x WHERE x.line_id = l.id), 0)) AS whole
  FROM shipments p JOIN orders o ON o.id = p.order_id LEFT JOIN order_money m ON m.order_id = o.id
  WHERE p.state <> 'dropped' AND (o.payment_method = 'cod' OR coalesce(m.collected, 0) > 0)
), way AS (
  SELECT id, due, whole, number = max(number) OVER w AND whole AS last,
    least(greatest(sum(worth) OVER (w ORDER BY number) + fee - paid, 0), due) AS upto
  FROM part WHERE carried WINDOW w AS (PARTITION BY order_id)
)
UPDATE shipments s SET ask = x.ask FROM (
  SELECT way.id, (CASE WHEN way.last THEN way.due ELSE way.upto END
    - coalesce(lag(way.upto) OVER (PARTITION BY part.order_id ORDER BY part.number), 0))::bigint AS ask
  FROM way JOIN part USING (id)
  UNION ALL SELECT id, worth FROM part WHERE NOT carried
) x WHERE s.id = x.id;

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION shipment_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('shipped', 'delivered'), ('shipped', 'failed_attempt'), ('shipped', 'returning'),
     ('failed_attempt', 'shipped'), ('failed_attempt', 'delivered'), ('failed_attempt', 'returning'), ('returning', 'returned')) THEN
    RAISE EXCEPTION 'a parcel does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.ask <> NEW.ask THEN
    RAISE EXCEPTION 'what a parcel asks for at the door stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd

-- Which parcel a courier's line is for, and that it brings more than that asked for.
ALTER TABLE cod_lines ADD COLUMN shipment_id bigint REFERENCES shipments,
  DROP CONSTRAINT cod_lines_why_check,
  ADD CONSTRAINT cod_lines_why_check CHECK (why IN ('', 'unknown', 'not_delivered', 'too_much', 'not_cash', 'beyond_ask', 'came_back'));
UPDATE cod_lines c SET shipment_id = p.id FROM shipments p WHERE p.courier = c.courier AND p.tracking = c.tracking
  AND (c.order_id IS NULL OR c.order_id = p.order_id);
CREATE INDEX cod_lines_shipment ON cod_lines (shipment_id);

-- +goose Down
DROP INDEX cod_lines_shipment;
UPDATE cod_lines SET why = CASE why WHEN 'beyond_ask' THEN 'too_much' ELSE 'not_delivered' END WHERE why IN ('beyond_ask', 'came_back');
ALTER TABLE cod_lines DROP COLUMN shipment_id, DROP CONSTRAINT cod_lines_why_check,
  ADD CONSTRAINT cod_lines_why_check CHECK (why IN ('', 'unknown', 'not_delivered', 'too_much', 'not_cash'));
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION shipment_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('shipped', 'delivered'), ('shipped', 'failed_attempt'), ('shipped', 'returning'),
     ('failed_attempt', 'shipped'), ('failed_attempt', 'delivered'), ('failed_attempt', 'returning'), ('returning', 'returned')) THEN
    RAISE EXCEPTION 'a parcel does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
ALTER TABLE shipments DROP CONSTRAINT shipments_unsent_asks_nothing, DROP COLUMN ask;
