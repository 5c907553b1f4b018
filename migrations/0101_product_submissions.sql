-- +goose Up

-- What a producer has written and hands to the commune to be shown: it waits, or it came
-- back with what is to be mended. Publishing ends it.
CREATE TABLE product_submissions (
  product_id bigint PRIMARY KEY REFERENCES products ON DELETE CASCADE,
  state      text NOT NULL CHECK (state IN ('waiting', 'returned')),
  reason     text NOT NULL DEFAULT '',
  by_name    text NOT NULL,
  at         timestamptz NOT NULL,
  CHECK ((state = 'returned') = (reason <> ''))
);
CREATE INDEX product_submissions_waiting ON product_submissions (at) WHERE state = 'waiting';

-- Who shows products to buyers: everybody who writes them, but their producers.
INSERT INTO role_permissions (role, permission) SELECT role, 'products.publish' FROM role_permissions WHERE permission = 'products.update' AND role <> 'producer';

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'products.publish';
DROP TABLE product_submissions;
