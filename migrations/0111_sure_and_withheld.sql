-- +goose Up

-- When somebody last showed in this session that it is really them, with their password.
ALTER TABLE sessions ADD COLUMN proved_at timestamptz;

-- Which pictures belong to what was taken down, found without reading every picture.
CREATE INDEX products_down ON products (id) WHERE taken_down;
CREATE INDEX producers_down ON producers (id) WHERE taken_down;
CREATE INDEX photos_of_product ON photos (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX photos_of_producer ON photos (producer_id) WHERE producer_id IS NOT NULL;

-- +goose Down
DROP INDEX photos_of_producer, photos_of_product, producers_down, products_down;
ALTER TABLE sessions DROP COLUMN proved_at;
