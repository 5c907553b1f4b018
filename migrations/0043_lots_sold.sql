-- +goose Up

-- Which lots lie in what was sold, as somebody noted while packing or sending: copied, so
-- that an order says what stood on its packages whatever becomes of the lot's record.
-- Without a parcel it is said of the whole line.
CREATE TABLE line_lots (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id    bigint NOT NULL REFERENCES orders,
  line_id     bigint NOT NULL REFERENCES order_lines,
  shipment_id bigint REFERENCES shipments,
  product_id  bigint NOT NULL,
  lot_id      bigint NOT NULL REFERENCES lots,
  code        text NOT NULL,
  made_on     date NOT NULL,
  expires_on  date,
  noted_at    timestamptz NOT NULL,
  noted_by    text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX line_lots_once ON line_lots (line_id, lot_id, coalesce(shipment_id, 0));
CREATE INDEX line_lots_order ON line_lots (order_id);
CREATE INDEX line_lots_lot ON line_lots (lot_id);

-- Who was told that goods they bought are called back: once an order, by mail when there is
-- an address, otherwise by somebody who calls.
CREATE TABLE recall_tellings (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lot_id    bigint NOT NULL REFERENCES lots,
  order_id  bigint NOT NULL REFERENCES orders,
  sure      boolean NOT NULL DEFAULT false,
  mail_due  timestamptz,
  mailed_at timestamptz,
  mail_lost timestamptz,
  called_at timestamptz,
  called_by text NOT NULL DEFAULT '',
  UNIQUE (lot_id, order_id)
);
CREATE INDEX order_lines_product ON order_lines (product_id);
CREATE INDEX order_line_parts_product ON order_line_parts (product_id);

-- +goose Down
DROP INDEX order_line_parts_product;
DROP INDEX order_lines_product;
DROP TABLE recall_tellings, line_lots;
