-- +goose Up

-- What a thing is in the eyes of the law on food, labels and timber. A product has its
-- group's kind unless it says otherwise: a tray may lie among the gifts.
ALTER TABLE product_groups ADD COLUMN goods_kind text NOT NULL DEFAULT 'craft'
  CHECK (goods_kind IN ('processed_food', 'fresh_food', 'craft', 'visit', 'gift_box'));
UPDATE product_groups SET goods_kind = CASE slug WHEN 'mien-bun-pho' THEN 'processed_food' WHEN 'nem' THEN 'processed_food' WHEN 'qua-tang' THEN 'processed_food'
  WHEN 'rau-an-toan' THEN 'fresh_food' WHEN 'du-lich' THEN 'visit' ELSE 'craft' END;
ALTER TABLE products ADD COLUMN goods_kind text NOT NULL DEFAULT ''
  CHECK (goods_kind IN ('', 'processed_food', 'fresh_food', 'craft', 'visit', 'gift_box'));

-- The kinds of papers (Decision 26/2026/QĐ-TTg, the list to Form 02; Decree 15/2018 for
-- food; Decree 102/2020 for timber). The law changes: months and basis are data.
CREATE TABLE paper_kinds (
  code       text PRIMARY KEY CHECK (code ~ '^[a-z_]+$'),
  holder     text NOT NULL CHECK (holder IN ('producer', 'product', 'either')),
  months     int CHECK (months > 0),  -- how long one usually holds; NULL: no end
  visibility text NOT NULL DEFAULT 'officer' CHECK (visibility IN ('private', 'officer', 'public')),
  basis      text NOT NULL DEFAULT '',
  position   int NOT NULL
);
INSERT INTO paper_kinds (code, holder, months, visibility, basis, position) VALUES
  ('food_safety_cert',          'producer', 36,   'public',  'Nghị định 15/2018/NĐ-CP', 1),
  ('food_safety_commitment',    'producer', 36,   'public',  'Nghị định 15/2018/NĐ-CP, cơ sở nhỏ lẻ', 2),
  ('self_declaration',          'product',  NULL, 'public',  'Nghị định 15/2018/NĐ-CP', 3),
  ('registered_declaration',    'product',  NULL, 'public',  'Nghị định 15/2018/NĐ-CP', 4),
  ('timber_origin',             'either',   NULL, 'officer', 'Nghị định 102/2020/NĐ-CP', 5),
  ('business_registration',     'producer', NULL, 'public',  'Quyết định 26/2026/QĐ-TTg, mẫu 02', 6),
  ('production_conditions_cert','producer', 36,   'public',  'Quyết định 26/2026/QĐ-TTg, mẫu 02', 7),
  ('material_origin',           'product',  12,   'officer', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 8),
  ('environment',               'producer', NULL, 'officer', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 9),
  ('labour_list',               'producer', 12,   'private', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 10),
  ('growth',                    'producer', 12,   'private', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 11),
  ('intellectual_property',     'either',   120,  'public',  'Quyết định 26/2026/QĐ-TTg, mẫu 02', 12),
  ('market_contracts',          'producer', NULL, 'officer', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 13),
  ('promotion',                 'either',   NULL, 'officer', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 14),
  ('product_story',             'product',  NULL, 'officer', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 15),
  ('quality_declaration',       'product',  NULL, 'public',  'Quyết định 26/2026/QĐ-TTg, mẫu 02', 16),
  ('test_report',               'product',  12,   'officer', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 17),
  ('barcode_traceability',      'product',  12,   'officer', 'Quyết định 26/2026/QĐ-TTg, mẫu 02', 18),
  ('quality_system',            'producer', 36,   'public',  'Quyết định 26/2026/QĐ-TTg, mẫu 02', 19),
  ('award',                     'either',   NULL, 'public',  'Quyết định 26/2026/QĐ-TTg, mẫu 02', 20);

