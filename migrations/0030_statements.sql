-- +goose Up

-- What a producer sold and what moved of its money in a month, once it is closed. A
-- statement is written whole in one transaction and never changes; what is told later
-- stands in the next one.
CREATE TABLE statements (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  producer_id    bigint NOT NULL REFERENCES producers,
  producer_name  text NOT NULL,
  period         date NOT NULL CHECK (extract(day FROM period) = 1), -- its first day, in Việt Nam
  closed_at      timestamptz NOT NULL,
  closed_by_id   bigint,
  closed_by_name text NOT NULL DEFAULT '',
  made_in        xid8 NOT NULL DEFAULT pg_current_xact_id(),
  UNIQUE (producer_id, period)
);
CREATE TABLE statement_lines (
  statement_id bigint NOT NULL REFERENCES statements,
  order_id     bigint NOT NULL REFERENCES orders,
  code         text NOT NULL,
  sold         boolean NOT NULL, -- delivered in this period, or told of in it
  delivered_at timestamptz,
  goods        bigint NOT NULL CHECK (goods >= 0),
  fee          bigint NOT NULL CHECK (fee >= 0),
  collected    bigint NOT NULL, -- cash at the door
  received     bigint NOT NULL, -- transfers to the producer
  captured     bigint NOT NULL, -- cards, less what banks took back
  refunded     bigint NOT NULL, -- above 0: went back to buyers
  waived       bigint NOT NULL,
  remitted     bigint NOT NULL, -- of the cash, what reached the producer
  late         boolean NOT NULL, -- some of it happened in a period that was closed before
  PRIMARY KEY (statement_id, order_id),
  CHECK (sold OR goods = 0 AND fee = 0),
  CHECK (sold = (delivered_at IS NOT NULL))
);
-- An order is sold once, and a fact of the ledger stands in one statement.
CREATE UNIQUE INDEX statement_lines_sold_once ON statement_lines (order_id) WHERE sold;
CREATE TABLE statement_entries (
  entry_id     bigint PRIMARY KEY REFERENCES ledger_entries,
  statement_id bigint NOT NULL REFERENCES statements
);
CREATE INDEX statement_entries_statement ON statement_entries (statement_id);
CREATE INDEX order_events_delivered ON order_events (order_id, at) WHERE axis = 'shipment' AND to_state = 'delivered';

-- +goose StatementBegin
CREATE FUNCTION refuse_after_closing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM statements WHERE id = NEW.statement_id AND made_in = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'statement % is closed', NEW.statement_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER statements_closed BEFORE UPDATE OR DELETE ON statements FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statements_not_emptied BEFORE TRUNCATE ON statements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_lines_closed BEFORE UPDATE OR DELETE ON statement_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_lines_not_emptied BEFORE TRUNCATE ON statement_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_lines_not_later BEFORE INSERT ON statement_lines FOR EACH ROW EXECUTE FUNCTION refuse_after_closing();
CREATE TRIGGER statement_entries_closed BEFORE UPDATE OR DELETE ON statement_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_entries_not_emptied BEFORE TRUNCATE ON statement_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_entries_not_later BEFORE INSERT ON statement_entries FOR EACH ROW EXECUTE FUNCTION refuse_after_closing();

-- +goose Down
DROP INDEX order_events_delivered;
DROP TABLE statement_entries, statement_lines, statements;
DROP FUNCTION refuse_after_closing();
