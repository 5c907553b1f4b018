-- +goose Up

-- The log is read newest first: as a whole, by who did it, by the record, by the part of the
-- office, and by who looked at people's data. Each is an index in the order of reading.
DROP INDEX audit_log_entity;
CREATE INDEX audit_log_entity ON audit_log (entity, entity_id, at DESC, id DESC);
DROP INDEX audit_log_actor;
CREATE INDEX audit_log_actor ON audit_log (actor_id, at DESC, id DESC) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_log_part ON audit_log (split_part(action, '.', 1), at DESC, id DESC);
CREATE INDEX audit_log_looks ON audit_log (at DESC, id DESC) WHERE action ~ '(contacts?_shown|numbers_shown|account\.shown|\.opened)$';

-- +goose Down
DROP INDEX audit_log_looks;
DROP INDEX audit_log_part;
DROP INDEX audit_log_actor;
CREATE INDEX audit_log_actor ON audit_log (actor_id, id DESC) WHERE actor_id IS NOT NULL;
DROP INDEX audit_log_entity;
CREATE INDEX audit_log_entity ON audit_log (entity, entity_id, id DESC);
