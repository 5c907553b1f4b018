package demo_test

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

func TestEveryLegalFormHasAProducerAndEveryProducerGoods(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	if n := number(t, db, `SELECT count(*) FROM producers`); n < 9 {
		t.Errorf("%d producers", n)
	}
	forms := texts(t, db, `SELECT DISTINCT legal_form FROM producers ORDER BY 1`)
	if want := []string{"association", "enterprise_jsc", "enterprise_llc", "enterprise_private", "farm", "household_business", "htx", "operating_centre", "tht"}; !slices.Equal(forms, want) {
		t.Errorf("legal forms: %v", forms)
	}
	if idle := texts(t, db, `SELECT name FROM producers r WHERE NOT EXISTS (SELECT FROM products p WHERE p.producer_id = r.id AND p.state = 'published')`); idle != nil {
		t.Errorf("producers without goods: %v", idle)
	}
	if hidden := texts(t, db, `SELECT name FROM producers WHERE NOT sample OR name NOT LIKE '%(mẫu)' OR phone NOT LIKE '+849000000%' OR registration_number NOT LIKE '%(mẫu)'
		OR quote = '' OR story = '' OR craft = '' OR village_id IS NULL OR visiting = '' OR state <> 'good_standing'`); hidden != nil {
		t.Errorf("producers who do not say that they are made up, or too little else: %v", hidden)
	}
}

func TestTheShopIsFullAndVaried(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	for what, c := range map[string]struct {
		sql      string
		from, to int
	}{
		"products":                  {`SELECT count(*) FROM products WHERE state = 'published' AND sample`, 30, 60},
		"not sample":                {`SELECT count(*) FROM products WHERE NOT sample`, 0, 0},
		"empty groups":              {`SELECT count(*) FROM product_groups g WHERE (SELECT count(*) FROM products p WHERE p.group_id = g.id) < 3`, 0, 0},
		"sold out in season":        {`SELECT count(*) FROM products p WHERE sale_mode = 'stock' AND season_from IS NULL AND (SELECT sum(stock) FROM variants WHERE product_id = p.id AND NOT boxed) = 0`, 1, 1},
		"gift boxes":                {`SELECT count(DISTINCT b.box_id) FROM box_parts b JOIN variants x ON x.id = b.part_id WHERE x.stock >= b.quantity`, 1, 9},
		"makers in one box":         {`SELECT max(n) FROM (SELECT count(DISTINCT p.producer_id) AS n FROM box_parts b JOIN variants x ON x.id = b.part_id JOIN products p ON p.id = x.product_id GROUP BY b.box_id) m`, 2, 9},
		"three left":                {`SELECT count(*) FROM products p WHERE (SELECT sum(stock) FROM variants WHERE product_id = p.id) = 3`, 1, 1},
		"papers being made":         {`SELECT count(*) FROM products WHERE dossier_state = 'preparing'`, 3, 20},
		"made to order":             {`SELECT count(*) FROM products WHERE sale_mode = 'quote' AND lead_time <> '' AND dimensions <> ''`, 2, 9},
		"visits":                    {`SELECT count(*) FROM products p JOIN product_groups g ON g.id = p.group_id WHERE sale_mode = 'visit' AND g.slug = 'du-lich'`, 2, 9},
		"priced without stock":      {`SELECT count(*) FROM products p JOIN variants x ON x.product_id = p.id WHERE sale_mode <> 'stock'`, 0, 0},
		"for sale without a price":  {`SELECT count(*) FROM products p WHERE sale_mode = 'stock' AND NOT EXISTS (SELECT FROM variants WHERE product_id = p.id)`, 0, 0},
		"nem that goes far or warm": {`SELECT count(*) FROM products WHERE name LIKE 'Nem %' AND (NOT cold_chain OR delivery_area <> 'city' OR fresh_hours IS NULL)`, 0, 0},
		"vegetables that go far":    {`SELECT count(*) FROM products p JOIN product_groups g ON g.id = p.group_id WHERE g.slug = 'rau-an-toan' AND delivery_area = 'country'`, 0, 0},
		"only in the commune":       {`SELECT count(*) FROM products WHERE sale_mode = 'stock' AND delivery_area = 'commune'`, 1, 9},
		"longans":                   {`SELECT count(*) FROM products WHERE name LIKE 'Nhãn muộn%' AND season_from = 8 AND season_to = 9`, 1, 1},
		"sizes":                     {`SELECT count(*) FROM variants WHERE name IN ('500 g', '1 kg') OR name LIKE 'Hộp quà%'`, 8, 60},
		"strange weights":           {`SELECT count(*) FROM variants WHERE unit = 'g' AND (weight_g < unit_amount OR weight_g > unit_amount * 1.5)`, 0, 0},
	} {
		if n := number(t, db, c.sql); n < c.from || n > c.to {
			t.Errorf("%s: %d, want %d to %d", what, n, c.from, c.to)
		}
	}
}

