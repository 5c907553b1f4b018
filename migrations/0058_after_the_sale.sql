-- +goose Up

-- What the producer keeps of an order that is off; below 0 it owes so much beyond what came:
-- who breaks off what was made to measure gives the deposit back and as much again (Civil
-- Code 2015, Art. 328).
ALTER TABLE orders DROP CONSTRAINT orders_kept,
  ADD CONSTRAINT orders_kept CHECK (kept BETWEEN -first_due AND first_due AND (kept = 0 OR state = 'cancelled'));

-- What anybody tells the commune, perhaps without a name: about goods, a maker, a place or
-- this site. Words and number go when their time is over.
CREATE TABLE public_reports (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  about       text NOT NULL CHECK (about IN ('product', 'maker', 'place', 'site')),
  name        text NOT NULL DEFAULT '' CHECK (length(name) <= 240),
  category    text NOT NULL CHECK (category IN ('safety', 'label', 'price', 'conduct', 'content', 'other')),
  body        text NOT NULL CHECK (length(body) <= 3000),
  phone       text NOT NULL DEFAULT '',
  answer      text NOT NULL DEFAULT '' CHECK (length(answer) <= 3000),
  reply_by    timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  answered_at timestamptz,
  answered_by text NOT NULL DEFAULT '',
  erased_at   timestamptz,
  CHECK (erased_at IS NULL OR (name, body, phone, answer) = ('', '', '', ''))
);
CREATE INDEX public_reports_open ON public_reports (reply_by, id) WHERE answered_at IS NULL AND erased_at IS NULL;
CREATE INDEX public_reports_lately ON public_reports (created_at);

-- +goose Down
DROP TABLE public_reports;
UPDATE orders SET kept = 0 WHERE kept < 0;
ALTER TABLE orders DROP CONSTRAINT orders_kept,
  ADD CONSTRAINT orders_kept CHECK (kept BETWEEN 0 AND first_due AND (kept = 0 OR state = 'cancelled'));
