-- +goose Up

-- Who plans sessions, and who only looks: those who sell, the youth union among them, and
-- those who must know.
INSERT INTO role_permissions (role, permission) VALUES
  ('admin', 'live.read'), ('admin', 'live.update'), ('economy', 'live.read'), ('economy', 'live.update'),
  ('youth', 'live.read'), ('youth', 'live.update'), ('culture', 'live.read'), ('leader', 'live.read');

-- A rehearsal has no offers, so that no buyer sees its prices: what an item costs and how many
-- there are stands in its plan, and how long here.
ALTER TABLE live_items ADD COLUMN tried_from timestamptz, ADD COLUMN tried_until timestamptz,
  ADD COLUMN tried_taken int NOT NULL DEFAULT 0 CHECK (tried_taken BETWEEN 0 AND units),
  ADD CONSTRAINT live_items_tried CHECK ((tried_from IS NULL) = (tried_until IS NULL));

-- +goose Down
ALTER TABLE live_items DROP CONSTRAINT live_items_tried, DROP COLUMN tried_from, DROP COLUMN tried_until, DROP COLUMN tried_taken;
DELETE FROM role_permissions WHERE permission LIKE 'live.%';
