-- +goose Up

-- Of what came for an order, the cash that was taken at the door: of that, and no more, somebody
-- may still owe its producer.
CREATE OR REPLACE VIEW order_money AS
SELECT order_id,
  coalesce(sum(amount) FILTER (WHERE kind IN ('collected', 'received', 'captured', 'disputed', 'dispute_won')), 0)::bigint AS paid_in,
  (- coalesce(sum(amount) FILTER (WHERE kind = 'refunded'), 0))::bigint AS paid_out,
  coalesce(sum(amount) FILTER (WHERE kind = 'waived'), 0)::bigint AS waived,
  coalesce(sum(amount) FILTER (WHERE kind = 'remitted'), 0)::bigint AS remitted,
  coalesce(sum(amount) FILTER (WHERE kind = 'collected'), 0)::bigint AS collected
FROM ledger_entries GROUP BY order_id;

-- +goose Down
DROP VIEW order_money;
CREATE VIEW order_money AS
SELECT order_id,
  coalesce(sum(amount) FILTER (WHERE kind IN ('collected', 'received', 'captured', 'disputed', 'dispute_won')), 0)::bigint AS paid_in,
  (- coalesce(sum(amount) FILTER (WHERE kind = 'refunded'), 0))::bigint AS paid_out,
  coalesce(sum(amount) FILTER (WHERE kind = 'waived'), 0)::bigint AS waived,
  coalesce(sum(amount) FILTER (WHERE kind = 'remitted'), 0)::bigint AS remitted
FROM ledger_entries GROUP BY order_id;
