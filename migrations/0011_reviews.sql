-- +goose Up

-- Who wants to be told when goods can be had: a telephone number and nothing else of the
-- person, gone a month after it was told and half a year after it was left.
CREATE TABLE waiting_requests (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  variant_id bigint REFERENCES variants ON DELETE CASCADE,
  group_id   bigint REFERENCES product_groups ON DELETE CASCADE, -- a shelf with nothing on it yet
  phone      text NOT NULL CHECK (phone ~ '^\+84[0-9]{8,10}$'),
  quantity   int NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  created_at timestamptz NOT NULL,
  told_at    timestamptz,
  told_by    bigint,
  told_name  text NOT NULL DEFAULT '',
  reached    boolean NOT NULL DEFAULT false,
  offered    int NOT NULL DEFAULT 0 CHECK (offered BETWEEN 0 AND quantity), -- kept for them for one turn
  CHECK (num_nonnulls(variant_id, group_id) = 1),
  CHECK (told_at IS NOT NULL OR (told_by IS NULL AND NOT reached AND offered = 0))
);
CREATE UNIQUE INDEX waiting_once ON waiting_requests (phone, variant_id, group_id) NULLS NOT DISTINCT WHERE told_at IS NULL;
CREATE INDEX waiting_variant ON waiting_requests (variant_id, id) WHERE told_at IS NULL;
CREATE INDEX waiting_told ON waiting_requests (told_at) WHERE told_at IS NOT NULL;
CREATE INDEX waiting_created ON waiting_requests (created_at);

-- What buyers say of what they received, one for each line of an order. The line is
-- copied, not linked: the catalog knows no orders.
CREATE TABLE reviews (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id    bigint NOT NULL REFERENCES products ON DELETE CASCADE,
  order_line_id bigint NOT NULL UNIQUE,
  variant_name  text NOT NULL DEFAULT '',
  author        text NOT NULL CHECK (length(author) <= 40), -- initials
  place         text NOT NULL DEFAULT '',                   -- a ward, at most
  score         int NOT NULL CHECK (score BETWEEN 1 AND 5),
  body          text NOT NULL DEFAULT '' CHECK (length(body) <= 1000),
  state         text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'shown', 'hidden')),
  hidden_for    text NOT NULL DEFAULT '',
  answer        text NOT NULL DEFAULT '' CHECK (length(answer) <= 1000),
  answered_at   timestamptz,
  decided_at    timestamptz,
  sample        boolean NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  row_version   int NOT NULL DEFAULT 1,
  CHECK ((state = 'hidden') = (hidden_for <> '')),
  CHECK ((state = 'pending') = (decided_at IS NULL)),
  CHECK ((answer <> '') = (answered_at IS NOT NULL))
);
CREATE INDEX reviews_product ON reviews (product_id, created_at DESC, id DESC) WHERE state = 'shown';
CREATE INDEX reviews_state ON reviews (state, created_at, id);

INSERT INTO role_permissions (role, permission)
SELECT r.role, unnest(string_to_array(r.permissions, ' ')) FROM (VALUES
  ('admin', 'reviews.read reviews.moderate reviews.answer'), ('economy', 'reviews.read reviews.moderate reviews.answer'),
  ('producer', 'reviews.read reviews.answer'), ('leader', 'reviews.read')
) AS r (role, permissions);

-- +goose Down
DELETE FROM role_permissions WHERE permission LIKE 'reviews.%';
DROP TABLE reviews, waiting_requests;
