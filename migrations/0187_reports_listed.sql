-- +goose Up

-- What anybody told the commune is listed like every other list of the office (see 0186).
ALTER TABLE public_reports ADD COLUMN found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(name || ' ' || body || ' ' || answer)) STORED;
CREATE INDEX public_reports_told ON public_reports (created_at DESC, id DESC) WHERE erased_at IS NULL;
CREATE INDEX public_reports_answered ON public_reports (answered_at DESC, id DESC) WHERE answered_at IS NOT NULL AND erased_at IS NULL;

-- +goose Down
DROP INDEX public_reports_answered, public_reports_told;
ALTER TABLE public_reports DROP COLUMN found_norm;
