-- +goose Up

-- Why an order is kept where it is whatever its money says: the buyer's bank asks a charge
-- back. Empty: nothing keeps it.
ALTER TABLE orders ADD COLUMN frozen text NOT NULL DEFAULT '' CHECK (frozen IN ('', 'dispute'));

-- Money that goes back to cards: proposed by one, agreed to by another.
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'cards.manage'), ('economy', 'cards.manage');

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'cards.manage';
ALTER TABLE orders DROP COLUMN frozen;
