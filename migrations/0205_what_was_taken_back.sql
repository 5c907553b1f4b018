-- +goose Up
-- The line of the log that a later line takes back; of everything else nothing.
ALTER TABLE audit_log ADD COLUMN undoes bigint REFERENCES audit_log (id);
CREATE INDEX audit_log_undoes ON audit_log (undoes) WHERE undoes IS NOT NULL;

-- +goose Down
ALTER TABLE audit_log DROP COLUMN undoes;
