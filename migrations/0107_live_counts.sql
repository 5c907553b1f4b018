-- +goose Up

-- How often the page of a session was opened, and how often something was said yes to or
-- refused, by where people came from. Numbers alone: nobody is in them.
CREATE TABLE live_counts (
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  code       text NOT NULL DEFAULT '',          -- of what was looked at or asked for; empty: of nothing yet
  channel    text NOT NULL DEFAULT '',
  deed       text NOT NULL CHECK (deed IN ('view', 'hold', 'refused')),
  slot       timestamptz NOT NULL,              -- begins here, and is five minutes long
  n          int NOT NULL CHECK (n > 0),
  PRIMARY KEY (session_id, slot, deed, channel, code)
);

-- What stood behind each thing when its session began: as it was looked at then, whatever
-- becomes of the papers (Law 122/2025/QH15, Art. 24).
CREATE TABLE live_checks (
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  item_id    bigint NOT NULL REFERENCES live_items ON DELETE CASCADE,
  position   int NOT NULL,
  kind       text NOT NULL,                     -- of a paper; 'star': a recognition, 'label': the photo of the label
  number     text NOT NULL DEFAULT '',
  until      date,                              -- its last day; null: without an end
  by_name    text NOT NULL DEFAULT '',          -- who saw the label
  at         timestamptz NOT NULL,
  PRIMARY KEY (session_id, item_id, position)
);

-- A stall at a fair, or another place that sends buyers here: a channel with a short code of its
-- own, so that what is ordered later counts for it.
CREATE TABLE stalls (
  code       text PRIMARY KEY CHECK (code ~ '^hc[1-9][0-9]?$'),
  name       text NOT NULL CHECK (name <> '' AND length(name) <= 80),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  closed_at  timestamptz                        -- not offered for printing any more; its code stays
);

-- How often a code was opened from a channel while no session had it.
CREATE TABLE channel_counts (
  channel text NOT NULL,
  code    text NOT NULL,
  day     date NOT NULL,
  n       int NOT NULL CHECK (n > 0),
  PRIMARY KEY (channel, code, day)
);
CREATE INDEX order_lines_channel ON order_lines (channel) WHERE channel <> '';

-- +goose Down
DROP INDEX order_lines_channel;
DROP TABLE channel_counts, stalls;
DROP TABLE live_checks;
DROP TABLE live_counts;
