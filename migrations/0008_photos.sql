-- +goose Up
-- Pictures of whatever the catalog shows. A review will get its own column here when
-- there are reviews.
CREATE TABLE photos (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id     bigint REFERENCES products ON DELETE CASCADE,
  producer_id    bigint REFERENCES producers ON DELETE CASCADE,
  village_id     bigint REFERENCES villages ON DELETE CASCADE,
  sales_point_id bigint REFERENCES sales_points ON DELETE CASCADE,
  state          text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'ready', 'failed')),
  reason         text NOT NULL DEFAULT '',
  upload         text NOT NULL CHECK (upload ~ '^[0-9a-f]{64}$'), -- SHA-256 of what was sent
  hash           text NOT NULL DEFAULT '',                        -- of the copies; part of their names
  width          int  NOT NULL DEFAULT 0,
  height         int  NOT NULL DEFAULT 0,
  widths         int[] NOT NULL DEFAULT '{}',
  webp           boolean NOT NULL DEFAULT false,
  colour         text NOT NULL DEFAULT '',
  alt            text NOT NULL DEFAULT '',
  focal_x        int  NOT NULL DEFAULT 50 CHECK (focal_x BETWEEN 0 AND 100),
  focal_y        int  NOT NULL DEFAULT 50 CHECK (focal_y BETWEEN 0 AND 100),
  position       int  NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  deleted_at     timestamptz,                                     -- in the bin since
  CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id) = 1),
  CHECK ((state = 'failed') = (reason <> '')),
  CHECK (state <> 'ready' OR (hash ~ '^[0-9a-f]{32}$' AND width > 0 AND height > 0 AND cardinality(widths) > 0))
);
-- The same picture of the same thing once, however often it is sent.
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
CREATE INDEX photos_product ON photos (product_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX photos_producer ON photos (producer_id, position, id) WHERE deleted_at IS NULL AND producer_id IS NOT NULL;
CREATE INDEX photos_village ON photos (village_id, position, id) WHERE deleted_at IS NULL AND village_id IS NOT NULL;
CREATE INDEX photos_sales_point ON photos (sales_point_id, position, id) WHERE deleted_at IS NULL AND sales_point_id IS NOT NULL;
CREATE INDEX photos_upload ON photos (upload);
CREATE INDEX photos_hash ON photos (hash) WHERE hash <> '';

-- What the commune tells: news, and events on a day of the calendar or, every year, on
-- days of the lunar one. Nothing is told without where it comes from.
CREATE TABLE articles (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind           text NOT NULL CHECK (kind IN ('news', 'event')),
  slug           text NOT NULL,
  title          text NOT NULL CHECK (title <> ''),
  summary        text NOT NULL DEFAULT '',
  body           text NOT NULL DEFAULT '',
  source         text NOT NULL CHECK (source <> ''),
  place          text NOT NULL DEFAULT '',
  starts_on      date,
  ends_on        date,
  lunar_from     int CHECK (lunar_from BETWEEN 1 AND 30),
  lunar_to       int CHECK (lunar_to BETWEEN 1 AND 30),
  lunar_month    int CHECK (lunar_month BETWEEN 1 AND 12),
  state          text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published')),
  published_at   timestamptz,
  sample         boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  row_version    int NOT NULL DEFAULT 1,
  UNIQUE (kind, slug),
  CHECK (state <> 'published' OR published_at IS NOT NULL),
  CHECK (num_nonnulls(starts_on, ends_on) IN (0, 2) AND ends_on >= starts_on),
  CHECK (num_nonnulls(lunar_from, lunar_to, lunar_month) IN (0, 3) AND lunar_to >= lunar_from),
  CHECK ((kind = 'event') = (num_nonnulls(starts_on, lunar_month) = 1))
);
CREATE INDEX articles_published ON articles (kind, published_at DESC) WHERE state = 'published';

-- +goose Down
DROP TABLE articles, photos;
