-- +goose Up

-- Pictures that somebody sends with what they tell the commune: lent to who holds the link of
-- the report, and to the commune's officers.
ALTER TABLE photos ADD COLUMN report_id bigint REFERENCES public_reports ON DELETE CASCADE;
ALTER TABLE photos DROP CONSTRAINT photos_check;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id, case_id, bespoke_id, progress_id, report_id) = 1);
DROP INDEX photos_once;
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, review_id, case_id, bespoke_id, progress_id, report_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
CREATE INDEX photos_report ON photos (report_id, position, id) WHERE report_id IS NOT NULL;

-- +goose Down
DELETE FROM photos WHERE report_id IS NOT NULL;
ALTER TABLE photos DROP CONSTRAINT photos_check;
DROP INDEX photos_once;
ALTER TABLE photos DROP COLUMN report_id;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id, case_id, bespoke_id, progress_id) = 1);
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, review_id, case_id, bespoke_id, progress_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
