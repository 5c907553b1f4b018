-- +goose Up

-- The history of an order stays; only what people wrote into it may be emptied, when the
-- buyer's time is over.
-- +goose StatementBegin
CREATE FUNCTION order_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.reason <> '' OR (to_jsonb(NEW) - 'reason') IS DISTINCT FROM (to_jsonb(OLD) - 'reason') THEN
    RAISE EXCEPTION 'order_events is only added to' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd
DROP TRIGGER order_events_only_added ON order_events;
CREATE TRIGGER order_events_only_added BEFORE UPDATE OR DELETE ON order_events FOR EACH ROW EXECUTE FUNCTION order_event_stays();

-- +goose Down
DROP TRIGGER order_events_only_added ON order_events;
CREATE TRIGGER order_events_only_added BEFORE UPDATE OR DELETE ON order_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP FUNCTION order_event_stays();
