-- +goose Up

-- One library of all pictures that the shop shows. A photo is a picture in its place; one that
-- was sent to the library has none yet. Photos with the same copies are one picture.
ALTER TABLE photos
  ADD COLUMN library     boolean NOT NULL DEFAULT false, -- kept there, and of nothing
  ADD COLUMN replaces    bigint,                         -- the photo whose place it takes when it is made
  ADD COLUMN bytes       int NOT NULL DEFAULT 0 CHECK (bytes >= 0), -- of what was sent; 0: not known
  ADD COLUMN look        bigint,                         -- what it looks like, in 64 bits; NULL: not looked at
  ADD COLUMN alike       text NOT NULL DEFAULT '',       -- the older picture that it looks like
  ADD COLUMN alike_bits  int NOT NULL DEFAULT 0,         -- in how many of the 64 they differ
  ADD COLUMN added_by    bigint,
  ADD COLUMN added_name  text NOT NULL DEFAULT '',
  ADD COLUMN agreed_at   timestamptz,                    -- that who is seen agrees, or nobody is seen
  ADD COLUMN agreed_by   bigint,
  ADD COLUMN agreed_name text NOT NULL DEFAULT '',
  ADD COLUMN alt_norm    text NOT NULL GENERATED ALWAYS AS (vn_norm(alt)) STORED,
  ADD COLUMN picture     text NOT NULL GENERATED ALWAYS AS (CASE WHEN hash = '' THEN upload ELSE hash END) STORED,
  DROP CONSTRAINT photos_check,
  ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id, case_id, bespoke_id, progress_id, report_id) = CASE WHEN library THEN 0 ELSE 1 END);
CREATE INDEX photos_picture ON photos (picture, id);
CREATE INDEX photos_listed ON photos (created_at DESC, id DESC) WHERE deleted_at IS NULL AND num_nonnulls(review_id, case_id, bespoke_id, progress_id, report_id) = 0;
CREATE INDEX photos_wordless ON photos (created_at DESC, id DESC) WHERE deleted_at IS NULL AND alt = '' AND num_nonnulls(review_id, case_id, bespoke_id, progress_id, report_id) = 0;
CREATE INDEX photos_alike ON photos (created_at DESC, id DESC) WHERE deleted_at IS NULL AND alike <> '';
CREATE INDEX photos_library ON photos (created_at DESC, id DESC) WHERE deleted_at IS NULL AND library;
CREATE INDEX photos_binned ON photos (created_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
UPDATE photos f SET added_by = a.actor_id, added_name = a.actor_name FROM audit_log a
  WHERE a.entity = 'photo' AND a.entity_id = f.id AND a.action = 'photo.added' AND a.actor_kind = 'staff';

-- Who looks at the library, and who writes its words, replaces and takes away: the offices that
-- write for the shop, and a producer in their own places.
INSERT INTO role_permissions (role, permission) VALUES
  ('admin', 'pictures.read'), ('economy', 'pictures.read'), ('culture', 'pictures.read'), ('services', 'pictures.read'), ('youth', 'pictures.read'), ('leader', 'pictures.read'),
  ('hamlet_head', 'pictures.read'), ('producer', 'pictures.read'),
  ('admin', 'pictures.update'), ('economy', 'pictures.update'), ('culture', 'pictures.update'), ('producer', 'pictures.update');

-- +goose Down
DELETE FROM role_permissions WHERE permission IN ('pictures.read', 'pictures.update');
DELETE FROM photos WHERE library;
ALTER TABLE photos DROP CONSTRAINT photos_check;
DROP INDEX photos_binned, photos_library, photos_alike, photos_wordless, photos_listed, photos_picture;
ALTER TABLE photos DROP COLUMN picture, DROP COLUMN alt_norm, DROP COLUMN agreed_name, DROP COLUMN agreed_by, DROP COLUMN agreed_at, DROP COLUMN added_name, DROP COLUMN added_by,
  DROP COLUMN alike_bits, DROP COLUMN alike, DROP COLUMN look, DROP COLUMN bytes, DROP COLUMN replaces, DROP COLUMN library;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id, case_id, bespoke_id, progress_id, report_id) = 1);
