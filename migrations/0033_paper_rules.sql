-- +goose Up

-- A line that only advises is said to who publishes, and keeps nothing from buyers.
ALTER TABLE paper_rules
  ADD COLUMN required    boolean NOT NULL DEFAULT true,
  ADD COLUMN row_version int NOT NULL DEFAULT 1;

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
   WHERE u.required AND u.goods_kind = coalesce(nullif(p_goods, ''), (SELECT g.goods_kind FROM product_groups g WHERE g.id = p_group))
     AND (u.legal_forms = '{}' OR m.legal_form = ANY (u.legal_forms))
$$;
-- The rows are locked by a statement of its own: what is read afterwards is as new as the
-- lock, so that of a rule and a paper saved at once the later sees the earlier.
CREATE OR REPLACE FUNCTION papers_refresh(producer bigint) RETURNS void LANGUAGE sql AS $$
  SELECT FROM products WHERE producer = 0 OR producer_id = producer ORDER BY id FOR NO KEY UPDATE;
  WITH found AS MATERIALIZED (
    SELECT id, papers_until_of(id, goods_kind, group_id, producer_id) AS until FROM products WHERE producer = 0 OR producer_id = producer
  )
  UPDATE products p SET papers_until = found.until FROM found WHERE p.id = found.id AND p.papers_until <> found.until
$$;
-- +goose StatementEnd

-- +goose Down
DELETE FROM paper_rules WHERE NOT required;
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
ALTER TABLE paper_rules DROP COLUMN required, DROP COLUMN row_version;
