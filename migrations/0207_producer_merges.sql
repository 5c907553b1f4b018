-- +goose Up

-- Two records of one producer that became one. What the other was, and which rows were its, are
-- kept: it can be taken apart again.
CREATE TABLE producer_merges (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kept_id   bigint NOT NULL,
  gone_id   bigint NOT NULL CHECK (gone_id <> kept_id),
  gone_name text NOT NULL,
  gone_slug text NOT NULL, -- leads to the one that was kept; nobody else gets it
  gone      jsonb NOT NULL, -- the row as it was
  kept      jsonb NOT NULL, -- the row of the other before, and
  became    jsonb NOT NULL, -- after: what was changed since stays changed when they are taken apart
  by_id     bigint NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL,
  made_in   xid8 NOT NULL DEFAULT pg_current_xact_id(),
  undone_at   timestamptz,
  undone_by   bigint,
  undone_name text NOT NULL DEFAULT '',
  undone_in   xid8,
  CHECK ((undone_at IS NULL) = (undone_in IS NULL))
);
CREATE UNIQUE INDEX producer_merges_gone ON producer_merges (gone_id) WHERE undone_at IS NULL;
CREATE INDEX producer_merges_slug ON producer_merges (gone_slug) WHERE undone_at IS NULL;
CREATE INDEX producer_merges_kept ON producer_merges (kept_id);

-- Which rows of a table went over, by their key; and whole rows that the kept one had already.
CREATE TABLE producer_merge_rows (
  merge_id   bigint NOT NULL REFERENCES producer_merges,
  table_name text NOT NULL,
  keys       text[] NOT NULL DEFAULT '{}',
  dropped    jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (merge_id, table_name)
);

-- +goose StatementBegin
CREATE FUNCTION merged_now(was bigint, becomes bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM producer_merges m WHERE m.gone_id = was AND m.kept_id = becomes AND m.made_in = pg_current_xact_id()
    OR m.kept_id = was AND m.gone_id = becomes AND m.undone_in = pg_current_xact_id())
$$;
-- +goose StatementEnd

-- What is only ever added to changes its producer with a merge of this very transaction, and
-- nothing else.
-- +goose StatementBegin
CREATE FUNCTION only_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'producer_id' = to_jsonb(OLD) - 'producer_id' AND merged_now(OLD.producer_id, NEW.producer_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
-- +goose StatementEnd
DROP TRIGGER acts_for_only_added ON acts_for;
CREATE TRIGGER acts_for_only_added BEFORE UPDATE ON acts_for FOR EACH ROW EXECUTE FUNCTION only_merged();
DROP TRIGGER order_line_parts_only_added ON order_line_parts;
CREATE TRIGGER order_line_parts_only_added BEFORE UPDATE OR DELETE ON order_line_parts FOR EACH ROW EXECUTE FUNCTION only_merged();
DROP TRIGGER producer_personal_reads_only_added ON producer_personal_reads;
CREATE TRIGGER producer_personal_reads_only_added BEFORE UPDATE OR DELETE ON producer_personal_reads FOR EACH ROW EXECUTE FUNCTION only_merged();

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION vouchers_keep_their_word() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := '{used,stopped_at,stopped_by}';
BEGIN
  IF OLD.producer_id <> NEW.producer_id AND merged_now(OLD.producer_id, NEW.producer_id) THEN
    free := free || 'producer_id'::text;
  END IF;
  IF OLD.published_at IS NOT NULL AND (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free)
     OR OLD.stopped_at IS NOT NULL AND NEW.stopped_at IS DISTINCT FROM OLD.stopped_at THEN
    RAISE EXCEPTION 'voucher % keeps its word', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'vouchers_keep_their_word';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION consent_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := '{phone,email,withdrawn_at,withdrawn_way,withdrawn_name}';
BEGIN
  IF OLD.producer_id <> NEW.producer_id AND merged_now(OLD.producer_id, NEW.producer_id) THEN
    free := free || 'producer_id'::text;
  END IF;
  IF (to_jsonb(NEW) - free) IS DISTINCT FROM (to_jsonb(OLD) - free)
     OR NEW.phone NOT IN (OLD.phone, '') OR NEW.email NOT IN (OLD.email, '')
     OR OLD.withdrawn_at IS NOT NULL AND (OLD.withdrawn_at, OLD.withdrawn_way, OLD.withdrawn_name) IS DISTINCT FROM (NEW.withdrawn_at, NEW.withdrawn_way, NEW.withdrawn_name) THEN
    RAISE EXCEPTION 'a consent stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd

-- A purchase from both had an order of each, and has two of the one.
ALTER TABLE orders ADD COLUMN merged_from bigint;
ALTER TABLE orders DROP CONSTRAINT orders_purchase_id_producer_id_key;
CREATE UNIQUE INDEX orders_one_of_a_producer ON orders (purchase_id, producer_id, coalesce(merged_from, 0));

-- +goose Down
DROP INDEX orders_one_of_a_producer;
ALTER TABLE orders ADD CONSTRAINT orders_purchase_id_producer_id_key UNIQUE (purchase_id, producer_id);
ALTER TABLE orders DROP COLUMN merged_from;
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION consent_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - '{phone,email,withdrawn_at,withdrawn_way,withdrawn_name}'::text[]) IS DISTINCT FROM (to_jsonb(OLD) - '{phone,email,withdrawn_at,withdrawn_way,withdrawn_name}'::text[])
     OR NEW.phone NOT IN (OLD.phone, '') OR NEW.email NOT IN (OLD.email, '')
     OR OLD.withdrawn_at IS NOT NULL AND (OLD.withdrawn_at, OLD.withdrawn_way, OLD.withdrawn_name) IS DISTINCT FROM (NEW.withdrawn_at, NEW.withdrawn_way, NEW.withdrawn_name) THEN
    RAISE EXCEPTION 'a consent stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION vouchers_keep_their_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (to_jsonb(NEW) - '{used,stopped_at,stopped_by}'::text[]) <> (to_jsonb(OLD) - '{used,stopped_at,stopped_by}'::text[])
     OR OLD.stopped_at IS NOT NULL AND NEW.stopped_at IS DISTINCT FROM OLD.stopped_at THEN
    RAISE EXCEPTION 'voucher % keeps its word', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'vouchers_keep_their_word';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
DROP TRIGGER acts_for_only_added ON acts_for;
CREATE TRIGGER acts_for_only_added BEFORE UPDATE ON acts_for FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER order_line_parts_only_added ON order_line_parts;
CREATE TRIGGER order_line_parts_only_added BEFORE UPDATE OR DELETE ON order_line_parts FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER producer_personal_reads_only_added ON producer_personal_reads;
CREATE TRIGGER producer_personal_reads_only_added BEFORE UPDATE OR DELETE ON producer_personal_reads FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP FUNCTION only_merged();
DROP TABLE producer_merge_rows, producer_merges;
DROP FUNCTION merged_now(bigint, bigint);
