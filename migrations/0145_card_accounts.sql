-- +goose Up

-- Where the money of a producer's buyers goes: a bank account, or the account at the card
-- provider that is the producer's own.
ALTER TABLE producer_bank_accounts ADD COLUMN kind text NOT NULL DEFAULT 'bank' CHECK (kind IN ('bank', 'card')),
  DROP CONSTRAINT producer_bank_accounts_bank_bin_check,
  DROP CONSTRAINT producer_bank_accounts_account_number_check,
  DROP CONSTRAINT producer_bank_accounts_account_name_check,
  ADD CONSTRAINT producer_bank_accounts_names CHECK (CASE kind
    WHEN 'bank' THEN bank_bin ~ '^[0-9]{6}$' AND account_number ~ '^[0-9A-Z]{4,19}$' AND account_name ~ '^[A-Z0-9 .&-]{2,60}$'
    ELSE bank_bin = '' AND account_number ~ '^acct_[0-9A-Za-z]{8,40}$' AND account_name <> '' END);
DROP INDEX producer_bank_accounts_one_proposal, producer_bank_accounts_active;
CREATE UNIQUE INDEX producer_bank_accounts_one_proposal ON producer_bank_accounts (producer_id, kind) WHERE state = 'proposed';
CREATE INDEX producer_bank_accounts_active ON producer_bank_accounts (producer_id, kind, active_from DESC, id DESC) WHERE state = 'approved';

-- Whose account a buyer was sent to pay into; empty is the shop's own.
ALTER TABLE card_tasks DROP CONSTRAINT card_tasks_kind_check, ADD CONSTRAINT card_tasks_kind_check
  CHECK (kind IN ('dispute', 'dispute_over', 'warning', 'owed_back', 'mismatch', 'unknown', 'refund_failed', 'difference', 'account_gone'));
ALTER TABLE card_sessions ADD COLUMN account text NOT NULL DEFAULT '' CHECK (account = '' OR account ~ '^acct_[0-9A-Za-z]{8,40}$');
CREATE INDEX card_sessions_accounts ON card_sessions (account, created_at) WHERE account <> '';

-- +goose Down
DROP INDEX card_sessions_accounts;
ALTER TABLE card_sessions DROP COLUMN account;
DELETE FROM card_tasks WHERE kind = 'account_gone';
ALTER TABLE card_tasks DROP CONSTRAINT card_tasks_kind_check, ADD CONSTRAINT card_tasks_kind_check
  CHECK (kind IN ('dispute', 'dispute_over', 'warning', 'owed_back', 'mismatch', 'unknown', 'refund_failed', 'difference'));
DROP INDEX producer_bank_accounts_one_proposal, producer_bank_accounts_active;
DELETE FROM producer_bank_accounts WHERE kind = 'card';
ALTER TABLE producer_bank_accounts DROP CONSTRAINT producer_bank_accounts_names, DROP COLUMN kind,
  ADD CONSTRAINT producer_bank_accounts_bank_bin_check CHECK (bank_bin ~ '^[0-9]{6}$'),
  ADD CONSTRAINT producer_bank_accounts_account_number_check CHECK (account_number ~ '^[0-9A-Z]{4,19}$'),
  ADD CONSTRAINT producer_bank_accounts_account_name_check CHECK (account_name ~ '^[A-Z0-9 .&-]{2,60}$');
CREATE UNIQUE INDEX producer_bank_accounts_one_proposal ON producer_bank_accounts (producer_id) WHERE state = 'proposed';
CREATE INDEX producer_bank_accounts_active ON producer_bank_accounts (producer_id, active_from DESC, id DESC) WHERE state = 'approved';
