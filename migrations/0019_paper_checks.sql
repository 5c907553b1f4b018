-- +goose Up

-- What a producer enters counts once an officer has held it against the original. Papers
-- that were there, and those an officer enters, are checked: by whom stands with them.
ALTER TABLE papers
  ADD COLUMN check_state text NOT NULL DEFAULT 'checked' CHECK (check_state IN ('waiting', 'checked', 'sent_back')),
  ADD COLUMN checked_by  text NOT NULL DEFAULT '',  -- who checked it, or sent it back
  ADD COLUMN checked_at  timestamptz,
  ADD COLUMN sent_back_because text NOT NULL DEFAULT '',
  ADD COLUMN renews      bigint REFERENCES papers,  -- takes its place once checked
  ADD COLUMN row_version int NOT NULL DEFAULT 1,
  ADD CHECK ((check_state = 'sent_back') = (sent_back_because <> ''));
ALTER TABLE papers DISABLE TRIGGER papers_changed;
UPDATE papers SET checked_by = created_by, checked_at = created_at;
ALTER TABLE papers ENABLE TRIGGER papers_changed;
CREATE INDEX papers_unchecked ON papers (producer_id) WHERE check_state <> 'checked' AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX papers_one_renewal ON papers (renews) WHERE check_state <> 'checked' AND withdrawn_at IS NULL;
CREATE INDEX papers_of_makers ON papers (producer_id) WHERE product_id IS NULL;

-- Each look goes through an index, so that a producer with many products costs no more
-- than each of its products does.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION papers_until_of(p_id bigint, p_goods text, p_group bigint, p_producer bigint) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce(min(coalesce(CASE u.holder
      WHEN 'product' THEN (SELECT max(coalesce(x.expires_on, 'infinity'::date)) FROM papers x
        WHERE x.product_id = p_id AND x.producer_id = p_producer AND x.kind = ANY (u.kinds)
          AND x.superseded_by IS NULL AND x.withdrawn_at IS NULL AND x.check_state = 'checked')
      ELSE (SELECT max(coalesce(x.expires_on, 'infinity'::date)) FROM papers x
        WHERE x.product_id IS NULL AND x.producer_id = p_producer AND x.kind = ANY (u.kinds)
          AND x.superseded_by IS NULL AND x.withdrawn_at IS NULL AND x.check_state = 'checked') END, '-infinity')), 'infinity')
    FROM paper_rules u
    JOIN producers m ON m.id = p_producer
   WHERE u.goods_kind = coalesce(nullif(p_goods, ''), (SELECT g.goods_kind FROM product_groups g WHERE g.id = p_group))
     AND (u.legal_forms = '{}' OR m.legal_form = ANY (u.legal_forms))
$$;
CREATE OR REPLACE FUNCTION papers_refresh(producer bigint) RETURNS void LANGUAGE sql AS $$
  WITH ours AS MATERIALIZED (
    SELECT id, goods_kind, group_id, producer_id FROM products WHERE producer = 0 OR producer_id = producer ORDER BY id FOR UPDATE
  ), found AS MATERIALIZED (
    SELECT id, papers_until_of(id, goods_kind, group_id, producer_id) AS until FROM ours
  )
  UPDATE products p SET papers_until = found.until FROM found WHERE p.id = found.id AND p.papers_until <> found.until
$$;
-- +goose StatementEnd

INSERT INTO role_permissions (role, permission) VALUES ('admin', 'papers.check'), ('economy', 'papers.check'),
  ('admin', 'paper_rules.update'), ('economy', 'paper_rules.update');

-- +goose Down
DELETE FROM role_permissions WHERE permission IN ('papers.check', 'paper_rules.update');
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION papers_until_of(p_id bigint, p_goods text, p_group bigint, p_producer bigint) RETURNS date LANGUAGE sql STABLE AS $$
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
CREATE OR REPLACE FUNCTION papers_refresh(producer bigint) RETURNS void LANGUAGE sql AS $$
  UPDATE products p SET papers_until = papers_until_of(p.id, p.goods_kind, p.group_id, p.producer_id)
    FROM (SELECT id FROM products WHERE producer = 0 OR producer_id = producer ORDER BY id FOR UPDATE) ours
   WHERE p.id = ours.id AND p.papers_until <> papers_until_of(p.id, p.goods_kind, p.group_id, p.producer_id)
$$;
-- +goose StatementEnd
-- What nobody has checked must not begin to count.
UPDATE papers SET withdrawn_at = now(), withdrawn_because = 'Chưa được kiểm tra' WHERE check_state <> 'checked' AND withdrawn_at IS NULL;
DROP INDEX papers_of_makers, papers_one_renewal, papers_unchecked;
ALTER TABLE papers DROP COLUMN check_state, DROP COLUMN checked_by, DROP COLUMN checked_at, DROP COLUMN sent_back_because, DROP COLUMN renews, DROP COLUMN row_version;
