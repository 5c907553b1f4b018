-- +goose Up

-- Ways to pay besides cash. Until when an order that is paid before it is sent waits for
-- its money; orders paid at the door have none.
ALTER TABLE orders DROP CONSTRAINT orders_payment_method_check;
ALTER TABLE orders ADD CONSTRAINT orders_payment_method_check CHECK (payment_method IN ('cod', 'transfer', 'stripe')),
  ADD COLUMN pay_by timestamptz;
CREATE INDEX orders_unpaid ON orders (pay_by) WHERE state = 'placed' AND pay_by IS NOT NULL;

-- One row for each try at paying an order; the newest is the one under way. What
-- orders.payment_state says is the state of that one.
CREATE TABLE payment_attempts (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id     bigint NOT NULL REFERENCES orders,
  method       text NOT NULL CHECK (method IN ('cod', 'transfer', 'stripe')),
  state        text NOT NULL CHECK (state IN ('created', 'pending', 'processing', 'authorized', 'collected', 'succeeded', 'failed', 'expired', 'cancelled')),
  amount       bigint NOT NULL CHECK (amount >= 0), -- what it is to bring
  external_ref text NOT NULL DEFAULT '',            -- what a provider calls it
  redirect_url text NOT NULL DEFAULT '',            -- where the buyer pays
  expires_at   timestamptz,
  reason       text NOT NULL DEFAULT '',
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX payment_attempts_order ON payment_attempts (order_id, id DESC);
CREATE UNIQUE INDEX payment_attempts_one_online ON payment_attempts (order_id)
  WHERE method IN ('transfer', 'stripe') AND state IN ('created', 'pending', 'processing');
CREATE UNIQUE INDEX payment_attempts_external ON payment_attempts (method, external_ref) WHERE external_ref <> '';
INSERT INTO payment_attempts (order_id, method, state, amount, created_at, updated_at)
SELECT id, payment_method, payment_state, total, created_at, updated_at FROM orders;

-- Money facts. A correction has the kind of what it takes back and the other sign.
ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_kind_check, DROP CONSTRAINT ledger_entries_provider_check;
ALTER TABLE ledger_entries ADD COLUMN reverses bigint UNIQUE REFERENCES ledger_entries,
  ADD COLUMN note text NOT NULL DEFAULT '',
  ADD CONSTRAINT ledger_entries_kind_check CHECK (kind IN ('collected', 'received', 'captured', 'remitted', 'refunded', 'disputed', 'dispute_won', 'waived')),
  ADD CONSTRAINT ledger_entries_provider_check CHECK (provider IN ('cod', 'transfer', 'stripe', 'office')),
  ADD CONSTRAINT ledger_entries_sign CHECK ((amount < 0) = ((kind IN ('refunded', 'disputed')) <> (reverses IS NOT NULL)));
CREATE TRIGGER ledger_entries_not_emptied BEFORE TRUNCATE ON ledger_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An order that was closed and is paid after all takes its goods once more: they are
-- taken and given back in turns, each once.
ALTER TABLE stock_movements ADD COLUMN round int NOT NULL DEFAULT 1;
DROP INDEX stock_movements_once;
CREATE UNIQUE INDEX stock_movements_once ON stock_movements (order_id, variant_id, reason, round) WHERE order_id IS NOT NULL;

-- What the buyer of an order has paid, has got back and was let off, and what of the
-- cash has reached the producer. An order without money has no row.
CREATE VIEW order_money AS
SELECT order_id,
  coalesce(sum(amount) FILTER (WHERE kind IN ('collected', 'received', 'captured', 'disputed', 'dispute_won')), 0)::bigint AS paid_in,
  (- coalesce(sum(amount) FILTER (WHERE kind = 'refunded'), 0))::bigint AS paid_out,
  coalesce(sum(amount) FILTER (WHERE kind = 'waived'), 0)::bigint AS waived,
  coalesce(sum(amount) FILTER (WHERE kind = 'remitted'), 0)::bigint AS remitted
FROM ledger_entries GROUP BY order_id;

-- Where buyers' transfers go: straight to the producer. The newest approved account
-- whose day has come is the one in use. Swapping the account behind a QR is the
-- classic fraud, so a change needs two people, waits, and is told to the old contact.
CREATE TABLE producer_bank_accounts (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  producer_id    bigint NOT NULL REFERENCES producers,
  bank_bin       text NOT NULL CHECK (bank_bin ~ '^[0-9]{6}$'),
  account_number text NOT NULL CHECK (account_number ~ '^[0-9A-Z]{4,19}$'),
  account_name   text NOT NULL CHECK (account_name ~ '^[A-Z0-9 .&-]{2,60}$'),
  state          text NOT NULL CHECK (state IN ('proposed', 'approved', 'sent_back', 'stopped')),
  active_from    timestamptz,
  replaces       bigint REFERENCES producer_bank_accounts,
  old_email      text NOT NULL DEFAULT '',
  old_phone      text NOT NULL DEFAULT '',
  sample         boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  CHECK (state <> 'approved' OR active_from IS NOT NULL)
);
CREATE UNIQUE INDEX producer_bank_accounts_one_proposal ON producer_bank_accounts (producer_id) WHERE state = 'proposed';
CREATE INDEX producer_bank_accounts_active ON producer_bank_accounts (producer_id, active_from DESC, id DESC) WHERE state = 'approved';
CREATE INDEX producer_bank_accounts_number ON producer_bank_accounts (account_number);

-- What moved on a producer's account, as a bank, a statement or a person says.
CREATE TABLE bank_txns (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source         text NOT NULL CHECK (source IN ('manual', 'statement', 'sepay')),
  external_id    text NOT NULL CHECK (external_id <> ''),
  producer_id    bigint REFERENCES producers,     -- whose account it is; null: nobody's we know
  account_number text NOT NULL DEFAULT '',
  direction      text NOT NULL CHECK (direction IN ('in', 'out')),
  amount         bigint NOT NULL CHECK (amount > 0),
  content        text NOT NULL DEFAULT '',
  counterparty   text NOT NULL DEFAULT '',
  reference      text NOT NULL DEFAULT '',        -- the bank's own
  happened_at    timestamptz NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  note           text NOT NULL DEFAULT '',
  by_id          bigint,
  by_name        text NOT NULL DEFAULT '',
  why            text NOT NULL DEFAULT '',        -- why the matcher left it to a person
  allocated      bigint NOT NULL DEFAULT 0,
  closed_as      text NOT NULL DEFAULT '' CHECK (closed_as IN ('', 'returned', 'not_ours', 'twin')),
  closed_note    text NOT NULL DEFAULT '',
  UNIQUE (source, external_id),
  CONSTRAINT bank_txns_allocated CHECK (allocated BETWEEN 0 AND amount),
  CHECK (direction = 'in' OR allocated = 0)
);
CREATE INDEX bank_txns_open ON bank_txns (happened_at, id) WHERE direction = 'in' AND closed_as = '' AND allocated < amount;
CREATE INDEX bank_txns_amount ON bank_txns (producer_id, amount, happened_at);
CREATE INDEX bank_txns_recent ON bank_txns (happened_at DESC, id DESC);

-- Which order a transaction pays. Taking one back is a line of its own.
CREATE TABLE bank_allocations (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  txn_id     bigint NOT NULL REFERENCES bank_txns,
  order_id   bigint NOT NULL REFERENCES orders,
  amount     bigint NOT NULL,
  purpose    text NOT NULL CHECK (purpose IN ('due', 'credit')), -- credit: more than was owed
  reverses   bigint UNIQUE REFERENCES bank_allocations,
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'system')),
  actor_id   bigint,
  actor_name text NOT NULL DEFAULT '',
  at         timestamptz NOT NULL DEFAULT now(),
  CHECK ((amount < 0) = (reverses IS NOT NULL) AND amount <> 0)
);
CREATE INDEX bank_allocations_txn ON bank_allocations (txn_id);
CREATE INDEX bank_allocations_order ON bank_allocations (order_id);
CREATE TRIGGER bank_allocations_only_added BEFORE UPDATE OR DELETE ON bank_allocations
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- The sum stands in the transaction's own row, where a CHECK holds it however many
-- people allocate at once.
-- +goose StatementBegin
CREATE FUNCTION bank_allocated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE bank_txns SET allocated = allocated + NEW.amount WHERE id = NEW.txn_id;
  RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER bank_allocations_sum AFTER INSERT ON bank_allocations FOR EACH ROW EXECUTE FUNCTION bank_allocated();
