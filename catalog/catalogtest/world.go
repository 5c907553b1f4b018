package catalogtest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Noon is when it is in the small world: noon of 24 November 2026 in Việt Nam.
func Noon() time.Time { return time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC) }

// World makes records in a test's own database.
type World struct {
	tb testing.TB
	db *pg.DB
}

// New begins a world.
func New(tb testing.TB, db *pg.DB) *World { return &World{tb: tb, db: db} }

// Village makes a village once and gives its id.
func (w *World) Village(name, aliases, formerCommunes string) int64 {
	return w.id(`INSERT INTO villages (slug, name, aliases, former_communes, summary, art_kind, position) VALUES ($1, $2, $3, $4, 'Một làng.', 'mien', 1)
		ON CONFLICT (slug) DO UPDATE SET name = excluded.name RETURNING id`, slug.Make(name), name, aliases, formerCommunes)
}

// CoopLangSo is a cooperative in good standing in làng So.
func (w *World) CoopLangSo() int64 { return w.Producer("HTX Miến làng So (mẫu)", w.LangSo()) }

// NemHaHoa is a household in good standing in Hạ Hòa.
func (w *World) NemHaHoa() int64 {
	return w.Producer("Nem Thính Sớm (mẫu)", w.Village("Hạ Hòa", "", "Tân Phú"))
}

// LangSo is the village of the noodles.
func (w *World) LangSo() int64 { return w.Village("Làng So", "Sơn Lộ", "Cộng Hòa, Tân Hòa") }

// Producer makes a producer in good standing.
func (w *World) Producer(name string, villageID int64) int64 {
	return w.id(`INSERT INTO producers (slug, name, legal_form, state, village_id, phone, address_line, registration_number, sample)
		VALUES ($1, $2, 'htx', 'good_standing', $3, '+84900000001', 'Xã Hưng Đạo, Hà Nội', 'MAU-0001 (mẫu)', true)
		ON CONFLICT (slug) DO UPDATE SET name = excluded.name RETURNING id`, slug.Make(name), name, villageID)
}

// Goods describes a product with one variant; zero values are filled in.
type Goods struct {
	Name     string
	Group    string // slug; mien-bun-pho
	Producer int64  // CoopLangSo
	Variant  string // 500 g
	Price    money.VND
	Grams    int
	Stock    int
	Keywords string
	Summary  string
	Area     catalog.Area
	Mode     catalog.SaleMode
	State    catalog.ProductState
	Unproven bool // without the papers it needs
}

// Jar is what Product made.
type Jar struct{ ProductID, VariantID int64 }

// Product makes a published product with one variant and the papers it needs, which
// never end.
func (w *World) Product(g Goods) Jar {
	w.tb.Helper()
	if g.Group == "" {
		g.Group = "mien-bun-pho"
	}
	if g.Producer == 0 {
		g.Producer = w.CoopLangSo()
	}
	if g.Variant == "" {
		g.Variant = "500 g"
	}
	if g.Price == 0 {
		g.Price = 120_000
	}
	if g.Grams == 0 {
		g.Grams = 500
	}
	if g.Area == "" {
		g.Area = catalog.Country
	}
	if g.Mode == "" {
		g.Mode = catalog.FromStock
	}
	if g.Summary == "" {
		g.Summary = "Hàng của xã."
	}
	if g.State == "" {
		g.State = catalog.Published
	}
	product := w.id(`INSERT INTO products (slug, name, group_id, producer_id, state, sale_mode, summary, delivery_area, keywords, art_kind, sample, published_at,
			ingredients, ingredient_origin, shelf_life, storage, usage, warnings, lead_time)
		VALUES ($1, $2, (SELECT id FROM product_groups WHERE slug = $3), $4, $5, $6, $7, $8, $9, 'mien', true, $10,
			'Như tên', 'Ghi theo lô (mẫu)', '12 tháng', 'Nơi khô', 'Dùng như thường', 'Không', '10 ngày') RETURNING id`,
		slug.Make(g.Name), g.Name, g.Group, g.Producer, g.State, g.Mode, g.Summary, g.Area, g.Keywords, Noon())
	variant := w.id(`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, stock) VALUES ($1, $2, $3, 'g', $4, 'gói', $5, $6) RETURNING id`,
		product, g.Variant, int64(g.Price), g.Grams, g.Grams+50, g.Stock)
	if !g.Unproven {
		w.Prove(product, "infinity")
	}
	return Jar{ProductID: product, VariantID: variant}
}

// Prove gives a product every paper that goods of any kind need, good until a last day
// (2006-01-02, or infinity).
func (w *World) Prove(productID int64, until string) {
	w.tb.Helper()
	w.Exec(`INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, expires_on, visibility, sample)
		SELECT k.kind, p.producer_id, CASE WHEN k.own THEN p.id END, '01/2026 (mẫu)', 'Cơ quan cấp (mẫu)', '2020-01-01', nullif($2, 'infinity')::date, 'public', true
		FROM products p, (VALUES ('food_safety_cert', false), ('self_declaration', true), ('timber_origin', true)) AS k (kind, own)
		WHERE p.id = $1 AND (k.own OR NOT EXISTS (SELECT FROM papers x WHERE x.producer_id = p.producer_id AND x.kind = k.kind AND x.superseded_by IS NULL))`, productID, until)
}

// Label gives a product a photo of its label, ready to be looked at; the files of its copies are
// not there.
func (w *World) Label(productID int64) int64 {
	w.tb.Helper()
	return w.id(`INSERT INTO photos (product_id, label, upload, state, hash, width, height, widths, alt, position)
		VALUES ($1, true, repeat('ab', 32), 'ready', repeat('cd', 16), 640, 480, '{320,640}', 'Nhãn (mẫu)', 1) RETURNING id`, productID)
}

// Recognise gives a product stars from one day to another, both included (2006-01-02).
func (w *World) Recognise(productID int64, stars int, from, until string) int64 {
	return w.id(`INSERT INTO recognitions (product_id, certificate_code, decision_number, decided_on, authority, stars, valid_from, valid_until, sample)
		VALUES ($1, $2, '0412/QĐ-UBND (mẫu)', $3::date, 'UBND thành phố Hà Nội (mẫu)', $4, $3::date, $5::date, true) RETURNING id`,
		productID, fmt.Sprintf("01-09931-%03d-%s", productID, from), from, stars, until)
}

// Stock reads a variant's stock.
func (w *World) Stock(variantID int64) (n int) {
	w.tb.Helper()
	if err := w.db.Pool.QueryRow(context.Background(), `SELECT stock FROM variants WHERE id = $1`, variantID).Scan(&n); err != nil {
		w.tb.Fatal(err)
	}
	return n
}

// Exec runs a statement that must not fail.
func (w *World) Exec(sql string, args ...any) {
	w.tb.Helper()
	if _, err := w.db.Pool.Exec(context.Background(), sql, args...); err != nil {
		w.tb.Fatal(err)
	}
}

func (w *World) id(sql string, args ...any) (id int64) {
	w.tb.Helper()
	if err := w.db.Pool.QueryRow(context.Background(), sql, args...).Scan(&id); err != nil {
		w.tb.Fatal(err)
	}
	return id
}
