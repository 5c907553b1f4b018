-- +goose Up

-- What a buyer asks about their own data: to see it, or to have it erased. Proved by the
-- link of a purchase, or by its code and the end of the number.
CREATE TABLE privacy_requests (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('show', 'erase')),
  purchase_id bigint NOT NULL REFERENCES purchases,
  proof       text NOT NULL CHECK (proof IN ('link', 'code')),
  state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'declined')),
  answer      text NOT NULL DEFAULT '' CHECK (length(answer) <= 500),
  due_by      timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  ended_at    timestamptz,
  ended_name  text NOT NULL DEFAULT '',
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK (state <> 'declined' OR answer <> '')
);
CREATE UNIQUE INDEX privacy_requests_once ON privacy_requests (purchase_id, kind) WHERE state = 'open';

-- When the buyer was taken out of a purchase; what was sold and paid stays.
ALTER TABLE purchases ADD COLUMN anonymised_at timestamptz,
  ADD CONSTRAINT purchases_anonymised CHECK (anonymised_at IS NULL OR (buyer_name, buyer_phone, buyer_email, address_line, note) = ('', '', '', '', ''));
CREATE INDEX purchases_kept ON purchases (created_at) WHERE anonymised_at IS NULL;

INSERT INTO role_permissions (role, permission) VALUES ('admin', 'privacy.manage'), ('economy', 'privacy.manage');

-- +goose Down
DELETE FROM role_permissions WHERE permission = 'privacy.manage';
DROP INDEX purchases_kept;
ALTER TABLE purchases DROP CONSTRAINT purchases_anonymised, DROP COLUMN anonymised_at;
DROP TABLE privacy_requests;