-- Which papers goods of a kind need to be shown: of each line, one of its kinds. Without
-- legal forms a line is for all of them.
CREATE TABLE paper_rules (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  goods_kind  text NOT NULL CHECK (goods_kind IN ('processed_food', 'fresh_food', 'craft', 'visit', 'gift_box')),
  legal_forms text[] NOT NULL DEFAULT '{}',
  holder      text NOT NULL CHECK (holder IN ('producer', 'product')),
  kinds       text[] NOT NULL CHECK (cardinality(kinds) > 0),
  basis       text NOT NULL DEFAULT '',
  position    int NOT NULL
);
INSERT INTO paper_rules (goods_kind, legal_forms, holder, kinds, basis, position) VALUES
  ('processed_food', '{htx,tht,farm,household_business}', 'producer', '{food_safety_cert,food_safety_commitment}', 'Nghị định 15/2018/NĐ-CP', 1),
  ('processed_food', '{enterprise_llc,enterprise_private,enterprise_jsc,association,operating_centre}', 'producer', '{food_safety_cert}', 'Nghị định 15/2018/NĐ-CP', 2),
  ('processed_food', '{}', 'product', '{self_declaration,registered_declaration}', 'Nghị định 15/2018/NĐ-CP', 3),
  ('fresh_food', '{htx,tht,farm,household_business}', 'producer', '{food_safety_cert,food_safety_commitment}', 'Nghị định 15/2018/NĐ-CP', 1),
  ('fresh_food', '{enterprise_llc,enterprise_private,enterprise_jsc,association,operating_centre}', 'producer', '{food_safety_cert}', 'Nghị định 15/2018/NĐ-CP', 2),
  ('craft', '{}', 'product', '{timber_origin}', 'Nghị định 102/2020/NĐ-CP', 1);

-- A paper of a producer, or of one of its products. A renewed paper stands beside the one
-- it takes the place of, which is kept.
CREATE TABLE papers (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind              text NOT NULL REFERENCES paper_kinds,
  producer_id       bigint NOT NULL REFERENCES producers,
  product_id        bigint REFERENCES products,
  number            text NOT NULL CHECK (number <> ''),
  issuer            text NOT NULL CHECK (issuer <> ''),
  issued_on         date NOT NULL,
  expires_on        date,
  visibility        text NOT NULL CHECK (visibility IN ('private', 'officer', 'public')),
  note              text NOT NULL DEFAULT '',
  file_hash         text NOT NULL DEFAULT '',
  file_type         text NOT NULL DEFAULT '',
  file_size         int NOT NULL DEFAULT 0,
  version           int NOT NULL DEFAULT 1,
  superseded_by     bigint UNIQUE REFERENCES papers,
  withdrawn_at      timestamptz,
  withdrawn_because text NOT NULL DEFAULT '',
  sample            boolean NOT NULL DEFAULT false,
  created_at        timestamptz NOT NULL DEFAULT now(),
  created_by        text NOT NULL DEFAULT '',
  CHECK (expires_on IS NULL OR expires_on >= issued_on),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')),
  CHECK ((file_hash = '') = (file_size = 0))
);
CREATE INDEX papers_producer ON papers (producer_id);
CREATE INDEX papers_product ON papers (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX papers_ending ON papers (expires_on) WHERE superseded_by IS NULL AND withdrawn_at IS NULL AND expires_on IS NOT NULL;

-- Who opened a paper that is not public.
CREATE TABLE paper_reads (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  paper_id   bigint NOT NULL REFERENCES papers,
  at         timestamptz NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'buyer', 'system')),
  actor_id   bigint,
  actor_name text NOT NULL DEFAULT ''
);
CREATE INDEX paper_reads_paper ON paper_reads (paper_id, id DESC);
CREATE TRIGGER paper_reads_only_added BEFORE UPDATE OR DELETE ON paper_reads
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- That a paper's end was told once at each distance.
CREATE TABLE paper_reminders (
  paper_id bigint NOT NULL REFERENCES papers ON DELETE CASCADE,
  days     int NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (paper_id, days)
);

-- The last day whose beginning a part of the program has told others of.
CREATE TABLE day_turns (
  part text PRIMARY KEY,
  day  date NOT NULL
);

-- The last day on which all papers that a product needs hold: derived, never edited.
-- 'infinity' when none of them ends, '-infinity' while one is missing.
ALTER TABLE products ADD COLUMN papers_until date NOT NULL DEFAULT '-infinity';
CREATE INDEX products_papers_until ON products (papers_until) WHERE state = 'published';

-- +goose StatementBegin
CREATE FUNCTION papers_until_of(p_id bigint, p_goods text, p_group bigint, p_producer bigint) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce(min(coalesce(have.until, '-infinity')), 'infinity')
    FROM paper_rules u
    JOIN producers m ON m.id = p_producer
    LEFT JOIN LATERAL (
      SELECT max(coalesce(x.expires_on, 'infinity'::date)) AS until FROM papers x
       WHERE x.producer_id = p_producer AND x.kind = ANY (u.kinds) AND x.superseded_by IS NULL AND x.withdrawn_at IS NULL
         AND CASE u.holder WHEN 'product' THEN x.product_id = p_id ELSE x.product_id IS NULL END) have ON true
   WHERE u.goods_kind = coalesce(nullif(p_goods, ''), (SELECT g.goods_kind FROM product_groups g WHERE g.id = p_group))
     AND (u.legal_forms = '{}' OR m.legal_form = ANY (u.legal_forms))
