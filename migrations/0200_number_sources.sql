-- +goose Up

-- Where the numbers were read that stand in the words about a place; empty: nobody says.
ALTER TABLE villages ADD COLUMN number_source text NOT NULL DEFAULT '';
ALTER TABLE heritage_sites ADD COLUMN number_source text NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE villages DROP COLUMN number_source;
ALTER TABLE heritage_sites DROP COLUMN number_source;
