-- +goose Up

-- A gift box is a variant made of others. It has no stock of its own: what can be had of
-- it is what its scarcest part allows, worked out when asked.
ALTER TABLE variants ADD COLUMN boxed boolean NOT NULL DEFAULT false;
ALTER TABLE variants ADD CONSTRAINT variants_boxed_stock CHECK (NOT boxed OR stock = 0);

CREATE TABLE box_parts (
  box_id   bigint NOT NULL REFERENCES variants ON DELETE CASCADE,
  part_id  bigint NOT NULL REFERENCES variants,
  quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  position int NOT NULL DEFAULT 0,
  PRIMARY KEY (box_id, part_id),
  CHECK (box_id <> part_id)
);
CREATE INDEX box_parts_part ON box_parts (part_id);

-- +goose StatementBegin
CREATE FUNCTION box_parts_are_goods() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM variants WHERE id = NEW.part_id AND boxed) OR NOT EXISTS (SELECT FROM variants WHERE id = NEW.box_id AND boxed) THEN
    RAISE EXCEPTION 'variant % cannot be a part of variant %', NEW.part_id, NEW.box_id USING ERRCODE = 'check_violation', CONSTRAINT = 'box_parts_are_goods';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION boxes_are_no_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.boxed AND EXISTS (SELECT FROM box_parts WHERE part_id = NEW.id) OR NOT NEW.boxed AND EXISTS (SELECT FROM box_parts WHERE box_id = NEW.id) THEN
    RAISE EXCEPTION 'variant % is a box and a part', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'boxes_are_no_parts';
  END IF;
  RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER box_parts_are_goods AFTER INSERT OR UPDATE ON box_parts
  FOR EACH ROW EXECUTE FUNCTION box_parts_are_goods();
CREATE CONSTRAINT TRIGGER boxes_are_no_parts AFTER UPDATE OF boxed ON variants
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION boxes_are_no_parts();

-- Whoever keeps a copy of a product hears when a box of it can be had again or no more, and
-- when it is filled anew.
-- +goose StatementBegin
CREATE FUNCTION box_tell_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (kind, entity_id) SELECT DISTINCT 'catalog.product_changed', x.product_id FROM box_parts b JOIN variants x ON x.id = b.box_id
   WHERE b.part_id = NEW.id AND (OLD.stock >= b.quantity) <> (NEW.stock >= b.quantity);
  RETURN NULL;
END $$;
CREATE FUNCTION box_tell_filled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (kind, entity_id) SELECT 'catalog.product_changed', product_id FROM variants WHERE id = coalesce(NEW.box_id, OLD.box_id);
  RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER box_tell_part AFTER UPDATE OF stock ON variants FOR EACH ROW WHEN (OLD.stock <> NEW.stock) EXECUTE FUNCTION box_tell_part();
CREATE TRIGGER box_tell_filled AFTER INSERT OR DELETE OR UPDATE ON box_parts FOR EACH ROW EXECUTE FUNCTION box_tell_filled();

-- What was in the boxes that were sold, and what of their price each maker gets: copied,
-- like the lines themselves. The shares of a line sum to its total.
ALTER TABLE order_lines ADD COLUMN boxed boolean NOT NULL DEFAULT false;
CREATE TABLE order_line_parts (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id      bigint NOT NULL REFERENCES orders,
  line_id       bigint NOT NULL REFERENCES order_lines,
  variant_id    bigint NOT NULL,
  product_id    bigint NOT NULL,
  product_name  text NOT NULL,
  variant_name  text NOT NULL,
  producer_id   bigint NOT NULL REFERENCES producers,
  producer_name text NOT NULL,
  per_box       int NOT NULL CHECK (per_box > 0),
  quantity      int NOT NULL CHECK (quantity > 0),
  share         bigint NOT NULL CHECK (share >= 0),
  UNIQUE (line_id, variant_id)
);
CREATE INDEX order_line_parts_order ON order_line_parts (order_id);
CREATE INDEX order_line_parts_producer ON order_line_parts (producer_id);
CREATE TRIGGER order_line_parts_only_added BEFORE UPDATE OR DELETE ON order_line_parts
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP TABLE order_line_parts;
ALTER TABLE order_lines DROP COLUMN boxed;
DROP TRIGGER box_tell_part ON variants;
DROP TRIGGER boxes_are_no_parts ON variants;
DROP TABLE box_parts;
DROP FUNCTION box_tell_filled(), box_tell_part(), boxes_are_no_parts(), box_parts_are_goods();
ALTER TABLE variants DROP COLUMN boxed;
