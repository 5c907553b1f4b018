-- The office looks for a buyer by any part of the name, with or without accents. Spelling a
-- hundred thousand names at every search takes seconds; keeping it costs a few bytes a row,
-- and what is erased with the name goes with it.
-- +goose Up
ALTER TABLE purchases ADD COLUMN buyer_name_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(buyer_name)) STORED;

-- +goose Down
ALTER TABLE purchases DROP COLUMN buyer_name_norm;
