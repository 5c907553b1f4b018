-- +goose Up

-- That two people stood behind a decision is told by these rows alone: who proposed it stays, what
-- was decided stays, and nothing goes.
-- +goose StatementBegin
CREATE FUNCTION approval_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE decided text[] := '{state,decided_by,decided_name,decided_at,reason}';
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state = 'proposed' AND to_jsonb(NEW) - decided = to_jsonb(OLD) - decided THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'approval % stays what it was', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
-- +goose StatementEnd
CREATE TRIGGER approvals_stay BEFORE UPDATE OR DELETE ON approvals FOR EACH ROW EXECUTE FUNCTION approval_stays();
CREATE TRIGGER approvals_stay_all BEFORE TRUNCATE ON approvals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every version of the sentences is there to be brought back.
CREATE TRIGGER phrase_versions_only_added BEFORE UPDATE OR DELETE ON phrase_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP TRIGGER phrase_versions_only_added ON phrase_versions;
DROP TRIGGER approvals_stay_all ON approvals;
DROP TRIGGER approvals_stay ON approvals;
DROP FUNCTION approval_stays();
