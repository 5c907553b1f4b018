-- +goose Up

-- Why money goes back to a card: a person asked for it, the provider told of it, or it came
-- for an order that was over. The last is sent by the system alone, once for each charge.
ALTER TABLE card_refunds ADD COLUMN cause text NOT NULL DEFAULT 'person' CHECK (cause IN ('person', 'told', 'late'));
UPDATE card_refunds SET cause = 'told' WHERE asked_by IS NULL AND key LIKE 'told:%';
ALTER TABLE card_refunds ADD CONSTRAINT card_refunds_late_is_nobodys CHECK (cause <> 'late' OR asked_by IS NULL AND state NOT IN ('proposed', 'rejected'));
CREATE UNIQUE INDEX card_refunds_late ON card_refunds (intent_id) WHERE cause = 'late';
ALTER TABLE card_tasks DROP CONSTRAINT card_tasks_kind_check, ADD CONSTRAINT card_tasks_kind_check
  CHECK (kind IN ('dispute', 'dispute_over', 'warning', 'owed_back', 'mismatch', 'unknown', 'refund_failed', 'refund_waits', 'difference', 'account_gone'));

-- +goose Down
DELETE FROM card_tasks WHERE kind = 'refund_waits';
ALTER TABLE card_tasks DROP CONSTRAINT card_tasks_kind_check, ADD CONSTRAINT card_tasks_kind_check
  CHECK (kind IN ('dispute', 'dispute_over', 'warning', 'owed_back', 'mismatch', 'unknown', 'refund_failed', 'difference', 'account_gone'));
DROP INDEX card_refunds_late;
ALTER TABLE card_refunds DROP CONSTRAINT card_refunds_late_is_nobodys, DROP COLUMN cause;
