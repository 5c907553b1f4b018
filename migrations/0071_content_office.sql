-- +goose Up

-- Who writes news, events and the words about places: the two departments of the commune
-- that know them, and the administrator.
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'content.manage'), ('economy', 'content.manage'), ('culture', 'content.manage');

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'content.manage';
