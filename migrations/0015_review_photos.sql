-- +goose Up
-- Pictures that buyers send with a review. Their copies stay on the private shelf, and
-- are lent to who may see the review.
ALTER TABLE photos ADD COLUMN review_id bigint REFERENCES reviews ON DELETE CASCADE;
ALTER TABLE photos DROP CONSTRAINT photos_check;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id) = 1);
DROP INDEX photos_once;
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, review_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
CREATE INDEX photos_review ON photos (review_id, position, id) WHERE review_id IS NOT NULL;

-- The picture that goods had when they were sold: the hash of its copies, and the width
-- of the narrowest.
ALTER TABLE order_lines
  ADD COLUMN photo_hash text NOT NULL DEFAULT '',
  ADD COLUMN photo_width int NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE order_lines DROP COLUMN photo_hash, DROP COLUMN photo_width;
DELETE FROM photos WHERE review_id IS NOT NULL;
ALTER TABLE photos DROP CONSTRAINT photos_check;
ALTER TABLE photos DROP COLUMN review_id;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id) = 1);
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
