-- +goose Up

-- When somebody began to compare a day: of one who was killed at it, another takes it over.
ALTER TABLE card_reports ADD COLUMN begun_at timestamptz NOT NULL DEFAULT now();

-- Under which number a purchase was placed whose parcel another number takes in: what is known
-- of who pays at the door is known of both. Empty while they are the same.
ALTER TABLE purchases ADD COLUMN ordered_phone text NOT NULL DEFAULT '';
CREATE INDEX purchases_ordered_phone ON purchases (ordered_phone) WHERE ordered_phone <> '';

-- Refunds by their amount: the bank says of money that went out how much it was.
CREATE INDEX ledger_entries_refunded ON ledger_entries (amount) WHERE kind = 'refunded';

-- +goose Down
DROP INDEX ledger_entries_refunded;
DROP INDEX purchases_ordered_phone;
ALTER TABLE purchases DROP COLUMN ordered_phone;
ALTER TABLE card_reports DROP COLUMN begun_at;
