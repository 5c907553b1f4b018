-- +goose Up

-- The sentences with which people of the office and producers begin what they write, by occasion:
-- a row for each time that somebody changed them, and the last one counts. One that is standard
-- brings back those that come with the program, as where nobody changed anything.
CREATE TABLE phrase_versions (
  occasion text NOT NULL,
  version  int NOT NULL CHECK (version > 0),
  standard boolean NOT NULL DEFAULT false,
  used     text[] NOT NULL DEFAULT '{}' CHECK (cardinality(used) <= 12),
  retired  text[] NOT NULL DEFAULT '{}' CHECK (cardinality(retired) <= 30),
  by_name  text NOT NULL DEFAULT '',
  at       timestamptz NOT NULL,
  PRIMARY KEY (occasion, version)
);

INSERT INTO role_permissions (role, permission) SELECT role, 'phrases.update' FROM role_permissions WHERE permission = 'papers.check';

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'phrases.update';
DROP TABLE phrase_versions;
