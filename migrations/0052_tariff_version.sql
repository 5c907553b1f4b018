-- +goose Up

-- What delivery costs is read with every order and every product, and changes a few times a
-- year. Its version says whether it did: who has read the tables once asks for that alone.
CREATE TABLE tariff_version (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  version  bigint NOT NULL DEFAULT 1
);
INSERT INTO tariff_version DEFAULT VALUES;

-- +goose StatementBegin
CREATE FUNCTION tariff_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tariff_version SET version = version + 1;
  RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER tariff_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON shipping_zones FOR EACH STATEMENT EXECUTE FUNCTION tariff_changed();
CREATE TRIGGER tariff_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON shipping_zone_areas FOR EACH STATEMENT EXECUTE FUNCTION tariff_changed();
CREATE TRIGGER tariff_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON shipping_rates FOR EACH STATEMENT EXECUTE FUNCTION tariff_changed();
CREATE TRIGGER tariff_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON free_deliveries FOR EACH STATEMENT EXECUTE FUNCTION tariff_changed();

-- +goose Down
DROP TRIGGER tariff_changed ON shipping_zones;
DROP TRIGGER tariff_changed ON shipping_zone_areas;
DROP TRIGGER tariff_changed ON shipping_rates;
DROP TRIGGER tariff_changed ON free_deliveries;
DROP FUNCTION tariff_changed;
DROP TABLE tariff_version;