$$;
CREATE FUNCTION papers_of_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.papers_until := papers_until_of(NEW.id, NEW.goods_kind, NEW.group_id, NEW.producer_id);
  RETURN NEW;
END $$;
CREATE FUNCTION papers_refresh(producer bigint) RETURNS void LANGUAGE sql AS $$
  UPDATE products p SET papers_until = papers_until_of(p.id, p.goods_kind, p.group_id, p.producer_id)
    FROM (SELECT id FROM products WHERE producer = 0 OR producer_id = producer ORDER BY id FOR UPDATE) ours
   WHERE p.id = ours.id AND p.papers_until <> papers_until_of(p.id, p.goods_kind, p.group_id, p.producer_id)
$$;
CREATE FUNCTION papers_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM papers_refresh(coalesce(NEW.producer_id, OLD.producer_id));
  RETURN NULL;
END $$;
CREATE FUNCTION papers_of_producer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM papers_refresh(NEW.id); RETURN NULL; END $$;
CREATE FUNCTION papers_of_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM papers_refresh(0); RETURN NULL; END $$;
-- +goose StatementEnd
CREATE TRIGGER papers_product BEFORE INSERT OR UPDATE OF goods_kind, group_id, producer_id ON products
  FOR EACH ROW EXECUTE FUNCTION papers_of_product();
CREATE TRIGGER papers_changed AFTER INSERT OR UPDATE OR DELETE ON papers
  FOR EACH ROW EXECUTE FUNCTION papers_changed();
CREATE TRIGGER papers_producer AFTER UPDATE OF legal_form ON producers
  FOR EACH ROW EXECUTE FUNCTION papers_of_producer();
CREATE TRIGGER papers_rules AFTER INSERT OR UPDATE OR DELETE ON paper_rules
  FOR EACH STATEMENT EXECUTE FUNCTION papers_of_all();
CREATE TRIGGER papers_groups AFTER UPDATE OF goods_kind ON product_groups
  FOR EACH STATEMENT EXECUTE FUNCTION papers_of_all();
SELECT papers_refresh(0);

-- What a label and Art. 37 of the law on consumers want said, beside what was there.
ALTER TABLE products
  ADD COLUMN net_quantity   text NOT NULL DEFAULT '',
  ADD COLUMN allergens      text NOT NULL DEFAULT '',
  ADD COLUMN nutrition      text NOT NULL DEFAULT '',
  ADD COLUMN quality        text NOT NULL DEFAULT '',
  ADD COLUMN care           text NOT NULL DEFAULT '',
  ADD COLUMN made_to_order  boolean NOT NULL DEFAULT false,
  ADD COLUMN preorder_from  date,
  ADD COLUMN preorder_until date,
  ADD COLUMN preorder_note  text NOT NULL DEFAULT '',
  ADD CHECK ((preorder_from IS NULL) = (preorder_until IS NULL)),
  ADD CHECK (preorder_until >= preorder_from);

-- A change to a product that buyers see, while it is being written. They see the old one
-- until all of it is published at once.
CREATE TABLE product_drafts (
  product_id  bigint PRIMARY KEY REFERENCES products ON DELETE CASCADE,
  content     jsonb NOT NULL,
  row_version int NOT NULL DEFAULT 1,
  changed_by  text NOT NULL DEFAULT '',
  changed_at  timestamptz NOT NULL
);

-- Goods made together: what stands on the package, and what became of it.
CREATE TABLE lots (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id    bigint NOT NULL REFERENCES products,
  code          text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{2,39}$'),
  made_on       date NOT NULL,
  expires_on    date,
  note          text NOT NULL DEFAULT '',
  recalled_on   date,
  recall_notice text NOT NULL DEFAULT '',
  sample        boolean NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL DEFAULT now(),
  created_by    text NOT NULL DEFAULT '',
  CHECK (expires_on IS NULL OR expires_on >= made_on),
  CHECK ((recalled_on IS NULL) = (recall_notice = ''))
);
CREATE INDEX lots_product ON lots (product_id, made_on DESC, id DESC);

-- What goes well with a product, chosen by who knows it.
CREATE TABLE related_products (
  product_id bigint NOT NULL REFERENCES products ON DELETE CASCADE,
  related_id bigint NOT NULL REFERENCES products ON DELETE CASCADE,
  position   int NOT NULL,
  PRIMARY KEY (product_id, related_id),
  CHECK (product_id <> related_id)
);

