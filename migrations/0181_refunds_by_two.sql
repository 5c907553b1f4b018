-- +goose Up

-- Money that somebody says went back to a buyer by hand, above what one person writes down
-- alone: it is booked when a second person agrees (approvals, "hand_refund").
CREATE TABLE hand_refunds (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id   bigint NOT NULL REFERENCES orders,
  case_id    bigint REFERENCES return_cases, -- null: what is owed without one
  key        text NOT NULL CHECK (key <> ''), -- names the fact that is booked
  amount     bigint NOT NULL CHECK (amount > 0),
  ref        text NOT NULL CHECK (ref <> ''),
  state      text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'approved', 'sent_back')),
  asked_by   bigint NOT NULL,
  asked_name text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX hand_refunds_one_waits ON hand_refunds (order_id) WHERE state = 'proposed';
CREATE INDEX hand_refunds_order ON hand_refunds (order_id, id);
CREATE TRIGGER hand_refunds_kept BEFORE DELETE ON hand_refunds FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Up to so much one person writes down alone; null: what the program has.
ALTER TABLE selling_rules ADD COLUMN refund_alone bigint CHECK (refund_alone BETWEEN 50000 AND 20000000);

-- +goose Down
ALTER TABLE selling_rules DROP COLUMN refund_alone;
DELETE FROM approvals WHERE kind = 'hand_refund';
DROP TABLE hand_refunds;
