-- +goose Up

-- What is said and printed for a size, for good: M1 is never anything else. A letter that
-- reminds of the goods and a number; none that reads as another sign or as a part of an
-- address (I, O, P, Q, T).
CREATE TABLE spoken_codes (
  code       text PRIMARY KEY CHECK (code ~ '^[MBKNRGH][1-9][0-9]?$'),
  variant_id bigint NOT NULL UNIQUE REFERENCES variants,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL DEFAULT ''
);

-- An evening on which goods are shown and sold. The platforms have the picture; here stands
-- who, when, where, what and for how much.
CREATE TABLE live_sessions (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug        text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name        text NOT NULL CHECK (name <> '' AND length(name) <= 80),
  state       text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'live', 'paused', 'ended')),
  starts_at   timestamptz NOT NULL,
  ends_at     timestamptz NOT NULL,             -- as planned, or as lengthened; two hours later it is over by itself
  rehearsal   boolean NOT NULL DEFAULT false,   -- nobody outside sees it, nothing is sold
  rules       text NOT NULL DEFAULT '',         -- the version of the rules for selling live that was accepted
  rules_by    text NOT NULL DEFAULT '',
  complaints  text NOT NULL DEFAULT '' CHECK (length(complaints) <= 120), -- where viewers complain; stands on the page
  replay      text NOT NULL DEFAULT '',         -- https address of the recording
  pinned      bigint,                           -- an item, below
  began_at    timestamptz,
  ended_at    timestamptz,
  host_key    text NOT NULL UNIQUE,             -- who has it stands at the console, while the session lasts
  sample      boolean NOT NULL DEFAULT false,
  created_at  timestamptz NOT NULL,
  created_by  text NOT NULL DEFAULT '',
  updated_at  timestamptz NOT NULL,
  row_version int NOT NULL DEFAULT 1,
  CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '12 hours'),
  CHECK ((state = 'planned') = (began_at IS NULL) OR state = 'ended'),
  CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
  CHECK ((rules = '') = (rules_by = ''))
);
CREATE INDEX live_sessions_starts ON live_sessions (starts_at);

CREATE TABLE live_channels (
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  channel    text NOT NULL CHECK (channel IN ('fb', 'tt', 'yt', 'za')),
  link       text NOT NULL CHECK (link ~ '^https://' AND length(link) <= 500),
  PRIMARY KEY (session_id, channel)
);

CREATE TABLE live_hosts (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  name       text NOT NULL CHECK (name <> '' AND length(name) <= 80),
  role       text NOT NULL CHECK (role IN ('lead', 'pin', 'close')), -- dẫn, ghim, chốt đơn
  checked_at timestamptz,                       -- when somebody held their identity card (Law 122/2025/QH15, Art. 24)
  checked_by text NOT NULL DEFAULT '',
  CHECK ((checked_at IS NULL) = (checked_by = ''))
);
CREATE INDEX live_hosts_session ON live_hosts (session_id);

-- What a session sells. While it is on air an offer stands behind each item (offers.live_item_id):
-- the price, the units and the end of the offer are what holds; these are the plan.
CREATE TABLE live_items (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  variant_id bigint NOT NULL REFERENCES variants,
  code       text NOT NULL,                     -- as it was said; copied
  position   int NOT NULL DEFAULT 0,
  price      bigint NOT NULL CHECK (price > 0),
  units      int NOT NULL CHECK (units BETWEEN 1 AND 999),
  per_phone  int NOT NULL DEFAULT 0 CHECK (per_phone BETWEEN 0 AND 99),
  minutes    int NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 720), -- how long the price holds from when it is on air; 0: to the end
  deep       boolean NOT NULL DEFAULT false,    -- an officer answers for more than half off, down to this price
  label_by   text NOT NULL DEFAULT '',          -- who saw the photo of the label
  gone_at    timestamptz,                       -- the host said that it is sold out
  UNIQUE (session_id, variant_id),
  UNIQUE (session_id, code)
);
ALTER TABLE live_sessions ADD FOREIGN KEY (pinned) REFERENCES live_items;

