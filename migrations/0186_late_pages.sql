-- +goose Up

-- Lists of the office are read on from a row (catalog.Span), each by an index in its order.
CREATE INDEX producers_by_name ON producers (name COLLATE "vi-x-icu", id);
CREATE INDEX reviews_written ON reviews (created_at DESC, id DESC);
CREATE INDEX reviews_decided ON reviews (decided_at DESC, id DESC) WHERE state <> 'pending';
CREATE INDEX return_cases_told ON return_cases (created_at DESC, id DESC);
CREATE INDEX return_cases_over ON return_cases (ended_at DESC, id DESC) WHERE ended_at IS NOT NULL;
DROP INDEX return_cases_ended;
CREATE INDEX papers_listed ON papers ((coalesce(expires_on, date '3999-12-31') + CASE WHEN superseded_by IS NOT NULL OR withdrawn_at IS NOT NULL THEN 1000000 ELSE 0 END), id DESC);
CREATE INDEX sales_points_listed ON sales_points ((position + CASE WHEN state = 'closed' THEN 4294967296 ELSE 0 END), id);

-- What a search looks through is kept as it is compared: to fold a hundred thousand names for
-- each search takes two seconds.
ALTER TABLE producers
  ADD COLUMN name_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(name)) STORED,
  ADD COLUMN found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(name || ' ' || trade_name || ' ' || craft || ' ' || tax_code)) STORED;
ALTER TABLE products ADD COLUMN name_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(name)) STORED;
ALTER TABLE papers ADD COLUMN found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(number || ' ' || issuer)) STORED;
ALTER TABLE recognitions ADD COLUMN found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(certificate_code || ' ' || decision_number)) STORED;
ALTER TABLE sales_points ADD COLUMN found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(name || ' ' || address || ' ' || old_address)) STORED;
ALTER TABLE reviews ADD COLUMN found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(author || ' ' || body || ' ' || answer)) STORED;
ALTER TABLE bespoke_requests ADD COLUMN found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(product_name || ' ' || name)) STORED;
ALTER TABLE bank_txns ADD COLUMN found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(content || ' ' || reference || ' ' || counterparty)) STORED;

-- +goose Down
ALTER TABLE bank_txns DROP COLUMN found_norm;
ALTER TABLE bespoke_requests DROP COLUMN found_norm;
ALTER TABLE reviews DROP COLUMN found_norm;
ALTER TABLE sales_points DROP COLUMN found_norm;
ALTER TABLE recognitions DROP COLUMN found_norm;
ALTER TABLE papers DROP COLUMN found_norm;
ALTER TABLE products DROP COLUMN name_norm;
ALTER TABLE producers DROP COLUMN name_norm, DROP COLUMN found_norm;
DROP INDEX sales_points_listed, papers_listed, return_cases_over, return_cases_told, reviews_decided, reviews_written, producers_by_name;
CREATE INDEX return_cases_ended ON return_cases (ended_at) WHERE ended_at IS NOT NULL;
