-- +goose Up

-- Who may come into the office. A login is an e-mail address or a phone number, lower case.
CREATE TABLE accounts (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login         text NOT NULL UNIQUE CHECK (login <> '' AND login = lower(btrim(login)) AND length(login) <= 254),
  name          text NOT NULL CHECK (name <> ''),
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  state         text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  producer_id   bigint,
  hamlet_slug   text CHECK (hamlet_slug <> ''),
  last_login_at timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  row_version   int NOT NULL DEFAULT 1
);
CREATE INDEX accounts_producer ON accounts (producer_id) WHERE producer_id IS NOT NULL;

-- What a person may do hangs on roles, and roles are data: the office can be rearranged
-- without a new program. reach says whose records the role sees.
CREATE TABLE roles (
  code     text PRIMARY KEY CHECK (code ~ '^[a-z_]+$'),
  name     text NOT NULL UNIQUE CHECK (name <> ''),
  reach    text NOT NULL DEFAULT 'commune' CHECK (reach IN ('commune', 'hamlet', 'producer')),
  position int  NOT NULL
);
CREATE TABLE role_permissions (
  role       text NOT NULL REFERENCES roles ON DELETE CASCADE,
  permission text NOT NULL CHECK (permission ~ '^[a-z_]+\.[a-z_]+$'),
  PRIMARY KEY (role, permission)
);
CREATE TABLE account_roles (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  role       text   NOT NULL REFERENCES roles,
  PRIMARY KEY (account_id, role)
);
CREATE INDEX account_roles_role ON account_roles (role);

INSERT INTO roles (code, name, reach, position) VALUES
  ('admin',       'Quản trị',                      'commune',  1),
  ('economy',     'Phòng Kinh tế',                 'commune',  2),
  ('culture',     'Phòng Văn hóa – Xã hội',        'commune',  3),
  ('services',    'Trung tâm Dịch vụ tổng hợp',    'commune',  4),
  ('youth',       'Đoàn thanh niên',               'commune',  5),
  ('hamlet_head', 'Trưởng thôn',                   'hamlet',   6),
  ('producer',    'Chủ thể',                       'producer', 7),
  ('leader',      'Lãnh đạo (chỉ xem)',            'commune',  8);

INSERT INTO role_permissions (role, permission)
SELECT r.role, unnest(string_to_array(r.permissions, ' ')) FROM (VALUES
  ('admin',       'orders.read orders.update payments.update products.read products.update stock.update producers.read producers.update sales_points.read sales_points.update accounts.manage audit.read'),
  ('economy',     'orders.read orders.update payments.update products.read products.update stock.update producers.read producers.update sales_points.read sales_points.update audit.read'),
  ('culture',     'products.read producers.read sales_points.read'),
  ('services',    'products.read producers.read sales_points.read sales_points.update'),
  ('youth',       'orders.read orders.update products.read stock.update producers.read sales_points.read'),
  ('hamlet_head', 'products.read producers.read sales_points.read'),
  ('producer',    'orders.read orders.update payments.update products.read products.update stock.update producers.read'),
  ('leader',      'orders.read products.read producers.read sales_points.read audit.read')
) AS r (role, permissions);

-- Wrong passwords are counted by what was typed, not by account: a login that nobody has
-- is counted and locked like any other, so the answer does not say which ones exist.
CREATE TABLE login_attempts (
  login_hash   bytea PRIMARY KEY CHECK (octet_length(login_hash) = 32),
  failed       int NOT NULL CHECK (failed >= 0),
  locked_until timestamptz,
  updated_at   timestamptz NOT NULL
);
CREATE INDEX login_attempts_stale ON login_attempts (updated_at);

-- The cookie holds 32 random bytes; only their SHA-256 is kept, so a stolen copy of this
-- table lets nobody in.
CREATE TABLE sessions (
  id           bytea PRIMARY KEY CHECK (octet_length(id) = 32),
  account_id   bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  csrf_secret  bytea NOT NULL CHECK (octet_length(csrf_secret) = 32),
  ua_hash      bytea NOT NULL CHECK (octet_length(ua_hash) = 32),
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL CHECK (last_seen_at >= created_at),
  expires_at   timestamptz NOT NULL CHECK (expires_at > created_at),
  ended_at     timestamptz
);
CREATE INDEX sessions_account ON sessions (account_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_expires ON sessions (expires_at);

-- Who did what to which record, written in the transaction that did it.
CREATE TABLE audit_log (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT now(),
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'buyer', 'system')),
  actor_id   bigint,
  actor_name text NOT NULL DEFAULT '',
  action     text NOT NULL CHECK (action <> ''),
  entity     text NOT NULL CHECK (entity <> ''),
  entity_id  bigint,
  before     jsonb,
  after      jsonb,
  reason     text NOT NULL DEFAULT '',
  request_id text NOT NULL DEFAULT ''
);
CREATE INDEX audit_log_entity ON audit_log (entity, entity_id, id DESC);
CREATE INDEX audit_log_actor ON audit_log (actor_id, id DESC) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_log_at ON audit_log (at DESC, id DESC);
CREATE TRIGGER audit_log_only_added BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_log_not_emptied BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was promised in a transaction and is still to be done by others.
CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       text NOT NULL CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
  entity_id  bigint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  handed_at  timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE handed_at IS NULL;
CREATE INDEX outbox_handed ON outbox (handed_at) WHERE handed_at IS NOT NULL;

-- Keys the program made for itself because nobody gave it any.
CREATE TABLE app_secrets (
  name       text PRIMARY KEY CHECK (name <> ''),
  value      bytea NOT NULL CHECK (octet_length(value) = 32),
  created_at timestamptz NOT NULL DEFAULT now()
);

-- +goose Down
DROP TABLE app_secrets, outbox, audit_log, sessions, login_attempts, account_roles, role_permissions, roles, accounts;
