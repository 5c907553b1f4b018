-- The texts that a selling site must publish, where the office writes them: one draft a page,
-- and versions that are never changed. Those that come with the program are files.
-- +goose Up
CREATE TABLE policy_drafts (
  slug        text PRIMARY KEY,
  title       text NOT NULL,
  summary     text NOT NULL,
  body        text NOT NULL,
  row_version integer NOT NULL DEFAULT 1,
  changed_by  text NOT NULL,
  changed_at  timestamptz NOT NULL
);

CREATE TABLE policy_versions (
  slug          text NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  title         text NOT NULL CHECK (title <> ''),
  summary       text NOT NULL,
  body          text NOT NULL,
  effective     date NOT NULL,
  note          text NOT NULL,
  published_by  text NOT NULL,
  published_at  timestamptz NOT NULL,
  taken_back_at timestamptz,
  PRIMARY KEY (slug, version)
);

-- What buyers have agreed to stays what it was: the one change is that a version which was
-- never in force is taken back.
-- +goose StatementBegin
CREATE FUNCTION keep_policy_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL AND OLD.effective > (NEW.taken_back_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
     AND (to_jsonb(OLD) - 'taken_back_at') = (to_jsonb(NEW) - 'taken_back_at') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published policy text is never changed' USING ERRCODE = '23001';
END $$;
-- +goose StatementEnd
CREATE TRIGGER policy_versions_stay BEFORE UPDATE ON policy_versions FOR EACH ROW EXECUTE FUNCTION keep_policy_version();
CREATE TRIGGER policy_versions_only_added BEFORE DELETE ON policy_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_versions_not_emptied BEFORE TRUNCATE ON policy_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP TABLE policy_versions, policy_drafts;
DROP FUNCTION keep_policy_version;
