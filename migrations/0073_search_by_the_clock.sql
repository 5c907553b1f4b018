-- +goose Up

-- What of a product is promised to somebody moves by the clock: an offer begins, what was kept
-- for a buyer is free again. Nothing tells of it, so who keeps a copy looks at these products
-- time and again, and writes down what it saw.
CREATE TABLE search_watched (
  product_id bigint PRIMARY KEY,
  price      bigint NOT NULL,
  to_be_had  boolean NOT NULL
);
CREATE INDEX variants_spoken ON variants (spoken_until) WHERE spoken_until > '-infinity';
CREATE INDEX offers_ends ON offers (ends_at) WHERE ended_at IS NULL;

-- +goose Down
DROP INDEX offers_ends;
DROP INDEX variants_spoken;
DROP TABLE search_watched;