func TestEveryPriceHasAUnitPrice(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	rows, err := db.Pool.Query(t.Context(), `SELECT name, price, unit, unit_amount FROM variants`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var v catalog.Variant
		if err := rows.Scan(&v.Name, &v.Price, &v.Unit, &v.UnitAmount); err != nil {
			t.Fatal(err)
		}
		if v.UnitPrice() <= 0 || v.Price < 5_000 || v.Price > 10_000_000 || v.Price%1000 != 0 {
			t.Errorf("%s for %s is %s each", v.Name, v.Price, v.UnitPrice())
		}
	}
}

func TestFoodSaysAllThatALabelMustSay(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	short := texts(t, db, `SELECT p.name FROM products p JOIN product_groups g ON g.id = p.group_id
		WHERE (g.slug IN ('mien-bun-pho', 'nem', 'rau-an-toan') OR g.slug = 'qua-tang' AND p.quality_declaration <> '')
		  AND ('' IN (ingredients, ingredient_origin, origin_evidence, storage, shelf_life, usage, warnings, quality_declaration)
		       OR quality_declaration NOT LIKE '%(mẫu)%' OR ingredient_origin NOT LIKE '%(dữ liệu mẫu)%' OR array_length(string_to_array(usage, E'\n'), 1) <> 3)`)
	if short != nil {
		t.Errorf("labels with gaps: %v", short)
	}
	if silent := texts(t, db, `SELECT name FROM products WHERE '' IN (summary, quote, story, keywords) OR summary !~ '[.]$' OR quote !~ '[.]$'`); silent != nil {
		t.Errorf("products that say too little: %v", silent)
	}
	if long := texts(t, db, `SELECT name FROM products WHERE array_length(string_to_array(story, E'\n\n'), 1) NOT BETWEEN 2 AND 4 OR length(quote) > 90 OR length(summary) > 110`); long != nil {
		t.Errorf("products that say too much or too little: %v", long)
	}
}

// claims are words that an honest label does not use: superlatives, cures, absolutes.
var claims = regexp.MustCompile(`(?i)100\s?%|chữa|nhất|số một|hàng đầu|tuyệt đối|thần dược|trị bệnh|siêu sạch|đặc trị|cam kết hoàn tiền|rẻ hơn`)

func TestNothingIsPraisedBeyondWhatIsKnown(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	for _, text := range texts(t, db, `
		SELECT concat_ws(E'\n', name, summary, quote, story, usage, ingredients, ingredient_origin, warnings, keywords) FROM products
		UNION ALL SELECT concat_ws(E'\n', name, craft, quote, story) FROM producers
		UNION ALL SELECT concat_ws(E'\n', name, craft, summary, story) FROM villages
		UNION ALL SELECT concat_ws(E'\n', label, text) FROM facts
		UNION ALL SELECT concat_ws(E'\n', name, summary, story) FROM heritage_sites
		UNION ALL SELECT concat_ws(E'\n', name, notes) FROM sales_points`) {
		if claim := claims.FindString(text); claim != "" {
			t.Errorf("%q is claimed in %q", claim, text)
		}
		if strings.Contains(text, "  ") || strings.Contains(text, " ,") || strings.Contains(text, "..") {
			t.Errorf("untidy: %q", text)
		}
	}
}

func TestGoodsAreFoundByTheNamesPeopleUse(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	for _, alias := range []string{"miến so", "miến làng so", "mien dong", "nem nắm", "nem chạo", "rau sạch", "quà tết", "đình so", "khay trà"} {
		if number(t, db, `SELECT count(*) FROM products WHERE keywords LIKE '%' || $1 || '%'`, alias) == 0 {
			t.Errorf("nothing is found as %q", alias)
		}
	}
}

func TestEveryDrawingExists(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	for _, row := range texts(t, db, `SELECT art_kind || ' ' || art_variant || ' ' || slug FROM products UNION ALL SELECT art_kind || ' 0 ' || slug FROM villages`) {
		f := strings.Fields(row)
		if variant := int(f[1][0] - '0'); variant >= art.Variants(f[0]) {
			t.Errorf("%s: no variant %d of %s", f[2], variant, f[0])
		}
		if err := xml.Unmarshal(art.SVG(f[0], f[2], 0), new(struct{})); err != nil {
			t.Errorf("%s: %v", f[2], err)
		}
	}
}
