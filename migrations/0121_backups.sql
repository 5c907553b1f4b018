-- Which copies of the database were taken, and who may take one: whoever has the file has
-- everything.
-- +goose Up
CREATE TABLE backups (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at    timestamptz NOT NULL,
  by    text NOT NULL,
  bytes bigint NOT NULL,
  rows  bigint NOT NULL
);
INSERT INTO role_permissions (role, permission) VALUES ('admin', 'backups.take');

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'backups.take';
DROP TABLE backups;
