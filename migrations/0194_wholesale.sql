-- +goose Up

-- Who wants to buy in bulk: a shop, a supermarket, a platform. The commune passes the request
-- on to one or several producers, who take it or not.
CREATE TABLE wholesale_requests (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  once       text NOT NULL UNIQUE CHECK (once <> ''),
  shop       text NOT NULL,
  name       text NOT NULL,
  phone      text NOT NULL,
  email      text NOT NULL DEFAULT '',
  province   text NOT NULL DEFAULT '', -- its code
  often      text NOT NULL CHECK (often IN ('once', 'weekly', 'monthly', 'season', 'unsure')),
  wishes     text NOT NULL DEFAULT '',
  state      text NOT NULL CHECK (state IN ('new', 'passed', 'taken', 'agreed', 'nothing', 'withdrawn')),
  reason     text NOT NULL DEFAULT '', -- how it ended; the buyer reads it
  take_by    timestamptz NOT NULL,     -- by when somebody should have taken it
  sample     boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  erased_at  timestamptz,
  found_norm text NOT NULL GENERATED ALWAYS AS (vn_norm(shop || ' ' || name)) STORED
);
CREATE INDEX wholesale_requests_recent ON wholesale_requests (updated_at DESC, id DESC);
CREATE INDEX wholesale_requests_open ON wholesale_requests (phone) WHERE state IN ('new', 'passed', 'taken');
CREATE INDEX wholesale_requests_untaken ON wholesale_requests (take_by) WHERE state IN ('new', 'passed');

-- What they want of which goods, as they say it.
CREATE TABLE wholesale_wants (
  request_id   bigint NOT NULL REFERENCES wholesale_requests ON DELETE CASCADE,
  seq          int NOT NULL,
  product_id   bigint NOT NULL REFERENCES products,
  product_name text NOT NULL,
  amount       text NOT NULL CHECK (amount <> ''),
  PRIMARY KEY (request_id, seq),
  UNIQUE (request_id, product_id)
);
CREATE INDEX wholesale_wants_product ON wholesale_wants (product_id);

-- To whom it was passed on, and what they said. A producer has at most one that is open.
CREATE TABLE wholesale_passes (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id  bigint NOT NULL REFERENCES wholesale_requests ON DELETE CASCADE,
  producer_id bigint NOT NULL REFERENCES producers,
  state       text NOT NULL CHECK (state IN ('passed', 'taken', 'declined', 'back')),
  note        text NOT NULL DEFAULT '', -- of who passed it on, for the producer
  offer       text NOT NULL DEFAULT '', -- the producer's prices and terms; the buyer reads it
  reason      text NOT NULL DEFAULT '', -- why it was declined; the commune reads it
  by_id       bigint,
  by_name     text NOT NULL DEFAULT '',
  at          timestamptz NOT NULL,
  answered_by text NOT NULL DEFAULT '',
  answered_at timestamptz,
  offered_at  timestamptz,
  CHECK ((state IN ('taken', 'declined')) = (answered_at IS NOT NULL)),
  CHECK ((offer <> '') = (offered_at IS NOT NULL))
);
CREATE UNIQUE INDEX wholesale_passes_one ON wholesale_passes (request_id, producer_id) WHERE state IN ('passed', 'taken');
CREATE INDEX wholesale_passes_producer ON wholesale_passes (producer_id, request_id) WHERE state <> 'back';

-- What the commune writes down for itself, as after a call.
CREATE TABLE wholesale_notes (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id bigint NOT NULL REFERENCES wholesale_requests ON DELETE CASCADE,
  words      text NOT NULL CHECK (words <> ''),
  by_id      bigint,
  by_name    text NOT NULL DEFAULT '',
  at         timestamptz NOT NULL
);
CREATE INDEX wholesale_notes_request ON wholesale_notes (request_id, id DESC);

-- From how much on goods are sold in bulk, and what a shop should know; empty: nobody has said.
ALTER TABLE products
  ADD COLUMN wholesale_from text NOT NULL DEFAULT '',
  ADD COLUMN wholesale_note text NOT NULL DEFAULT '';

-- By when a workshop should have quoted. What was asked before has the same two days, without
-- days off, which only the program knows.
ALTER TABLE bespoke_requests ADD COLUMN quote_by timestamptz;
UPDATE bespoke_requests SET quote_by = created_at + interval '2 days';
CREATE INDEX bespoke_requests_unquoted ON bespoke_requests (quote_by) WHERE state = 'asked';

-- +goose Down
DROP INDEX bespoke_requests_unquoted;
ALTER TABLE bespoke_requests DROP COLUMN quote_by;
ALTER TABLE products DROP COLUMN wholesale_from, DROP COLUMN wholesale_note;
DROP TABLE wholesale_notes, wholesale_passes, wholesale_wants, wholesale_requests;
