-- +goose Up
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What a person types without accents and what stands in the record meet here: one
-- canonical Unicode form, no marks, d for đ, lower case. Immutable so that it may be
-- indexed; the dictionary is named in full so that no search_path can change it.
-- +goose StatementBegin
CREATE FUNCTION vn_norm(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(t, NFC))) $$;
-- +goose StatementEnd

-- Lower case with the accents kept, whatever locale the cluster was made with.
-- +goose StatementBegin
CREATE FUNCTION vn_lower(t text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT lower(normalize(t, NFC) COLLATE "und-x-icu") $$;
-- +goose StatementEnd

-- Rows that may only ever be added: movements, logs, money.
-- +goose StatementBegin
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
-- +goose StatementEnd

CREATE TABLE settings (
  key        text PRIMARY KEY,
  value      jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- +goose Down
DROP TABLE settings;
DROP FUNCTION refuse_change();
DROP FUNCTION vn_lower(text);
DROP FUNCTION vn_norm(text);
