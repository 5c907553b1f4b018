-- +goose Up
-- What the built-in search reads: derived, never edited, rebuilt by triggers whenever
-- one of the records it is made of changes, so that no way in can forget it.
CREATE TABLE search_documents (
  product_id  bigint PRIMARY KEY REFERENCES products ON DELETE CASCADE,
  name_lower  text NOT NULL,
  name_norm   text NOT NULL,
  name_joined text NOT NULL,
  words       tsvector NOT NULL
);
CREATE INDEX search_documents_words ON search_documents USING gin (words);
CREATE INDEX search_documents_name ON search_documents USING gin (name_norm gin_trgm_ops);
CREATE INDEX search_documents_joined ON search_documents USING gin (name_joined gin_trgm_ops);

-- +goose StatementBegin
CREATE FUNCTION search_refresh(ids bigint[]) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO search_documents (product_id, name_lower, name_norm, name_joined, words)
  SELECT p.id, vn_lower(p.name), vn_norm(p.name), regexp_replace(vn_norm(p.name), '[^a-z0-9]', '', 'g'),
         setweight(to_tsvector('simple', vn_norm(p.name)), 'A')
      || setweight(to_tsvector('simple', vn_norm(p.keywords || ' ' || g.keywords)), 'B')
      || setweight(to_tsvector('simple', vn_norm(concat_ws(' ', r.name, v.name, v.aliases, v.former_communes))), 'C')
      || setweight(to_tsvector('simple', vn_norm(concat_ws(' ', p.summary, p.ingredients, 'Hưng Đạo Quốc Oai'))), 'D')
    FROM products p
    JOIN product_groups g ON g.id = p.group_id
    JOIN producers r ON r.id = p.producer_id
    LEFT JOIN villages v ON v.id = r.village_id
   WHERE p.id = ANY (ids)
  ON CONFLICT (product_id) DO UPDATE
     SET name_lower = excluded.name_lower, name_norm = excluded.name_norm,
         name_joined = excluded.name_joined, words = excluded.words
$$;
CREATE FUNCTION search_refresh_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_refresh(ARRAY[NEW.id]); RETURN NULL; END $$;
CREATE FUNCTION search_refresh_producer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_refresh(ARRAY(SELECT id FROM products WHERE producer_id = NEW.id)); RETURN NULL; END $$;
CREATE FUNCTION search_refresh_village() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_refresh(ARRAY(SELECT p.id FROM products p JOIN producers r ON r.id = p.producer_id WHERE r.village_id = NEW.id)); RETURN NULL; END $$;
CREATE FUNCTION search_refresh_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM search_refresh(ARRAY(SELECT id FROM products WHERE group_id = NEW.id)); RETURN NULL; END $$;
-- +goose StatementEnd
CREATE TRIGGER search_product AFTER INSERT OR UPDATE OF name, keywords, summary, ingredients, group_id, producer_id ON products
  FOR EACH ROW EXECUTE FUNCTION search_refresh_product();
CREATE TRIGGER search_producer AFTER UPDATE OF name, village_id ON producers
  FOR EACH ROW EXECUTE FUNCTION search_refresh_producer();
CREATE TRIGGER search_village AFTER UPDATE OF name, aliases, former_communes ON villages
  FOR EACH ROW EXECUTE FUNCTION search_refresh_village();
CREATE TRIGGER search_group AFTER UPDATE OF name, keywords ON product_groups
  FOR EACH ROW EXECUTE FUNCTION search_refresh_group();

-- +goose Down
DROP TRIGGER search_group ON product_groups;
DROP TRIGGER search_village ON villages;
DROP TRIGGER search_producer ON producers;
DROP TRIGGER search_product ON products;
DROP FUNCTION search_refresh_group(), search_refresh_village(), search_refresh_producer(), search_refresh_product(), search_refresh(bigint[]);
DROP TABLE search_documents;
