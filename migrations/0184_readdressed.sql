-- +goose Up
-- How often where a purchase goes was changed: who changes it or hands a parcel over says which
-- version they saw. And through which door it came; empty: from before, nobody wrote it down.
ALTER TABLE purchases ADD COLUMN receiver_version int NOT NULL DEFAULT 1,
  ADD COLUMN came_by text NOT NULL DEFAULT '' CHECK (came_by IN ('', 'web', 'api'));

-- +goose Down
ALTER TABLE purchases DROP COLUMN receiver_version, DROP COLUMN came_by;
