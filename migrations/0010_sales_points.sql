-- +goose Up
-- Every kind of place of Decision 950/QĐ-BCT.
ALTER TABLE sales_points DROP CONSTRAINT sales_points_kind_check;
ALTER TABLE sales_points ADD CONSTRAINT sales_points_kind_check CHECK (kind IN
  ('transport', 'rest_stop', 'supermarket', 'market', 'tourist_site', 'hospitality', 'craft_village', 'service_centre', 'fair', 'post_office', 'shop'));
-- week holds the spans of each day from Sunday on, in minutes; days what differs from it.
-- hours stays as the words for both.
ALTER TABLE sales_points
  ADD COLUMN week jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(week) = 'array'),
  ADD COLUMN days jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(days) = 'array'),
  ADD COLUMN row_version int NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();

-- What a point usually sells: the list its keeper ticks. What is on the shelf now stays
-- in sales_point_products.
CREATE TABLE sales_point_usual (
  sales_point_id bigint NOT NULL REFERENCES sales_points ON DELETE CASCADE,
  product_id     bigint NOT NULL REFERENCES products ON DELETE CASCADE,
  PRIMARY KEY (sales_point_id, product_id)
);
CREATE INDEX sales_point_usual_product ON sales_point_usual (product_id);
INSERT INTO sales_point_usual SELECT sales_point_id, product_id FROM sales_point_products;

-- Other goods of the place, which are not in the catalog; confirmed_at is when somebody
-- last saw them on the shelf, and NULL while they are not there.
CREATE TABLE sales_point_goods (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sales_point_id bigint NOT NULL REFERENCES sales_points ON DELETE CASCADE,
  name           text NOT NULL CHECK (name <> '' AND length(name) <= 120),
  confirmed_at   timestamptz,
  UNIQUE (sales_point_id, name)
);

-- Links by which a keeper says what is on the shelf, without an account. The key in the
-- address is made from the id and kept nowhere.
CREATE TABLE sales_point_links (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sales_point_id bigint NOT NULL REFERENCES sales_points ON DELETE CASCADE,
  made_at        timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL CHECK (expires_at > made_at),
  revoked_at     timestamptz,
  used_at        timestamptz
);
CREATE UNIQUE INDEX sales_point_links_one ON sales_point_links (sales_point_id) WHERE revoked_at IS NULL;

-- The boundary of the commune, once somebody has given it: rings of [longitude, latitude].
CREATE TABLE commune_outline (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  rings      jsonb NOT NULL,
  source     text NOT NULL,
  updated_at timestamptz NOT NULL
);

-- +goose Down
DROP TABLE commune_outline, sales_point_links, sales_point_goods, sales_point_usual;
ALTER TABLE sales_points DROP COLUMN week, DROP COLUMN days, DROP COLUMN row_version, DROP COLUMN updated_at;
UPDATE sales_points SET kind = 'shop' WHERE kind IN ('transport', 'rest_stop', 'supermarket', 'hospitality', 'fair');
ALTER TABLE sales_points DROP CONSTRAINT sales_points_kind_check;
ALTER TABLE sales_points ADD CONSTRAINT sales_points_kind_check CHECK (kind IN
  ('market', 'tourist_site', 'craft_village', 'service_centre', 'post_office', 'shop'));
