-- Whose pictures of streets lie under the maps, as the office set it; without a row it is what
-- the installation says.
-- +goose Up
CREATE TABLE map_tiles (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  shown       boolean NOT NULL,
  template    text NOT NULL,
  credit      text NOT NULL,
  zoom        integer NOT NULL CHECK (zoom BETWEEN 12 AND 14),
  row_version integer NOT NULL DEFAULT 1,
  updated_at  timestamptz NOT NULL,
  CHECK (NOT shown OR template <> '' AND credit <> '')
);

-- +goose Down
DROP TABLE map_tiles;
