-- +goose Up

-- A place that people may visit by appointment, free of charge. week holds the minutes at
-- which groups are met on each day from Sunday on; rites the lunar days on which nobody is.
CREATE TABLE visit_places (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug             text NOT NULL UNIQUE,
  name             text NOT NULL CHECK (name <> ''),
  address          text NOT NULL DEFAULT '',
  note             text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  heritage_site_id bigint UNIQUE REFERENCES heritage_sites ON DELETE CASCADE,
  producer_id      bigint UNIQUE REFERENCES producers ON DELETE CASCADE,
  taking           boolean NOT NULL DEFAULT false,
  week             jsonb NOT NULL DEFAULT '[[],[],[],[],[],[],[]]' CHECK (jsonb_typeof(week) = 'array' AND jsonb_array_length(week) = 7),
  rites            jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(rites) = 'array'),
  capacity         int NOT NULL CHECK (capacity BETWEEN 1 AND 500),
  minutes          int NOT NULL CHECK (minutes BETWEEN 15 AND 480),       -- one visit
  lead_minutes     int NOT NULL CHECK (lead_minutes BETWEEN 0 AND 43200), -- asked for this long before, at the latest
  ahead_days       int NOT NULL CHECK (ahead_days BETWEEN 1 AND 180),
  most_party       int NOT NULL CHECK (most_party BETWEEN 1 AND capacity),
  group_from       int NOT NULL CHECK (group_from >= 2), -- as many are confirmed by an officer
  row_version      int NOT NULL DEFAULT 1,
  updated_at       timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(heritage_site_id, producer_id) = 1)
);

-- An hour of a day, from when somebody first asks for it. taken is the sum of its live
-- bookings, and cannot pass capacity whoever writes it.
CREATE TABLE visit_slots (
  place_id  bigint NOT NULL REFERENCES visit_places ON DELETE CASCADE,
  starts_at timestamptz NOT NULL,
  capacity  int NOT NULL CHECK (capacity BETWEEN 0 AND 500),
  own       boolean NOT NULL DEFAULT false, -- its capacity was set for this hour alone
  taken     int NOT NULL DEFAULT 0,
  PRIMARY KEY (place_id, starts_at),
  CHECK (taken BETWEEN 0 AND capacity)
);

CREATE TABLE visit_closed_days (
  place_id    bigint NOT NULL REFERENCES visit_places ON DELETE CASCADE,
  day         date NOT NULL,
  reason      text NOT NULL CHECK (reason <> '' AND length(reason) <= 200),
  closed_at   timestamptz NOT NULL,
  closed_name text NOT NULL DEFAULT '',
  PRIMARY KEY (place_id, day)
);

-- Who comes. Name, number, note and reason are emptied thirty days after the visit; what
-- stays is a count.
CREATE TABLE visit_bookings (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  once       text NOT NULL UNIQUE, -- of the form that was sent: sent again, it is the same booking
  place_id   bigint NOT NULL,
  starts_at  timestamptz NOT NULL,
  party      int NOT NULL CHECK (party BETWEEN 1 AND 500),
  name       text NOT NULL CHECK (length(name) <= 80),
  phone      text NOT NULL CHECK (phone = '' OR phone ~ '^\+[0-9]{8,15}$'),
  note       text NOT NULL DEFAULT '' CHECK (length(note) <= 300),
  state      text NOT NULL CHECK (state IN ('requested', 'confirmed', 'refused', 'called_off', 'cancelled', 'attended', 'missed')),
  reason     text NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
  told_at    timestamptz, -- of a visit that the place took back
  erased_at  timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  FOREIGN KEY (place_id, starts_at) REFERENCES visit_slots ON DELETE CASCADE,
  CHECK ((erased_at IS NOT NULL) = (phone = '')),
  CHECK (erased_at IS NULL OR (name = '' AND note = '' AND reason = '')),
  CHECK (told_at IS NULL OR state IN ('refused', 'called_off'))
);
CREATE INDEX visit_bookings_slot ON visit_bookings (place_id, starts_at, id);
CREATE INDEX visit_bookings_phone ON visit_bookings (phone, starts_at) WHERE state IN ('requested', 'confirmed');
CREATE INDEX visit_bookings_kept ON visit_bookings (starts_at) WHERE erased_at IS NULL;

INSERT INTO role_permissions (role, permission)
SELECT r.role, unnest(string_to_array(r.permissions, ' ')) FROM (VALUES
  ('admin', 'visits.read visits.update'), ('economy', 'visits.read visits.update'), ('culture', 'visits.read visits.update'),
  ('services', 'visits.read visits.update'), ('producer', 'visits.read visits.update'), ('leader', 'visits.read')
) AS r (role, permissions);

-- +goose Down
DELETE FROM role_permissions WHERE permission LIKE 'visits.%';
DROP TABLE visit_bookings, visit_closed_days, visit_slots, visit_places;