-- That two people stand behind a decision. What was decided lies with who asks.
CREATE TABLE approvals (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind          text NOT NULL CHECK (kind ~ '^[a-z_]+$'),
  entity_id     bigint NOT NULL,
  state         text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'approved', 'sent_back')),
  proposed_by   bigint NOT NULL,
  proposed_name text NOT NULL,
  proposed_at   timestamptz NOT NULL,
  decided_by    bigint,
  decided_name  text NOT NULL DEFAULT '',
  decided_at    timestamptz,
  reason        text NOT NULL DEFAULT '',
  UNIQUE (kind, entity_id),
  CHECK ((state = 'proposed') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CONSTRAINT approvals_two_people CHECK (state <> 'approved' OR decided_by <> proposed_by),
  CHECK (state <> 'sent_back' OR reason <> '')
);
CREATE INDEX approvals_waiting ON approvals (kind, id) WHERE state = 'proposed';

-- What an officer asks to be done about a product's stars. Nothing here shows a star: an
-- approved line becomes, or changes, a recognition.
CREATE TABLE recognition_proposals (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  what            text NOT NULL CHECK (what IN ('grant', 'extend', 'revoke')),
  product_id      bigint NOT NULL REFERENCES products,
  recognition_id  bigint REFERENCES recognitions,
  decision_number text NOT NULL DEFAULT '',
  decided_on      date,
  authority       text NOT NULL DEFAULT '',
  stars           int CHECK (stars BETWEEN 3 AND 5),
  valid_from      date,
  valid_until     date,
  reason          text NOT NULL DEFAULT '',
  file_hash       text NOT NULL DEFAULT '',
  file_type       text NOT NULL DEFAULT '',
  file_size       int NOT NULL DEFAULT 0,
  CHECK (what <> 'grant' OR num_nonnulls(decided_on, stars, valid_from, valid_until) = 4 AND decision_number <> '' AND authority <> '' AND valid_until >= valid_from),
  CHECK (what = 'grant' OR recognition_id IS NOT NULL AND reason <> ''),
  CHECK (what <> 'extend' OR valid_until IS NOT NULL)
);
ALTER TABLE recognitions ADD COLUMN file_hash text NOT NULL DEFAULT '', ADD COLUMN file_type text NOT NULL DEFAULT '', ADD COLUMN file_size int NOT NULL DEFAULT 0;

-- The running number of product codes in each year. It is counted up in the transaction
-- that uses the number, so that no number is left out.
CREATE TABLE product_codes (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2199),
  last int NOT NULL CHECK (last >= 0)
);

-- What else is public of a producer (Decision 26/2026/QĐ-TTg, Forms 01–03).
ALTER TABLE producers
  ADD COLUMN trade_name            text NOT NULL DEFAULT '',
  ADD COLUMN tax_code              text NOT NULL DEFAULT '' CHECK (tax_code ~ '^(\d{10}(-\d{3})?|\d{12})?$'),
  ADD COLUMN local_capital_percent int CHECK (local_capital_percent BETWEEN 0 AND 100),
  ADD COLUMN channels              text NOT NULL DEFAULT '';

INSERT INTO role_permissions (role, permission)
SELECT r.role, unnest(string_to_array(r.permissions, ' ')) FROM (VALUES
  ('admin', 'papers.read papers.update recognitions.read recognitions.propose recognitions.approve'),
  ('economy', 'papers.read papers.update recognitions.read recognitions.propose recognitions.approve'), ('producer', 'papers.read papers.update'),
  ('culture', 'papers.read recognitions.read'), ('services', 'recognitions.read'), ('leader', 'papers.read recognitions.read')
) AS r (role, permissions);

-- +goose Down
ALTER TABLE producers DROP COLUMN trade_name, DROP COLUMN tax_code, DROP COLUMN local_capital_percent, DROP COLUMN channels;
DROP TABLE related_products, lots, product_drafts;
ALTER TABLE products DROP COLUMN net_quantity, DROP COLUMN allergens, DROP COLUMN nutrition, DROP COLUMN quality, DROP COLUMN care, DROP COLUMN made_to_order,
  DROP COLUMN preorder_from, DROP COLUMN preorder_until, DROP COLUMN preorder_note;
DELETE FROM role_permissions WHERE permission LIKE 'papers.%' OR permission LIKE 'recognitions.%';
DROP TABLE product_codes, recognition_proposals, approvals;
ALTER TABLE recognitions DROP COLUMN file_hash, DROP COLUMN file_type, DROP COLUMN file_size;
DROP TRIGGER papers_groups ON product_groups;
DROP TRIGGER papers_producer ON producers;
DROP TRIGGER papers_product ON products;
DROP TABLE day_turns, paper_reminders, paper_reads, papers, paper_rules, paper_kinds;
DROP FUNCTION papers_of_all(), papers_of_producer(), papers_changed(), papers_refresh(bigint), papers_of_product(), papers_until_of(bigint, text, bigint, bigint);
ALTER TABLE products DROP COLUMN papers_until, DROP COLUMN goods_kind;
ALTER TABLE product_groups DROP COLUMN goods_kind;
