-- +goose Up

-- What was mailed about orders, by the id that a message always has: one that was sent is not
-- sent again, whoever asks. No address and no text; that it was sent stands in the order's history.
CREATE TABLE order_mails (
  id         text PRIMARY KEY,
  claimed_at timestamptz NOT NULL, -- when somebody began to send it
  sent_at    timestamptz           -- when it was sent, or was seen to be one that no server takes
);

-- +goose Down
DROP TABLE order_mails;
