-- +goose Up
CREATE TABLE product_groups (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug     text NOT NULL UNIQUE,
  name     text NOT NULL,
  intro    text NOT NULL,
  art_kind text NOT NULL,
  keywords text NOT NULL DEFAULT '',
  position int  NOT NULL
);
INSERT INTO product_groups (slug, name, intro, art_kind, keywords, position) VALUES
  ('mien-bun-pho', 'Miến, bún, phở', 'Sợi khô của làng So: miến dong, bún và phở, tráng tay, phơi trên phên tre.', 'mien', 'sợi khô', 1),
  ('nem', 'Nem', 'Nem thính của Hạ Hòa và Độ Chàng, làm trong ngày, giữ lạnh khi giao.', 'nem', 'nem nem chạo nem nắm nem chua thính', 2),
  ('rau-an-toan', 'Rau an toàn', 'Rau cắt theo lứa ở Cộng Hòa, giao trong ngày quanh xã và nội thành.', 'vegetables', 'rau an toàn rau sạch rau xanh', 3),
  ('do-go', 'Đồ gỗ', 'Đồ mộc và đồ chạm của Yên Quán, có sẵn hoặc đặt theo kích thước.', 'carving', 'đồ gỗ đồ mộc mỹ nghệ điêu khắc đục chạm', 4),
  ('du-lich', 'Du lịch', 'Đình So bên hồ bán nguyệt và những xưởng nghề mở cửa đón khách.', 'temple', 'du lịch tham quan trải nghiệm', 5),
  ('qua-tang', 'Quà tặng', 'Hộp quà gói lạt tre, ghép hàng của nhiều cơ sở trong xã.', 'gift', 'quà tặng quà biếu quà tết hộp quà', 6);

CREATE TABLE villages (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug            text NOT NULL UNIQUE,
  name            text NOT NULL,
  aliases         text NOT NULL DEFAULT '',
  former_communes text NOT NULL DEFAULT '',
  craft           text NOT NULL DEFAULT '',
  summary         text NOT NULL,
  story           text NOT NULL DEFAULT '',
  art_kind        text NOT NULL,
  latitude        double precision,
  longitude       double precision,
  position        int NOT NULL,
  row_version     int NOT NULL DEFAULT 1,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);

CREATE TABLE heritage_sites (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug        text NOT NULL UNIQUE,
  name        text NOT NULL,
  subtitle    text NOT NULL DEFAULT '',
  summary     text NOT NULL,
  story       text NOT NULL DEFAULT '',
  village_id  bigint REFERENCES villages,
  latitude    double precision NOT NULL,
  longitude   double precision NOT NULL,
  row_version int NOT NULL DEFAULT 1
);

-- A fact about a place is worth nothing without where it was read.
CREATE TABLE facts (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  village_id       bigint REFERENCES villages ON DELETE CASCADE,
  heritage_site_id bigint REFERENCES heritage_sites ON DELETE CASCADE,
  kind             text NOT NULL CHECK (kind IN ('fact', 'step', 'route', 'rule', 'festival')),
  label            text NOT NULL DEFAULT '',
  text             text NOT NULL,
  source           text NOT NULL DEFAULT '',
  position         int  NOT NULL,
  CHECK (num_nonnulls(village_id, heritage_site_id) = 1),
  CHECK (kind <> 'fact' OR source <> '')
);
CREATE INDEX facts_village ON facts (village_id, kind, position);
CREATE INDEX facts_site ON facts (heritage_site_id, kind, position);

CREATE TABLE producers (
  id                     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug                   text NOT NULL UNIQUE,
  name                   text NOT NULL,
  legal_form             text NOT NULL CHECK (legal_form IN ('htx', 'tht', 'enterprise_llc', 'enterprise_private',
                           'enterprise_jsc', 'farm', 'household_business', 'association', 'operating_centre')),
  state                  text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'good_standing', 'suspended')),
  village_id             bigint REFERENCES villages,
  craft                  text NOT NULL DEFAULT '',
  address_line           text NOT NULL DEFAULT '',
  phone                  text NOT NULL DEFAULT '',
  email                  text NOT NULL DEFAULT '',
  registration_number    text NOT NULL DEFAULT '',
  registration_issued_on date,
  registration_issuer    text NOT NULL DEFAULT '',
  quote                  text NOT NULL DEFAULT '',
  story                  text NOT NULL DEFAULT '',
  since_year             int CHECK (since_year BETWEEN 1000 AND 2100),
  visiting               text NOT NULL DEFAULT '',
  sample                 boolean NOT NULL DEFAULT false,
  created_at             timestamptz NOT NULL DEFAULT now(),
  updated_at             timestamptz NOT NULL DEFAULT now(),
  row_version            int NOT NULL DEFAULT 1
);
CREATE INDEX producers_village ON producers (village_id);

