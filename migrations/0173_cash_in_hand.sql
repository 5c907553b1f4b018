-- +goose Up

-- Cash that a buyer put into the producer's hand for an order that waited for a transfer. It is
-- collected like cash at the door, and no courier ever held it.
ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_provider_check,
  ADD CONSTRAINT ledger_entries_provider_check CHECK (provider IN ('cod', 'transfer', 'stripe', 'office', 'hand')),
  ADD CONSTRAINT ledger_entries_hand_is_cash CHECK (provider <> 'hand' OR kind = 'collected');
CREATE OR REPLACE VIEW order_money AS
SELECT order_id,
  coalesce(sum(amount) FILTER (WHERE kind IN ('collected', 'received', 'captured', 'disputed', 'dispute_won')), 0)::bigint AS paid_in,
  (- coalesce(sum(amount) FILTER (WHERE kind = 'refunded'), 0))::bigint AS paid_out,
  coalesce(sum(amount) FILTER (WHERE kind = 'waived'), 0)::bigint AS waived,
  coalesce(sum(amount) FILTER (WHERE kind = 'remitted'), 0)::bigint AS remitted,
  coalesce(sum(amount) FILTER (WHERE kind = 'collected' AND provider <> 'hand'), 0)::bigint AS collected
FROM ledger_entries GROUP BY order_id;

-- +goose Down
CREATE OR REPLACE VIEW order_money AS
SELECT order_id,
  coalesce(sum(amount) FILTER (WHERE kind IN ('collected', 'received', 'captured', 'disputed', 'dispute_won')), 0)::bigint AS paid_in,
  (- coalesce(sum(amount) FILTER (WHERE kind = 'refunded'), 0))::bigint AS paid_out,
  coalesce(sum(amount) FILTER (WHERE kind = 'waived'), 0)::bigint AS waived,
  coalesce(sum(amount) FILTER (WHERE kind = 'remitted'), 0)::bigint AS remitted,
  coalesce(sum(amount) FILTER (WHERE kind = 'collected'), 0)::bigint AS collected
FROM ledger_entries GROUP BY order_id;
ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_hand_is_cash, DROP CONSTRAINT ledger_entries_provider_check,
  ADD CONSTRAINT ledger_entries_provider_check CHECK (provider IN ('cod', 'transfer', 'stripe', 'office')) NOT VALID;
