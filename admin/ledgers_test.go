package admin

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/orders"
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
	b, chief := d.as("Hoa", "economy"), d.as("Tâm", "admin")
	b.get(ledgersAt).says(t, http.StatusOK, "Sổ sách", "Tải Excel", "Sản phẩm được công nhận", "Lịch phiên live", "Mười hai sổ của cán bộ OCOP", "Tập huấn", "Chưa có số liệu trên hệ thống.")
	for _, l := range ledgers() {
		if rows := chief.kept(ledgersAt + "/" + l.slug + ".xlsx"); len(rows) == 0 || rows[0].Number != 1 || len(rows[0].Cells) != len(d.office.Texts.Ledgers.Rows[l.slug].Heads) {
			t.Errorf("%s: %v", l.slug, rows)
		}
	}
	if line := d.line(b.kept(ledgersAt+"/chu-the.xlsx"), "Miến làng So"); !strings.Contains(line, "|0912 345 678|") || !strings.Contains(line, "|=1+1|") {
		t.Errorf("the producer is %q", line)
	}
	bought := b.kept(ledgersAt + "/don-hang.xlsx")
	if line := d.line(bought, "Miến dong"); line == "" || !strings.Contains(line, "•••") {
		t.Errorf("orders say %q", line)
	}
	first := bought[1].Cells
	if !first[1].Number || !first[7].Number || first[7].Text == "" {
		t.Errorf("an order's moment and money are no numbers: %+v", first)
	}
	if line := d.line(b.kept(ledgersAt+"/so-kho.xlsx"), "Miến dong"); !strings.Contains(line, "|Bán|") {
		t.Errorf("the stock ledger says %q", line)
	}
	b.get(goodsAt+"?q=nem").says(t, http.StatusOK, "Tải Excel")
	if rows := b.kept(ledgersAt + "/san-pham.xlsx?q=nem"); len(rows) != 2 || d.line(rows, "Nem thính") == "" {
		t.Errorf("%d rows of what is filtered", len(rows))
	}
	for _, path := range []string{ordersAt, goodsAt, papersAt, makersAt, starsAt, pointsAt, liveAt, reviewsAt, casesAt, bespokeAt, deskAt, visitsAt, vouchersAt, takedownsAt, statementsAt, reportsAt, peopleAt, codAt, waitingAt, privacyAt, rulesAt} {
		if page := chief.get(path); page.status != http.StatusOK || strings.Count(page.body, `href="`+ledgersAt+"/") != 1 {
			t.Errorf("%s offers its list as a workbook %d times (%d)", path, strings.Count(page.body, `href="`+ledgersAt+"/"), page.status)
		}
	}
	own := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	for _, slug := range []string{"san-pham", "ton-kho", "don-hang"} {
		if rows := own.kept(ledgersAt + "/" + slug + ".xlsx"); len(rows) < 2 || d.line(rows, "Nem") != "" {
			t.Errorf("%s shows another's, or nothing: %v", slug, rows)
		}
	}
	d.as("Hà", "culture").get(ledgersAt+"/don-hang.xlsx").says(t, http.StatusForbidden)
	own.get(ledgersAt+"/don-hang-lien-he.xlsx").says(t, http.StatusNotFound)
	own.get(ledgersAt).saysNot(t, "don-hang-lien-he")
	before := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'list.taken'`)
	if line := d.line(b.kept(ledgersAt+"/don-hang-lien-he.xlsx"), "Miến dong"); line == "" || strings.Contains(line, "•••") {
		t.Errorf("with numbers it says %q", line)
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'list.taken' AND actor_name = 'Hoa' AND after ->> 'lines' = '1'`); n != 1 || before != 2 {
		t.Errorf("%d and %d looks are written down", before, n)
	}
}

func TestAListOfOrdersIsReadOnFromWhereItEnded(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	for range 5 {
		d.order(jar)
	}
	ctx, q := context.Background(), orders.OfficeQuery{View: orders.ViewAll, Page: 1, PerPage: 10}
	all, err := d.office.Orders.ForOffice(ctx, q)
	if err != nil || len(all.Rows) != 5 {
		t.Fatalf("%d orders, %v", len(all.Rows), err)
	}
	var codes []string
	var below *orders.Row
	for range 3 {
		part, err := d.office.Orders.Below(ctx, q, below, 2)
		if err != nil {
			t.Fatal(err)
		}
		for i := range part {
			codes, below = append(codes, part[i].Code), &part[i]
		}
	}
	for i := range all.Rows {
		if len(codes) != 5 || codes[i] != all.Rows[i].Code {
			t.Fatalf("read on: %v", codes)
		}
	}
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
