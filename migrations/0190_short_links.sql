-- +goose Up

-- A short code may stand for any page, not only for a size of goods: what was said on air (M1) and
-- what is printed on a leaflet (TETQUE) are one record and share one space of codes, so that no
-- two of them look alike on paper. opens says what a code leads to; of a size that is variant_id.
ALTER TABLE spoken_codes DROP CONSTRAINT spoken_codes_code_check;
ALTER TABLE spoken_codes ALTER COLUMN variant_id DROP NOT NULL;
ALTER TABLE spoken_codes
  ADD COLUMN id          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  ADD COLUMN opens       text NOT NULL DEFAULT 'size' CHECK (opens IN ('size', 'product', 'producer', 'point', 'news', 'event', 'session', 'village', 'group', 'page')),
  ADD COLUMN opens_id    bigint NOT NULL DEFAULT 0,
  ADD COLUMN page        text NOT NULL DEFAULT '' CHECK (length(page) <= 40),  -- a page without a record, by its name
  ADD COLUMN note        text NOT NULL DEFAULT '' CHECK (length(note) <= 120), -- where it is used
  ADD COLUMN retired_at  timestamptz,
  ADD COLUMN counts_from date NOT NULL DEFAULT '2000-01-01',                   -- what was opened before was of another page
  ADD COLUMN sample      boolean NOT NULL DEFAULT false,
  ADD COLUMN row_version int NOT NULL DEFAULT 1,
  ADD COLUMN look        text NOT NULL GENERATED ALWAYS AS (translate(code, 'OIL', '011')) STORED,
  ADD COLUMN found_norm  text NOT NULL GENERATED ALWAYS AS (vn_norm(code || ' ' || note)) STORED;
ALTER TABLE spoken_codes
  ADD CONSTRAINT spoken_codes_look UNIQUE (look),
  ADD CONSTRAINT spoken_codes_opens CHECK (CASE opens WHEN 'size' THEN variant_id IS NOT NULL AND opens_id = 0 AND page = ''
    WHEN 'page' THEN variant_id IS NULL AND opens_id = 0 AND page <> '' ELSE variant_id IS NULL AND opens_id > 0 AND page = '' END),
  ADD CONSTRAINT spoken_codes_form CHECK (CASE WHEN opens = 'size' THEN code ~ '^[MBKNRGH][1-9][0-9]?$'
    ELSE code ~ '^[A-Z][A-Z0-9]{2,15}$' AND translate(code, 'OIL', '011') !~ '^[A-Z][0-9]+$' END);
CREATE INDEX spoken_codes_newest ON spoken_codes (created_at DESC, id DESC);
CREATE INDEX spoken_codes_opens_what ON spoken_codes (opens, opens_id);

-- How often one code was opened is asked by code, and over a month.
CREATE INDEX channel_counts_code ON channel_counts (code, day);
CREATE INDEX live_counts_code ON live_counts (code, slot) WHERE deed = 'view' AND code <> '';

-- Who makes them: those who print and post for the commune, the youth union among them.
INSERT INTO role_permissions (role, permission) VALUES
  ('admin', 'links.read'), ('economy', 'links.read'), ('culture', 'links.read'), ('services', 'links.read'), ('youth', 'links.read'), ('leader', 'links.read'),
  ('admin', 'links.update'), ('economy', 'links.update'), ('culture', 'links.update'), ('services', 'links.update'), ('youth', 'links.update');

-- +goose Down
DELETE FROM role_permissions WHERE permission IN ('links.read', 'links.update');
DROP INDEX live_counts_code;
DROP INDEX channel_counts_code;
DELETE FROM spoken_codes WHERE opens <> 'size';
DROP INDEX spoken_codes_newest, spoken_codes_opens_what;
ALTER TABLE spoken_codes DROP CONSTRAINT spoken_codes_form, DROP CONSTRAINT spoken_codes_opens, DROP CONSTRAINT spoken_codes_look;
ALTER TABLE spoken_codes DROP COLUMN look, DROP COLUMN found_norm;
ALTER TABLE spoken_codes DROP COLUMN id, DROP COLUMN opens, DROP COLUMN opens_id, DROP COLUMN page, DROP COLUMN note, DROP COLUMN retired_at, DROP COLUMN counts_from,
  DROP COLUMN sample, DROP COLUMN row_version;
ALTER TABLE spoken_codes ALTER COLUMN variant_id SET NOT NULL;
ALTER TABLE spoken_codes ADD CHECK (code ~ '^[MBKNRGH][1-9][0-9]?$');
