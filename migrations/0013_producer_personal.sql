-- +goose Up

-- What the forms of a dossier ask of the people behind a producer (Decision
-- 26/2026/QĐ-TTg, Forms 01 and 02, criteria 3.1 to 3.4). Nobody else needs it: it lies apart
-- from producers, and no page, search, feed or interface but one of the office reads it.
CREATE TABLE producer_personal (
  producer_id    bigint PRIMARY KEY REFERENCES producers,
  representative text NOT NULL DEFAULT '',
  position       text NOT NULL DEFAULT '',
  sex            text NOT NULL DEFAULT '' CHECK (sex IN ('', 'female', 'male', 'other')),
  ethnicity      text NOT NULL DEFAULT '',
  disability     text NOT NULL DEFAULT '' CHECK (disability IN ('', 'no', 'yes')),
  citizen_id     text NOT NULL DEFAULT '' CHECK (citizen_id ~ '^(\d{12})?$'),
  home_address   text NOT NULL DEFAULT '',
  contact_name   text NOT NULL DEFAULT '',
  contact_phone  text NOT NULL DEFAULT '',
  workers        int CHECK (workers >= 0),
  workers_here   int CHECK (workers_here BETWEEN 0 AND workers),
  workers_on     date,
  updated_by     text NOT NULL DEFAULT '',
  updated_at     timestamptz NOT NULL,
  row_version    int NOT NULL DEFAULT 1,
  CHECK ((workers IS NULL) = (workers_on IS NULL)),
  CHECK (workers_here IS NULL OR workers IS NOT NULL)
);

-- What each year brought, in đồng; a loss is less than zero.
CREATE TABLE producer_years (
  producer_id bigint NOT NULL REFERENCES producers,
  year        int NOT NULL CHECK (year BETWEEN 1990 AND 2199),
  revenue     bigint CHECK (revenue >= 0),
  profit      bigint,
  rating      text NOT NULL DEFAULT '',
  PRIMARY KEY (producer_id, year)
);

-- Who looked at either.
CREATE TABLE producer_personal_reads (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  producer_id bigint NOT NULL REFERENCES producers,
  at          timestamptz NOT NULL,
  actor_kind  text NOT NULL CHECK (actor_kind IN ('staff', 'buyer', 'system')),
  actor_id    bigint,
  actor_name  text NOT NULL DEFAULT ''
);
CREATE INDEX producer_personal_reads_of ON producer_personal_reads (producer_id, id DESC);
CREATE TRIGGER producer_personal_reads_only_added BEFORE UPDATE OR DELETE ON producer_personal_reads
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER producer_personal_reads_not_emptied BEFORE TRUNCATE ON producer_personal_reads
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO role_permissions (role, permission)
SELECT r.role, unnest(string_to_array(r.permissions, ' ')) FROM (VALUES
  ('admin', 'personal.read personal.update'), ('economy', 'personal.read personal.update'), ('producer', 'personal.read personal.update')
) AS r (role, permissions);

-- +goose Down
DELETE FROM role_permissions WHERE permission LIKE 'personal.%';
DROP TABLE producer_personal_reads, producer_years, producer_personal;
