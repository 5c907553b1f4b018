-- Who runs the site and how they are reached, as the office wrote it: one row. What is
-- empty is said as the installation says it.
-- +goose Up
CREATE TABLE site_imprint (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  owner       text NOT NULL DEFAULT '',
  address     text NOT NULL DEFAULT '',
  desk        text NOT NULL DEFAULT '',
  phone       text NOT NULL DEFAULT '' CHECK (phone = '' OR phone ~ '^\+84[0-9]{8,10}$'),
  email       text NOT NULL DEFAULT '',
  hours       text NOT NULL DEFAULT '',
  help        text NOT NULL DEFAULT '' CHECK (help = '' OR help ~ '^\+84[0-9]{8,10}$'),
  row_version integer NOT NULL DEFAULT 1,
  updated_at  timestamptz
);
INSERT INTO site_imprint DEFAULT VALUES;

-- +goose Down
DROP TABLE site_imprint;
