-- +goose Up

-- Which photos of a product show its label (Decree 37/2026/NĐ-CP): packed food is first shown to
-- buyers with one, and they are no picture of the goods themselves.
ALTER TABLE photos ADD COLUMN label boolean NOT NULL DEFAULT false, ADD CONSTRAINT photos_label_of_goods CHECK (NOT label OR product_id IS NOT NULL);
CREATE INDEX photos_labels ON photos (product_id) WHERE label AND deleted_at IS NULL;

-- What of a product is to be mended that the commune sent back; empty: nobody said.
ALTER TABLE product_submissions ADD COLUMN part text NOT NULL DEFAULT '' CHECK (part IN ('', 'name', 'photos', 'price', 'label_photo', 'label', 'story'));

-- +goose Down
ALTER TABLE product_submissions DROP COLUMN part;
DROP INDEX photos_labels;
DELETE FROM photos WHERE label;
ALTER TABLE photos DROP CONSTRAINT photos_label_of_goods, DROP COLUMN label;
