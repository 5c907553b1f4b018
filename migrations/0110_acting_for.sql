-- +goose Up

-- What somebody of the commune did for a producer who has no phone with the internet: on
-- whose word, how it was told, by whom. Written with the change itself, and never changed.
CREATE TABLE acts_for (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  producer_id bigint NOT NULL REFERENCES producers ON DELETE CASCADE,
  kind        text NOT NULL CHECK (kind IN ('confirm', 'pack', 'stock')),
  order_id    bigint REFERENCES orders ON DELETE CASCADE,
  variant_id  bigint REFERENCES variants ON DELETE CASCADE,
  record      text NOT NULL CHECK (record <> ''), -- an order's code, or what the goods were called
  before      int CHECK (before >= 0),
  after       int CHECK (after >= 0),
  how         text NOT NULL CHECK (how IN ('call', 'in_person')),
  by_id       bigint NOT NULL,
  by_name     text NOT NULL,
  at          timestamptz NOT NULL,
  CHECK (kind = 'stock' AND variant_id IS NOT NULL AND order_id IS NULL AND before IS NOT NULL AND after IS NOT NULL
      OR kind <> 'stock' AND order_id IS NOT NULL AND variant_id IS NULL AND before IS NULL AND after IS NULL)
);
CREATE INDEX acts_for_producer ON acts_for (producer_id, at DESC, id DESC);
CREATE INDEX acts_for_order ON acts_for (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX acts_for_variant ON acts_for (variant_id) WHERE variant_id IS NOT NULL;
CREATE INDEX acts_for_at ON acts_for (at DESC, id DESC);
CREATE TRIGGER acts_for_only_added BEFORE UPDATE ON acts_for FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a producer says of a month of them.
CREATE TABLE act_months (
  producer_id bigint NOT NULL REFERENCES producers ON DELETE CASCADE,
  month       date NOT NULL CHECK (extract(day FROM month) = 1),
  answer      text NOT NULL CHECK (answer IN ('right', 'wrong')),
  words       text NOT NULL DEFAULT '' CHECK (length(words) <= 1000 AND (answer = 'right' OR words <> '')),
  paper       boolean NOT NULL, -- signed on paper, and written down by the office
  acts        int NOT NULL CHECK (acts > 0),
  by_id       bigint NOT NULL,
  by_name     text NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (producer_id, month)
);
CREATE INDEX act_months_wrong ON act_months (month) WHERE answer = 'wrong';

INSERT INTO role_permissions (role, permission) VALUES ('admin', 'producers.act'), ('economy', 'producers.act'), ('hamlet_head', 'producers.act');

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'producers.act';
DROP TABLE act_months, acts_for;