CREATE TABLE products (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug                text NOT NULL UNIQUE,
  name                text NOT NULL CHECK (name <> ''),
  group_id            bigint NOT NULL REFERENCES product_groups,
  producer_id         bigint NOT NULL REFERENCES producers,
  state               text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'hidden')),
  sale_mode           text NOT NULL DEFAULT 'stock' CHECK (sale_mode IN ('stock', 'quote', 'visit')),
  dossier_state       text NOT NULL DEFAULT 'none' CHECK (dossier_state IN ('none', 'preparing')),
  summary             text NOT NULL DEFAULT '',
  quote               text NOT NULL DEFAULT '',
  story               text NOT NULL DEFAULT '',
  usage               text NOT NULL DEFAULT '',
  ingredients         text NOT NULL DEFAULT '',
  ingredient_origin   text NOT NULL DEFAULT '',
  origin_evidence     text NOT NULL DEFAULT '',
  storage             text NOT NULL DEFAULT '',
  shelf_life          text NOT NULL DEFAULT '',
  warnings            text NOT NULL DEFAULT '',
  quality_declaration text NOT NULL DEFAULT '',
  lead_time           text NOT NULL DEFAULT '',
  dimensions          text NOT NULL DEFAULT '',
  price_includes_vat  boolean NOT NULL DEFAULT true,
  delivery_area       text NOT NULL DEFAULT 'country' CHECK (delivery_area IN ('country', 'city', 'commune')),
  cold_chain          boolean NOT NULL DEFAULT false,
  fresh_hours         int CHECK (fresh_hours > 0),
  season_from         int CHECK (season_from BETWEEN 1 AND 12),
  season_to           int CHECK (season_to BETWEEN 1 AND 12),
  keywords            text NOT NULL DEFAULT '',
  art_kind            text NOT NULL,
  art_variant         int  NOT NULL DEFAULT 0,
  featured            int  NOT NULL DEFAULT 0,
  sample              boolean NOT NULL DEFAULT false,
  published_at        timestamptz,
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now(),
  row_version         int NOT NULL DEFAULT 1,
  CHECK ((season_from IS NULL) = (season_to IS NULL)),
  CHECK (state <> 'published' OR published_at IS NOT NULL)
);
CREATE INDEX products_group ON products (group_id) WHERE state = 'published';
CREATE INDEX products_producer ON products (producer_id);

CREATE TABLE variants (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id  bigint NOT NULL REFERENCES products ON DELETE CASCADE,
  name        text NOT NULL,
  price       bigint NOT NULL CHECK (price > 0),
  unit        text NOT NULL CHECK (unit IN ('g', 'ml', 'piece')),
  unit_amount int NOT NULL CHECK (unit_amount > 0),
  unit_word   text NOT NULL,
  weight_g    int NOT NULL CHECK (weight_g > 0),
  stock       int NOT NULL DEFAULT 0 CHECK (stock >= 0),
  state       text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'hidden')),
  position    int NOT NULL DEFAULT 0,
  row_version int NOT NULL DEFAULT 1,
  UNIQUE (product_id, name)
);
CREATE INDEX variants_product ON variants (product_id, position);

-- Why every stock number is what it is. The balance is what the variant had after it.
CREATE TABLE stock_movements (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  variant_id bigint NOT NULL REFERENCES variants,
  delta      int NOT NULL CHECK (delta <> 0),
  balance    int NOT NULL CHECK (balance >= 0),
  reason     text NOT NULL CHECK (reason IN ('sold', 'returned', 'counted', 'produced', 'damaged')),
  order_id   bigint,
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'buyer', 'system')),
  actor_id   bigint,
  actor_name text NOT NULL DEFAULT '',
  note       text NOT NULL DEFAULT '',
  at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX stock_movements_variant ON stock_movements (variant_id, id DESC);
CREATE INDEX stock_movements_order ON stock_movements (order_id) WHERE order_id IS NOT NULL;
-- One order gives back each variant at most once.
CREATE UNIQUE INDEX stock_movements_once ON stock_movements (order_id, variant_id, reason) WHERE order_id IS NOT NULL;
CREATE TRIGGER stock_movements_only_added BEFORE UPDATE OR DELETE ON stock_movements
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The only source of a public star (Decision 26/2026/QĐ-TTg, Arts. 3, 4, 8, 12).
CREATE TABLE recognitions (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id       bigint NOT NULL REFERENCES products,
  certificate_code text NOT NULL UNIQUE,
  decision_number  text NOT NULL CHECK (decision_number <> ''),
  decided_on       date NOT NULL,
  authority        text NOT NULL CHECK (authority <> ''),
  stars            int  NOT NULL CHECK (stars BETWEEN 3 AND 5),
  valid_from       date NOT NULL,
  valid_until      date NOT NULL,
  extended_until   date,
  extension_ground text NOT NULL DEFAULT '',
  revoked_on       date,
  revoked_because  text NOT NULL DEFAULT '',
  sample           boolean NOT NULL DEFAULT false,
  created_at       timestamptz NOT NULL DEFAULT now(),
  CHECK (valid_until >= valid_from),
  CHECK (extended_until IS NULL OR (extended_until > valid_until AND extended_until <= valid_until + 180 AND extension_ground <> '')),
  CHECK (revoked_on IS NULL OR revoked_because <> '')
);
CREATE INDEX recognitions_product ON recognitions (product_id, valid_until DESC);

CREATE TABLE sales_points (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug         text NOT NULL UNIQUE,
  name         text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('market', 'tourist_site', 'craft_village', 'service_centre', 'post_office', 'shop')),
  address      text NOT NULL,
  old_address  text NOT NULL DEFAULT '',
  province_code text NOT NULL DEFAULT '01',
  ward_code    text NOT NULL DEFAULT '09931',
  latitude     double precision NOT NULL,
  longitude    double precision NOT NULL,
  hours        text NOT NULL,
  phone        text NOT NULL DEFAULT '',
  notes        text NOT NULL DEFAULT '',
  closed_until date,
  pickup       boolean NOT NULL DEFAULT true,
  state        text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  sample       boolean NOT NULL DEFAULT false,
  position     int NOT NULL DEFAULT 0
);
CREATE TABLE sales_point_products (
  sales_point_id bigint NOT NULL REFERENCES sales_points ON DELETE CASCADE,
  product_id     bigint NOT NULL REFERENCES products ON DELETE CASCADE,
  confirmed_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (sales_point_id, product_id)
);
CREATE INDEX sales_point_products_product ON sales_point_products (product_id);

-- +goose Down
DROP TABLE sales_point_products, sales_points, recognitions, stock_movements, variants, products, producers, facts, heritage_sites, villages, product_groups;
