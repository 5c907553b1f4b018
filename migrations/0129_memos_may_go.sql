-- +goose Up

-- Money facts stay; only what people wrote beside them may be emptied, when the buyer's time is
-- over: a memo names who paid.
-- +goose StatementBegin
CREATE FUNCTION ledger_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.note <> '' OR (to_jsonb(NEW) - 'note') IS DISTINCT FROM (to_jsonb(OLD) - 'note') THEN
    RAISE EXCEPTION 'ledger_entries is only added to' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION bank_txn_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.source, OLD.external_id, OLD.direction, OLD.amount, OLD.happened_at) IS DISTINCT FROM (NEW.source, NEW.external_id, NEW.direction, NEW.amount, NEW.happened_at)
     OR NEW.content NOT IN (OLD.content, '') THEN
    RAISE EXCEPTION 'a bank transaction stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
DROP TRIGGER ledger_entries_only_added ON ledger_entries;
CREATE TRIGGER ledger_entries_only_added BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_entry_stays();

-- +goose Down
DROP TRIGGER ledger_entries_only_added ON ledger_entries;
CREATE TRIGGER ledger_entries_only_added BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP FUNCTION ledger_entry_stays();
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION bank_txn_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.source, OLD.external_id, OLD.direction, OLD.amount, OLD.content, OLD.happened_at)
     IS DISTINCT FROM (NEW.source, NEW.external_id, NEW.direction, NEW.amount, NEW.content, NEW.happened_at) THEN
    RAISE EXCEPTION 'a bank transaction stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
