-- +goose Up

-- Pictures that somebody sends with a request for something made to measure, and those that
-- the workshop shows while it works: lent to who holds the request's link, and to the office.
ALTER TABLE photos ADD COLUMN bespoke_id bigint REFERENCES bespoke_requests ON DELETE CASCADE,
  ADD COLUMN progress_id bigint REFERENCES bespoke_progress ON DELETE CASCADE;
ALTER TABLE photos DROP CONSTRAINT photos_check;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id, case_id, bespoke_id, progress_id) = 1);
DROP INDEX photos_once;
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, review_id, case_id, bespoke_id, progress_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
CREATE INDEX photos_bespoke ON photos (bespoke_id, position, id) WHERE bespoke_id IS NOT NULL;
CREATE INDEX photos_progress ON photos (progress_id, position, id) WHERE progress_id IS NOT NULL;

-- +goose Down
DELETE FROM photos WHERE bespoke_id IS NOT NULL OR progress_id IS NOT NULL;
ALTER TABLE photos DROP CONSTRAINT photos_check;
DROP INDEX photos_once;
ALTER TABLE photos DROP COLUMN bespoke_id, DROP COLUMN progress_id;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id, case_id) = 1);
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, review_id, case_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