-- What a transaction is stays; only what became of it may change.
-- +goose StatementBegin
CREATE FUNCTION bank_txn_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.source, OLD.external_id, OLD.direction, OLD.amount, OLD.content, OLD.happened_at)
     IS DISTINCT FROM (NEW.source, NEW.external_id, NEW.direction, NEW.amount, NEW.content, NEW.happened_at) THEN
    RAISE EXCEPTION 'a bank transaction stays what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER bank_txns_stay BEFORE UPDATE ON bank_txns FOR EACH ROW EXECUTE FUNCTION bank_txn_stays();
CREATE TRIGGER bank_txns_kept BEFORE DELETE ON bank_txns FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What providers told us, each event once, before anything came of it.
CREATE TABLE webhook_inbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  provider     text NOT NULL CHECK (provider IN ('sepay', 'stripe')),
  event_id     text NOT NULL CHECK (event_id <> ''),
  payload      text NOT NULL,
  status       text NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'done', 'review')),
  why          text NOT NULL DEFAULT '',
  received_at  timestamptz NOT NULL DEFAULT now(),
  processed_at timestamptz,
  UNIQUE (provider, event_id)
);

-- Which reminders to pay an order's buyer was promised, each once.
CREATE TABLE payment_reminders (
  order_id bigint NOT NULL REFERENCES orders,
  number   int NOT NULL CHECK (number IN (1, 2)),
  at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (order_id, number)
);

-- +goose Down
DROP TABLE payment_reminders, webhook_inbox, bank_allocations, bank_txns, producer_bank_accounts;
DROP FUNCTION bank_txn_stays(), bank_allocated();
DROP VIEW order_money;
DROP INDEX stock_movements_once;
ALTER TABLE stock_movements DROP COLUMN round;
CREATE UNIQUE INDEX stock_movements_once ON stock_movements (order_id, variant_id, reason) WHERE order_id IS NOT NULL;
DROP TRIGGER ledger_entries_not_emptied ON ledger_entries;
ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_sign, DROP CONSTRAINT ledger_entries_kind_check, DROP CONSTRAINT ledger_entries_provider_check,
  DROP COLUMN reverses, DROP COLUMN note,
  ADD CONSTRAINT ledger_entries_kind_check CHECK (kind IN ('collected', 'reversed')) NOT VALID,
  ADD CONSTRAINT ledger_entries_provider_check CHECK (provider IN ('cod')) NOT VALID;
DROP TABLE payment_attempts;
ALTER TABLE orders DROP COLUMN pay_by, DROP CONSTRAINT orders_payment_method_check,
  ADD CONSTRAINT orders_payment_method_check CHECK (payment_method IN ('cod')) NOT VALID;
