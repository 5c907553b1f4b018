package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// kept reads a ledger's first sheet.
func (b *browser) kept(path string) []workbook.Row {
	b.desk.t.Helper()
	got := b.get(path)
	if got.status != http.StatusOK || got.header.Get("Content-Type") != mimeBook {
		b.desk.t.Fatalf("%s answers %d: %s", path, got.status, plain(got.body))
	}
	sheets, err := workbook.Read([]byte(got.body))
	if err != nil {
		b.desk.t.Fatal(err)
	}
	return sheets[0].Rows
}

func (d *desk) line(rows []workbook.Row, of string) string {
	for _, r := range rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		if line := strings.Join(cells, "|"); strings.Contains(line, of) {
			return line
		}
	}
	return ""
}

func TestEveryListIsAWorkbookForWhoMayReadIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 3})
	d.order(jar)
	d.Exec(`UPDATE producers SET phone = '+84912345678', registration_number = '=1+1' WHERE id = $1`, d.CoopLangSo())
	b := d.as("Hoa", "economy")
	b.get(ledgersAt).says(t, http.StatusOK, "Sổ sách", "Tải Excel", "Sản phẩm được công nhận", "Lịch phiên live")
	for _, l := range ledgers() {
		if rows := b.kept(ledgersAt + "/" + l.slug + ".xlsx"); len(rows) == 0 || rows[0].Number != 1 || len(rows[0].Cells) != len(d.office.Texts.Ledgers.Rows[l.slug].Heads) {
			t.Errorf("%s: %v", l.slug, rows)
		}
	}
	if line := d.line(b.kept(ledgersAt+"/chu-the.xlsx"), "Miến làng So"); !strings.Contains(line, "|0912 345 678|") || !strings.Contains(line, "|=1+1|") {
		t.Errorf("the producer is %q", line)
	}
	orders := b.kept(ledgersAt + "/don-hang.xlsx")
	if line := d.line(orders, "Miến dong"); line == "" || !strings.Contains(line, "•••") {
		t.Errorf("orders say %q", line)
	}
	b.get(goodsAt+"?q=nem").says(t, http.StatusOK, "Xuất Excel")
	if rows := b.kept(ledgersAt + "/san-pham.xlsx?q=nem"); len(rows) != 2 || d.line(rows, "Nem thính") == "" {
		t.Errorf("%d rows of what is filtered", len(rows))
	}
	own := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	for _, slug := range []string{"san-pham", "ton-kho", "don-hang"} {
		if rows := own.kept(ledgersAt + "/" + slug + ".xlsx"); len(rows) < 2 || d.line(rows, "Nem") != "" {
			t.Errorf("%s shows another's, or nothing: %v", slug, rows)
		}
	}
	d.as("Hà", "culture").get(ledgersAt+"/don-hang.xlsx").says(t, http.StatusForbidden)
}

func TestALongLedgerIsReadInParts(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`ALTER TABLE products DISABLE TRIGGER search_product`) // drafts are not searched for, and it takes a hundred times as long as the rest
	d.Exec(`INSERT INTO products (slug, name, group_id, producer_id, state, sale_mode, art_kind) SELECT 'hang-' || n, 'Hàng ' || n, group_id, producer_id, 'draft', 'stock', art_kind FROM products, generate_series(1, 2100) n WHERE id = $1`, jar.ProductID)
	if rows := d.as("Hoa", "economy").kept(ledgersAt + "/san-pham.xlsx"); len(rows) != 2102 {
		t.Errorf("%d rows", len(rows))
	}
}
