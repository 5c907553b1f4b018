-- +goose Up

-- What a buyer asks for after the sale: about one order, with a reason and what they want.
-- Until when it is answered and ended was promised when it was opened, and does not move.
CREATE TABLE return_cases (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id     bigint NOT NULL REFERENCES orders,
  number       int NOT NULL CHECK (number BETWEEN 1 AND 20), -- of its order, as the buyer reads it
  once         text NOT NULL UNIQUE CHECK (once <> ''),      -- of the form that was sent: sent again, it is the same case
  reason       text NOT NULL CHECK (reason IN ('unsafe', 'delivery', 'broken', 'not_as_said', 'information', 'label', 'other')),
  wants        text NOT NULL CHECK (wants IN ('refund', 'exchange', 'resend', 'say')),
  body         text NOT NULL DEFAULT '' CHECK (length(body) <= 2000),
  state        text NOT NULL CHECK (state IN ('open', 'answered', 'agreed', 'returning', 'declined', 'settled', 'reopened', 'withdrawn')),
  lawful       boolean NOT NULL DEFAULT false, -- the contract ended within 30 days (Law 19/2023/QH15, Art. 38.3.b)
  by_phone     boolean NOT NULL DEFAULT false,
  offer        text NOT NULL DEFAULT '' CHECK (offer IN ('', 'refund', 'exchange', 'resend')),
  amount       bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),  -- of a refund
  goods_back   boolean NOT NULL DEFAULT false,                -- the goods come back first
  refunded     bigint NOT NULL DEFAULT 0,                      -- of amount, what went back
  reply_by     timestamptz NOT NULL,
  settle_by    timestamptz NOT NULL,
  replied_at   timestamptz,
  goods_in_at  timestamptz,
  ended_at     timestamptz,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  row_version  int NOT NULL DEFAULT 1,
  UNIQUE (order_id, number),
  CONSTRAINT return_cases_refunded CHECK (refunded BETWEEN 0 AND amount),
  CHECK (offer <> 'refund' OR amount > 0),
  CHECK ((state IN ('declined', 'settled', 'withdrawn')) = (ended_at IS NOT NULL))
);
CREATE INDEX return_cases_open ON return_cases (settle_by, id) WHERE ended_at IS NULL;
CREATE INDEX return_cases_ended ON return_cases (ended_at) WHERE ended_at IS NOT NULL;

-- Which goods it is about, and what of them came back: onto the shelf, or lost with a reason.
CREATE TABLE return_lines (
  case_id  bigint NOT NULL REFERENCES return_cases,
  line_id  bigint NOT NULL REFERENCES order_lines,
  quantity int NOT NULL CHECK (quantity > 0),
  back     int NOT NULL DEFAULT 0 CHECK (back >= 0),
  lost     int NOT NULL DEFAULT 0 CHECK (lost BETWEEN 0 AND back),
  lost_why text NOT NULL DEFAULT '' CHECK (length(lost_why) <= 200),
  again    int NOT NULL DEFAULT 0 CHECK (again >= 0), -- sent once more
  PRIMARY KEY (case_id, line_id),
  CHECK ((lost > 0) = (lost_why <> ''))
);

-- Every step: who, when, from where to where, and what they said.
CREATE TABLE return_events (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    bigint NOT NULL REFERENCES return_cases,
  step       text NOT NULL,
  from_state text NOT NULL DEFAULT '',
  to_state   text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'buyer', 'system')),
  actor_id   bigint,
  actor_name text NOT NULL DEFAULT '',
  maker      boolean NOT NULL DEFAULT false, -- staff of the producer, not of the commune
  body       text NOT NULL DEFAULT '' CHECK (length(body) <= 2000),
  at         timestamptz NOT NULL
);
CREATE INDEX return_events_case ON return_events (case_id, id);
-- A history stays; only what people wrote may be emptied, when its time is over.
-- +goose StatementBegin
CREATE FUNCTION return_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.body <> '' OR (NEW.id, NEW.case_id, NEW.step, NEW.from_state, NEW.to_state, NEW.actor_kind, NEW.at) IS DISTINCT FROM
     (OLD.id, OLD.case_id, OLD.step, OLD.from_state, OLD.to_state, OLD.actor_kind, OLD.at) THEN
    RAISE EXCEPTION 'the history of a case only grows' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER return_events_stay BEFORE UPDATE OR DELETE ON return_events FOR EACH ROW EXECUTE FUNCTION return_event_stays();

-- Where a buyer wants a refund to go; emptied 30 days after it went.
CREATE TABLE refund_accounts (
  order_id       bigint PRIMARY KEY REFERENCES orders,
  bank           text NOT NULL CHECK (length(bank) <= 60),
  account_number text NOT NULL CHECK (account_number ~ '^[0-9A-Z]{0,19}$'),
  account_name   text NOT NULL CHECK (length(account_name) <= 60),
  given_at       timestamptz NOT NULL,
  paid_at        timestamptz,
  wiped_at       timestamptz,
  CHECK ((wiped_at IS NOT NULL) = (account_number = '')),
  CHECK (wiped_at IS NULL OR bank = '' AND account_name = '')
);
CREATE INDEX refund_accounts_paid ON refund_accounts (paid_at) WHERE wiped_at IS NULL AND paid_at IS NOT NULL;

-- Pictures that buyers send with a case, lent to who may see it.
ALTER TABLE photos ADD COLUMN case_id bigint REFERENCES return_cases ON DELETE CASCADE;
ALTER TABLE photos DROP CONSTRAINT photos_check;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id, case_id) = 1);
DROP INDEX photos_once;
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, review_id, case_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
CREATE INDEX photos_case ON photos (case_id, position, id) WHERE case_id IS NOT NULL;

-- What was not sent, what came back, what was lost, what was sent once more.
ALTER TABLE stock_movements DROP CONSTRAINT stock_movements_reason_check;
ALTER TABLE stock_movements ADD CONSTRAINT stock_movements_reason_check
  CHECK (reason IN ('sold', 'returned', 'counted', 'produced', 'damaged', 'unsent', 'taken_back', 'sent_again'));

INSERT INTO role_permissions (role, permission) VALUES ('admin', 'cases.manage'), ('economy', 'cases.manage'), ('producer', 'cases.manage');

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'cases.manage';
ALTER TABLE stock_movements DROP CONSTRAINT stock_movements_reason_check;
ALTER TABLE stock_movements ADD CONSTRAINT stock_movements_reason_check CHECK (reason IN ('sold', 'returned', 'counted', 'produced', 'damaged')) NOT VALID;
DELETE FROM photos WHERE case_id IS NOT NULL;
ALTER TABLE photos DROP CONSTRAINT photos_check;
DROP INDEX photos_once;
ALTER TABLE photos DROP COLUMN case_id;
ALTER TABLE photos ADD CONSTRAINT photos_check CHECK (num_nonnulls(product_id, producer_id, village_id, sales_point_id, review_id) = 1);
CREATE UNIQUE INDEX photos_once ON photos (product_id, producer_id, village_id, sales_point_id, review_id, upload) NULLS NOT DISTINCT
  WHERE deleted_at IS NULL;
DROP TABLE refund_accounts, return_events, return_lines, return_cases;
DROP FUNCTION return_event_stays();
