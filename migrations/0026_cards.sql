-- +goose Up

-- What a buyer was sent to at the card provider. The row is there before the provider is
-- asked: its number is the key of the request, so that asking again makes nothing new.
CREATE TABLE card_sessions (
  attempt_id bigint PRIMARY KEY REFERENCES payment_attempts,
  order_id   bigint NOT NULL REFERENCES orders,
  amount     bigint NOT NULL CHECK (amount > 0),
  expires_at timestamptz NOT NULL,
  session_id text UNIQUE,                    -- null: no answer came yet
  url        text NOT NULL DEFAULT '',
  state      text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'open', 'waiting', 'complete', 'over')),
  created_at timestamptz NOT NULL
);
CREATE INDEX card_sessions_order ON card_sessions (order_id);
CREATE INDEX card_sessions_open ON card_sessions (created_at) WHERE state IN ('asked', 'open', 'waiting');

-- What was charged, and how much of it goes back: held in the row itself, however many
-- people give back at once.
CREATE TABLE card_captures (
  intent_id  text PRIMARY KEY,
  order_id   bigint NOT NULL REFERENCES orders,
  session_id text NOT NULL,
  amount     bigint NOT NULL CHECK (amount > 0),
  back       bigint NOT NULL DEFAULT 0,
  at         timestamptz NOT NULL,
  CONSTRAINT card_captures_back CHECK (back BETWEEN 0 AND amount)
);
CREATE INDEX card_captures_order ON card_captures (order_id);

CREATE TABLE card_refunds (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  intent_id    text NOT NULL REFERENCES card_captures,
  order_id     bigint NOT NULL REFERENCES orders,
  amount       bigint NOT NULL CHECK (amount > 0),
  reason       text NOT NULL,
  state        text NOT NULL CHECK (state IN ('proposed', 'approved', 'submitted', 'succeeded', 'failed', 'rejected')),
  key          text NOT NULL UNIQUE,              -- one act of asking: sent twice, it is one
  external_ref text UNIQUE,
  asked_by     bigint,
  asked_name   text NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL
);
CREATE INDEX card_refunds_order ON card_refunds (order_id, id);
CREATE INDEX card_refunds_open ON card_refunds (id) WHERE state IN ('proposed', 'approved', 'submitted');
-- +goose StatementBegin
CREATE FUNCTION card_given_back() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was bigint := 0;
  is_now bigint := CASE WHEN NEW.state IN ('failed', 'rejected') THEN 0 ELSE NEW.amount END;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.intent_id, OLD.order_id, OLD.amount) IS DISTINCT FROM (NEW.intent_id, NEW.order_id, NEW.amount) THEN
      RAISE EXCEPTION 'a refund stays what it was' USING ERRCODE = 'restrict_violation';
    END IF;
    was := CASE WHEN OLD.state IN ('failed', 'rejected') THEN 0 ELSE OLD.amount END;
  END IF;
  IF was <> is_now THEN
    UPDATE card_captures SET back = back + is_now - was WHERE intent_id = NEW.intent_id;
  END IF;
  RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER card_refunds_sum AFTER INSERT OR UPDATE ON card_refunds FOR EACH ROW EXECUTE FUNCTION card_given_back();
CREATE TRIGGER card_refunds_kept BEFORE DELETE ON card_refunds FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a person has to look at, each once.
CREATE TABLE card_tasks (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('dispute', 'dispute_over', 'warning', 'owed_back', 'mismatch', 'unknown', 'refund_failed', 'difference')),
  ref        text NOT NULL,
  order_id   bigint REFERENCES orders,
  amount     bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  done_at    timestamptz,
  done_by    bigint,
  done_name  text NOT NULL DEFAULT '',
  UNIQUE (kind, ref)
);
CREATE INDEX card_tasks_open ON card_tasks (id) WHERE done_at IS NULL;

-- Each night's comparison with the provider.
CREATE TABLE card_reports (
  day         date PRIMARY KEY,
  sessions    int NOT NULL DEFAULT 0,
  events      int NOT NULL DEFAULT 0, -- that had never reached us
  differences int NOT NULL DEFAULT 0,
  done_at     timestamptz
);

-- +goose Down
DROP TABLE card_reports, card_tasks, card_refunds, card_captures, card_sessions;
DROP FUNCTION card_given_back();
