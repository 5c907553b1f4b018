-- +goose Up

-- A producer writes the words and chooses the photos of their own page. What the commune vouches
-- for (name, registration, bank account) stays with who holds producers.update, who may do this too.
INSERT INTO role_permissions (role, permission)
SELECT role, 'producers.tell' FROM role_permissions WHERE permission = 'producers.update' UNION SELECT 'producer', 'producers.tell';

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'producers.tell';
