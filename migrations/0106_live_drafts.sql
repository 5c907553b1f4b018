-- +goose Up

-- What somebody asked for under a live video: read by a host, then held, then opened by its
-- buyer by a link of their own. Who wrote it is emptied two days later.
CREATE TABLE live_drafts (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id bigint NOT NULL REFERENCES live_sessions ON DELETE CASCADE,
  token      text NOT NULL UNIQUE,              -- in the link: who has it may take what is held
  cart_id    text NOT NULL DEFAULT '',          -- where that lies: a cart of its own, then of who took it
  channel    text NOT NULL DEFAULT '',
  author     text NOT NULL DEFAULT '',
  body       text NOT NULL DEFAULT '',          -- one line, every number in it masked
  phone      text NOT NULL DEFAULT '',          -- E.164; never on a screen while the session is on air
  asks       text NOT NULL,                     -- "M1*2 B1*1": the same wish of the same person is one draft
  doubts     text NOT NULL DEFAULT '',          -- why somebody should look twice, one word each
  unknown    text NOT NULL DEFAULT '',          -- codes that nothing of the session has
  times      int NOT NULL DEFAULT 1 CHECK (times > 0),
  read_at    timestamptz NOT NULL,
  read_by    text NOT NULL,
  held_at    timestamptz,
  until      timestamptz,                       -- the first instant at which nothing is held
  taken_at   timestamptz,                       -- somebody opened the link and said yes
  dropped_at timestamptz,
  CHECK ((held_at IS NULL) = (until IS NULL)),
  CHECK (taken_at IS NULL OR held_at IS NOT NULL)
);
CREATE INDEX live_drafts_session ON live_drafts (session_id, id);
CREATE INDEX live_drafts_phone ON live_drafts (phone) WHERE phone <> '';

CREATE TABLE live_draft_lines (
  draft_id bigint NOT NULL REFERENCES live_drafts ON DELETE CASCADE,
  item_id  bigint NOT NULL REFERENCES live_items ON DELETE CASCADE,
  quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 999),
  price    bigint NOT NULL DEFAULT 0 CHECK (price >= 0), -- as it is held; 0: it is not
  PRIMARY KEY (draft_id, item_id)
);

-- +goose Down
DROP TABLE live_draft_lines, live_drafts;
