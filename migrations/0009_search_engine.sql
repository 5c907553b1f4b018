-- +goose Up
-- Syllables as they are compared with their accents: small letters, one canonical form,
-- the tone of an open oa, oe, uy on its first letter (hòa, not hoà).
-- +goose StatementBegin
CREATE FUNCTION vn_tone(w text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT left(w, -2) || coalesce(
    ('{òa,óa,ỏa,õa,ọa,òe,óe,ỏe,õe,ọe,ùy,úy,ủy,ũy,ụy}'::text[])[array_position('{oà,oá,oả,oã,oạ,oè,oé,oẻ,oẽ,oẹ,uỳ,uý,uỷ,uỹ,uỵ}'::text[], right(w, 2))],
    right(w, 2))
$$;
CREATE FUNCTION vn_syllables(t text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(vn_tone(w) ORDER BY n), '{}')
    FROM regexp_split_to_table(vn_lower(t), '[\s,.;:()"''“”‘’!?/|+&*%#@=<>\[\]{}–—…·-]+') WITH ORDINALITY AS s(w, n) WHERE w <> ''
$$;
CREATE FUNCTION vn_keys(phrases text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(array_to_string(vn_syllables(p), ' ')), '{}') FROM unnest(phrases) p WHERE p <> ''
$$;
-- +goose StatementEnd

-- Words that mean the same to a buyer. A document that holds one of the phrases is found
-- by all of them. Rows with built_in came with the program; officers may change them too.
CREATE TABLE search_synonyms (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  phrases     text[] NOT NULL CHECK (cardinality(phrases) BETWEEN 2 AND 20),
  keys        text[] NOT NULL GENERATED ALWAYS AS (vn_keys(phrases)) STORED,
  built_in    boolean NOT NULL DEFAULT false,
  row_version int NOT NULL DEFAULT 1,
  updated_at  timestamptz NOT NULL DEFAULT now()
);
INSERT INTO search_synonyms (built_in, phrases) SELECT true, string_to_array(line, ', ') FROM unnest(ARRAY[
  'miến dong, miến làng So, miến So, miến Cộng Hòa, miến Quốc Oai',
  'miến, glass noodles, cellophane noodles, vermicelli',
  'bún, rice vermicelli, rice noodles',
  'phở, pho, flat rice noodles',
  'nem thính, nem nắm, nem chạo, nem tai, nem bì, fermented pork',
  'nem, pork roll, nem chua',
  'rau an toàn, rau sạch, rau xanh, rau tươi, vegetables, greens',
  'đồ gỗ, đồ mộc, gỗ mỹ nghệ, mộc mỹ nghệ, đồ chạm, wood carving, woodwork, wooden',
  'quà tặng, quà biếu, quà Tết, hộp quà, giỏ quà, gift, gift box',
  'du lịch, tham quan, tour, trải nghiệm, visit, travel',
  'Độ Chàng, Độ Tràng',
  'làng So, Sơn Lộ, So village',
  'Đình So, So temple, communal house',
  'nhãn, nhãn muộn, nhãn lồng, longan',
  'rau muống, morning glory, water spinach',
  'cải cúc, tần ô, rau cúc',
  'cải ngọt, choy sum',
  'mồng tơi, mùng tơi, malabar spinach',
  'bàn thờ, án gian, sập thờ, altar',
  'khay trà, khay chè, khay nước, tea tray',
  'tủ chè, tủ thờ',
  'tủ rượu, tủ trưng bày',
  'ghế, chair, stool',
  'lọ hoa, bình hoa, vase',
  'tượng gỗ, tượng, statue',
  'đĩa gỗ, đĩa, wooden plate',
  'hộp gỗ, hộp, wooden box',
  'lá sung, lá ăn kèm',
  'bánh đa, bánh đa khô',
  'sợi khô, mì khô, dried noodles, noodles',
  'mật ong, honey',
  'trà, chè xanh, tea',
  'lạc, đậu phộng, peanut'
]) AS line;

-- What both engines read. The text is kept by triggers as before; price, stock, stars
-- and sales points are read from their records.
ALTER TABLE search_documents
  ADD COLUMN syllables text[] NOT NULL DEFAULT '{}',
  ADD COLUMN aliases text NOT NULL DEFAULT '',
  ADD COLUMN origin text NOT NULL DEFAULT '',
  ADD COLUMN body text NOT NULL DEFAULT '';
ALTER TABLE search_documents DROP COLUMN name_lower;

-- Every word that any document holds, for mending what was mistyped. n is in how many,
-- counted anew from time to time.
CREATE TABLE search_words (
  word text PRIMARY KEY,
  n    int NOT NULL DEFAULT 1
);

-- The synonyms of the phrases that a text holds and another does not, the commonest first.
-- +goose StatementBegin
CREATE FUNCTION search_alike(t text, but text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  here text := ' ' || array_to_string(vn_syllables(t), ' ') || ' ';
  there text := ' ' || array_to_string(vn_syllables(but), ' ') || ' ';
BEGIN
  RETURN (SELECT string_agg(array_to_string(f.phrases, ' '), ' ' ORDER BY f.held, f.id) FROM (
    SELECT s.id, s.phrases, min(length(k)) FILTER (WHERE position(' ' || k || ' ' IN here) > 0) AS held, bool_or(position(' ' || k || ' ' IN there) > 0) AS told
      FROM search_synonyms s, unnest(s.keys) k GROUP BY s.id) f WHERE f.held IS NOT NULL AND NOT f.told);
END $$;
CREATE OR REPLACE FUNCTION search_refresh(ids bigint[]) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO search_documents (product_id, name_norm, name_joined, syllables, aliases, origin, body, words)
  SELECT d.id, d.name_norm, regexp_replace(d.name_norm, '[^a-z0-9]', '', 'g'), vn_syllables(d.name), d.aliases, d.origin, d.body,
         setweight(to_tsvector('simple', d.name_norm), 'A') || setweight(to_tsvector('simple', vn_norm(d.aliases)), 'B')
      || setweight(to_tsvector('simple', vn_norm(d.origin)), 'C') || setweight(to_tsvector('simple', vn_norm(d.body)), 'D')
    FROM (
      SELECT p.id, p.name, vn_norm(p.name) AS name_norm,
             concat_ws(' ', search_alike(p.name, ''), nullif(p.keywords, ''), nullif(g.keywords, ''),
               search_alike(concat_ws(' | ', p.keywords, g.keywords, v.name, v.aliases, v.former_communes), p.name)) AS aliases,
             concat_ws(' ', v.name, nullif(v.aliases, ''), nullif(v.former_communes, ''), r.name) AS origin,
             concat_ws(' ', nullif(p.summary, ''), nullif(p.ingredients, ''), 'Hưng Đạo Quốc Oai') AS body
        FROM products p
        JOIN product_groups g ON g.id = p.group_id
        JOIN producers r ON r.id = p.producer_id
        LEFT JOIN villages v ON v.id = r.village_id
       WHERE p.id = ANY (ids)) d
  ON CONFLICT (product_id) DO UPDATE
     SET name_norm = excluded.name_norm, name_joined = excluded.name_joined, syllables = excluded.syllables,
         aliases = excluded.aliases, origin = excluded.origin, body = excluded.body, words = excluded.words;
  INSERT INTO search_words (word)
  SELECT DISTINCT w FROM search_documents d, unnest(tsvector_to_array(d.words)) w WHERE d.product_id = ANY (ids) ORDER BY w
  ON CONFLICT DO NOTHING
$$;
-- +goose StatementEnd
SELECT search_refresh(ARRAY(SELECT id FROM products));

-- Documents that the engine has yet to be told of, and those it refused.
CREATE TABLE search_pending (
  product_id bigint PRIMARY KEY,
  mark       bigint NOT NULL DEFAULT 1,
  since      timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE search_parked (
  product_id bigint PRIMARY KEY,
  version    text NOT NULL,
  reason     text NOT NULL,
  at         timestamptz NOT NULL DEFAULT now()
);
-- What is known of each index: which settings it was built with, which one it is, and on
-- which day its stars were right.
CREATE TABLE search_indexes (
  uid        text PRIMARY KEY,
  settings   text NOT NULL,
  created    text NOT NULL,
  stars_on   date NOT NULL,
  built_at   timestamptz NOT NULL,
  checked_at timestamptz NOT NULL,
  missing    int NOT NULL DEFAULT 0,
  extra      int NOT NULL DEFAULT 0,
  stale      int NOT NULL DEFAULT 0
);

-- What was looked for and not found, by day, without a trace of who.
CREATE TABLE search_misses (
  day  date NOT NULL,
  term text NOT NULL CHECK (term <> '' AND length(term) <= 60),
  n    int NOT NULL DEFAULT 1,
  PRIMARY KEY (day, term)
);

-- Whoever keeps a copy of a product hears of every change of what a copy may hold, from
-- whatever way in it came. Rows are only added, so that nobody who sells waits for another.
-- +goose StatementBegin
CREATE FUNCTION search_tell_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO outbox (kind, entity_id) VALUES ('catalog.product_changed', coalesce(NEW.id, OLD.id)); RETURN NULL; END $$;
CREATE FUNCTION search_tell_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (kind, entity_id) SELECT DISTINCT 'catalog.product_changed', x.id FROM unnest(ARRAY[NEW.product_id, OLD.product_id]) x(id) WHERE x.id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE FUNCTION search_tell_producer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO outbox (kind, entity_id) SELECT 'catalog.product_changed', id FROM products WHERE producer_id = NEW.id; RETURN NULL; END $$;
CREATE FUNCTION search_tell_village() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (kind, entity_id) SELECT 'catalog.product_changed', p.id FROM products p JOIN producers r ON r.id = p.producer_id WHERE r.village_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION search_tell_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO outbox (kind, entity_id) SELECT 'catalog.product_changed', id FROM products WHERE group_id = NEW.id; RETURN NULL; END $$;
CREATE FUNCTION search_tell_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO outbox (kind, entity_id) SELECT 'catalog.product_changed', product_id FROM sales_point_products WHERE sales_point_id = NEW.id; RETURN NULL; END $$;
-- Synonyms are part of the text of documents that hold one of their phrases, before or after.
CREATE FUNCTION search_respell() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE hit bigint[];
BEGIN
  SELECT array_agg(d.product_id) INTO hit FROM search_documents d JOIN products p ON p.id = d.product_id
   WHERE EXISTS (SELECT FROM unnest(coalesce(NEW.keys, '{}') || coalesce(OLD.keys, '{}')) k
                  WHERE position(' ' || vn_norm(k) || ' ' IN ' ' || regexp_replace(vn_norm(concat_ws(' ', p.name, d.aliases, d.origin)), '[^a-z0-9]+', ' ', 'g') || ' ') > 0);
  IF hit IS NOT NULL THEN
    PERFORM search_refresh(hit);
    INSERT INTO outbox (kind, entity_id) SELECT 'catalog.product_changed', unnest(hit);
  END IF;
  RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER search_tell_product AFTER INSERT OR DELETE OR UPDATE ON products FOR EACH ROW EXECUTE FUNCTION search_tell_product();
CREATE TRIGGER search_tell_variant AFTER INSERT OR DELETE ON variants FOR EACH ROW EXECUTE FUNCTION search_tell_part();
-- A sale tells of itself only when it takes the last one: a document holds whether there
-- is any, not how many.
CREATE TRIGGER search_tell_variant_changed AFTER UPDATE ON variants FOR EACH ROW
  WHEN (OLD.price <> NEW.price OR OLD.state <> NEW.state OR (OLD.stock > 0) <> (NEW.stock > 0) OR OLD.product_id <> NEW.product_id)
  EXECUTE FUNCTION search_tell_part();
CREATE TRIGGER search_tell_recognition AFTER INSERT OR DELETE OR UPDATE ON recognitions FOR EACH ROW EXECUTE FUNCTION search_tell_part();
CREATE TRIGGER search_tell_shelf AFTER INSERT OR DELETE ON sales_point_products FOR EACH ROW EXECUTE FUNCTION search_tell_part();
CREATE TRIGGER search_tell_shelf_seen AFTER UPDATE ON sales_point_products FOR EACH ROW
  WHEN (OLD.confirmed_at < NEW.confirmed_at - interval '20 days' OR OLD.confirmed_at > NEW.confirmed_at) EXECUTE FUNCTION search_tell_part();
CREATE TRIGGER search_tell_producer AFTER UPDATE ON producers FOR EACH ROW
  WHEN ((OLD.name, OLD.slug, OLD.state, OLD.village_id) IS DISTINCT FROM (NEW.name, NEW.slug, NEW.state, NEW.village_id)) EXECUTE FUNCTION search_tell_producer();
CREATE TRIGGER search_tell_village AFTER UPDATE ON villages FOR EACH ROW
  WHEN ((OLD.name, OLD.slug, OLD.aliases, OLD.former_communes) IS DISTINCT FROM (NEW.name, NEW.slug, NEW.aliases, NEW.former_communes)) EXECUTE FUNCTION search_tell_village();
CREATE TRIGGER search_tell_group AFTER UPDATE OF slug, keywords ON product_groups FOR EACH ROW EXECUTE FUNCTION search_tell_group();
CREATE TRIGGER search_tell_point AFTER UPDATE OF slug, state ON sales_points FOR EACH ROW EXECUTE FUNCTION search_tell_point();
CREATE TRIGGER search_respell AFTER INSERT OR DELETE OR UPDATE OF phrases ON search_synonyms FOR EACH ROW EXECUTE FUNCTION search_respell();

-- The texts of a maker's or a village's products are made anew only when one of theirs
-- has changed: saving a record writes every column.
DROP TRIGGER search_producer ON producers;
DROP TRIGGER search_village ON villages;
CREATE TRIGGER search_producer AFTER UPDATE ON producers FOR EACH ROW
  WHEN ((OLD.name, OLD.village_id) IS DISTINCT FROM (NEW.name, NEW.village_id)) EXECUTE FUNCTION search_refresh_producer();
CREATE TRIGGER search_village AFTER UPDATE ON villages FOR EACH ROW
  WHEN ((OLD.name, OLD.aliases, OLD.former_communes) IS DISTINCT FROM (NEW.name, NEW.aliases, NEW.former_communes)) EXECUTE FUNCTION search_refresh_village();

-- +goose Down
DROP TRIGGER search_village ON villages;
DROP TRIGGER search_producer ON producers;
CREATE TRIGGER search_producer AFTER UPDATE OF name, village_id ON producers
  FOR EACH ROW EXECUTE FUNCTION search_refresh_producer();
CREATE TRIGGER search_village AFTER UPDATE OF name, aliases, former_communes ON villages
  FOR EACH ROW EXECUTE FUNCTION search_refresh_village();
DROP TRIGGER search_tell_point ON sales_points;
DROP TRIGGER search_tell_group ON product_groups;
DROP TRIGGER search_tell_village ON villages;
DROP TRIGGER search_tell_producer ON producers;
DROP TRIGGER search_tell_shelf_seen ON sales_point_products;
DROP TRIGGER search_tell_shelf ON sales_point_products;
DROP TRIGGER search_tell_recognition ON recognitions;
DROP TRIGGER search_tell_variant_changed ON variants;
DROP TRIGGER search_tell_variant ON variants;
DROP TRIGGER search_tell_product ON products;
DROP TABLE search_misses, search_indexes, search_parked, search_pending, search_words;
ALTER TABLE search_documents DROP COLUMN syllables, DROP COLUMN aliases, DROP COLUMN origin, DROP COLUMN body, ADD COLUMN name_lower text NOT NULL DEFAULT '';
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION search_refresh(ids bigint[]) RETURNS void
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
-- +goose StatementEnd
DROP TABLE search_synonyms;
DROP FUNCTION search_alike(text, text), search_respell(), search_tell_product(), search_tell_part(), search_tell_producer(), search_tell_village(), search_tell_group(), search_tell_point();
DROP FUNCTION vn_keys(text[]), vn_syllables(text), vn_tone(text);
SELECT search_refresh(ARRAY(SELECT id FROM products));
ALTER TABLE search_documents ALTER COLUMN name_lower DROP DEFAULT;
