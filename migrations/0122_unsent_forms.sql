-- +goose Up

-- What somebody has typed into a form of the office and not sent yet.
CREATE TABLE unsent_forms (
  account_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
  form       text        NOT NULL CHECK (length(form) BETWEEN 1 AND 40),
  record_id  bigint      NOT NULL DEFAULT 0, -- 0: a record that is not made yet
  fields     jsonb       NOT NULL CHECK (jsonb_typeof(fields) = 'object'),
  typed_at   timestamptz NOT NULL,
  PRIMARY KEY (account_id, form, record_id)
);
CREATE INDEX unsent_forms_age ON unsent_forms (typed_at);

-- +goose Down
DROP TABLE unsent_forms;
