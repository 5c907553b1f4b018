-- +goose Up

-- As what this shop may trade (Law 122/2025/QH15): nothing entered is a showcase. A line
-- counts from effective_at, the newest one alone; who proposed it and who agreed stand in
-- approvals. Going back to a showcase takes one person and a reason.
CREATE TABLE launches (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mode           text NOT NULL CHECK (mode IN ('showcase', 'direct', 'intermediary')),
  number         text NOT NULL DEFAULT '',
  issued_on      date,
  authority      text NOT NULL DEFAULT '',
  link           text NOT NULL DEFAULT '',
  seller         text NOT NULL DEFAULT '',
  seller_code    text NOT NULL DEFAULT '',
  seller_address text NOT NULL DEFAULT '',
  reason         text NOT NULL DEFAULT '',
  effective_at   timestamptz,
  created_at     timestamptz NOT NULL,
  CONSTRAINT launches_record CHECK (mode = 'showcase' OR (number <> '' AND issued_on IS NOT NULL AND authority <> '' AND link <> '')),
  CONSTRAINT launches_seller CHECK ((mode = 'direct') = (seller <> '' AND seller_code <> '' AND seller_address <> '')),
  CONSTRAINT launches_reason CHECK ((mode = 'showcase') = (reason <> ''))
);
CREATE INDEX launches_now ON launches (effective_at DESC, id DESC) WHERE effective_at IS NOT NULL;

-- What two people agreed to is not changed under their names: only when it begins is added.
-- +goose StatementBegin
CREATE FUNCTION launches_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.effective_at IS NOT NULL OR (to_jsonb(NEW) - 'effective_at') <> (to_jsonb(OLD) - 'effective_at') THEN
    RAISE EXCEPTION 'a launch is only ever added to' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER launches_stay BEFORE UPDATE OR DELETE ON launches FOR EACH ROW EXECUTE FUNCTION launches_stay();

INSERT INTO role_permissions (role, permission)
SELECT r.role, unnest(string_to_array(r.permissions, ' ')) FROM (VALUES
  ('admin', 'launch.read launch.update'), ('economy', 'launch.read launch.update'), ('leader', 'launch.read')
) AS r (role, permissions);

-- +goose Down
DELETE FROM role_permissions WHERE permission LIKE 'launch.%';
DROP TABLE launches;
DROP FUNCTION launches_stay();