-- What happened on air, in order: the record for the law, and what a step is taken back by.
CREATE TABLE live_events (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  item_id    bigint REFERENCES live_items ON DELETE CASCADE,
  kind       text NOT NULL CHECK (kind IN ('begin', 'pause', 'resume', 'end', 'pin', 'unpin', 'price', 'stock', 'extend', 'gone', 'back')),
  before     jsonb NOT NULL DEFAULT '{}',
  after      jsonb NOT NULL DEFAULT '{}',
  at         timestamptz NOT NULL,
  by_name    text NOT NULL,
  undone_at  timestamptz
);
CREATE INDEX live_events_session ON live_events (session_id, id);

-- An offer that stands behind a live item; the offers of one item are one promise that was
-- changed, and the share of a phone is counted over all of them.
ALTER TABLE offers ADD COLUMN live_item_id bigint REFERENCES live_items;
CREATE INDEX offers_live ON offers (live_item_id) WHERE live_item_id IS NOT NULL;

-- A firm hold keeps the price with the units, also when the offer ends before it does.
ALTER TABLE holds ADD COLUMN firm boolean NOT NULL DEFAULT false;
ALTER TABLE holds ADD CONSTRAINT holds_firm CHECK (NOT firm OR offer_id IS NOT NULL);

-- In which session, and from where, somebody asked for goods: goes with the line from the
-- cart into the order, and stays.
ALTER TABLE cart_lines ADD COLUMN live_item_id bigint REFERENCES live_items ON DELETE SET NULL, ADD COLUMN channel text NOT NULL DEFAULT '';
ALTER TABLE order_lines ADD COLUMN live_item_id bigint REFERENCES live_items, ADD COLUMN channel text NOT NULL DEFAULT '';
CREATE INDEX order_lines_live ON order_lines (live_item_id) WHERE live_item_id IS NOT NULL;

-- Every process hears which session is not as it was.
-- +goose StatementBegin
CREATE FUNCTION live_moved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE session bigint;
BEGIN
  IF TG_TABLE_NAME = 'live_sessions' THEN session := NEW.id;
  ELSIF TG_TABLE_NAME = 'live_items' THEN session := NEW.session_id;
  ELSIF TG_TABLE_NAME = 'offers' THEN SELECT i.session_id INTO session FROM live_items i WHERE i.id = NEW.live_item_id;
  ELSE SELECT i.session_id INTO session FROM offers o JOIN live_items i ON i.id = o.live_item_id WHERE o.id = NEW.offer_id;
  END IF;
  PERFORM pg_notify('live', session::text);
  RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE TRIGGER live_session_moved AFTER UPDATE ON live_sessions FOR EACH ROW EXECUTE FUNCTION live_moved();
CREATE TRIGGER live_item_moved AFTER INSERT OR UPDATE ON live_items FOR EACH ROW EXECUTE FUNCTION live_moved();
CREATE TRIGGER live_offer_moved AFTER INSERT OR UPDATE ON offers FOR EACH ROW WHEN (NEW.live_item_id IS NOT NULL) EXECUTE FUNCTION live_moved();
CREATE TRIGGER live_hold_moved AFTER INSERT OR UPDATE ON holds FOR EACH ROW WHEN (NEW.firm) EXECUTE FUNCTION live_moved();

-- +goose Down
DROP TRIGGER live_hold_moved ON holds;
DROP TRIGGER live_offer_moved ON offers;
ALTER TABLE order_lines DROP COLUMN live_item_id, DROP COLUMN channel;
ALTER TABLE cart_lines DROP COLUMN live_item_id, DROP COLUMN channel;
ALTER TABLE holds DROP CONSTRAINT holds_firm, DROP COLUMN firm;
ALTER TABLE offers DROP COLUMN live_item_id;
ALTER TABLE live_sessions DROP COLUMN pinned;
DROP TABLE live_events, live_items, live_hosts, live_channels, live_sessions, spoken_codes;
DROP FUNCTION live_moved();
