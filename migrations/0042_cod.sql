-- +goose Up

-- What couriers say that they pay out of collected cash, a line of their list each. One
-- that was matched names its order; one that was not waits for a person.
CREATE TABLE cod_lines (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  courier     text NOT NULL CHECK (courier <> ''),
  tracking    text NOT NULL CHECK (tracking <> ''),
  amount      bigint NOT NULL CHECK (amount > 0),
  paid_on     date NOT NULL,
  producer_id bigint REFERENCES producers, -- who sent the list; null: an officer
  order_id    bigint REFERENCES orders,
  why         text NOT NULL DEFAULT '' CHECK (why IN ('', 'unknown', 'not_delivered', 'too_much', 'not_cash')),
  closed_note text NOT NULL DEFAULT '',
  by_name     text NOT NULL DEFAULT '',
  created_at  timestamptz NOT NULL,
  UNIQUE (courier, tracking, amount, paid_on),
  CHECK (order_id IS NULL OR why = '')
);
CREATE INDEX cod_lines_open ON cod_lines (id) WHERE order_id IS NULL AND closed_note = '';
CREATE TRIGGER cod_lines_kept BEFORE DELETE ON cod_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a courier did not pay out and nobody waits for any more, with who said so and why.
CREATE TABLE cod_let_off (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders,
  amount   bigint NOT NULL CHECK (amount > 0),
  reason   text NOT NULL CHECK (reason <> ''),
  by_id    bigint,
  by_name  text NOT NULL DEFAULT '',
  at       timestamptz NOT NULL
);
CREATE INDEX cod_let_off_order ON cod_let_off (order_id);
CREATE TRIGGER cod_let_off_only_added BEFORE UPDATE OR DELETE ON cod_let_off FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP TABLE cod_let_off, cod_lines;
