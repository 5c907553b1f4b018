package imports

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// sheet is a workbook with one table; then may do worse to it.
func sheet(t *testing.T, rows [][]any, then func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for n := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", n+1), &rows[n]); err != nil {
			t.Fatal(err)
		}
	}
	if then != nil {
		then(f)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// ask is the first heading of each field that a kind must have, and a row that says the same
// hostile text for all of them.
func ask(kind Kind, text string) (heads, row []any) {
	for _, f := range Fields(kind) {
		heads, row = append(heads, f.Synonyms[0]), append(row, text)
	}
	return heads, row
}

// TestNoTableOfAnyKindBreaksAnything sends each kind of rows what should never be sent: it is
// refused, or every row of it is wrong or nothing; it is never an error of ours.
func TestNoTableOfAnyKindBreaksAnything(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.jars()
	texts := []string{`=HYPERLINK("http://x","y")`, "=1+1", "+84", "-5", "@x", "#N/A", "#REF!", "46350", "31/02/2026", "1e400", "NaN", "\u202eabc", "\u0000", strings.Repeat("dài ", 900), "' OR 1=1 --", "<script>alert(1)</script>", "٣", "9999999999999", "0", ""}
	for _, kind := range Kinds() {
		for what, data := range map[string][]byte{
			"a picture":       []byte("\xff\xd8\xff\xe0\x00\x10JFIF"),
			"half a workbook": []byte("PK\x03\x04 and no more"),
			"an old one":      []byte("\xD0\xCF\x11\xE0\xA1\xB1"),
			"too large":       make([]byte, workbook.Most+1),
			"nothing":         nil,
			"another table":   []byte("Tuổi;Giới tính\n3;nam\n"),
		} {
			if _, _, err := h.s.Receive(context.Background(), officer, catalog.Everything(), kind, "x.xlsx", data); err == nil {
				t.Errorf("%s is taken for %s", what, kind)
			} else if _, refused := fault.As(err); !refused {
				t.Errorf("%s for %s: %v", what, kind, err)
			}
		}
		heads, _ := ask(kind, "")
		rows := [][]any{heads}
		for _, text := range texts {
			_, row := ask(kind, text)
			rows = append(rows, row)
		}
		data := sheet(t, rows, func(f *excelize.File) {
			_ = f.MergeCell("Sheet1", "A2", "A6")
			_ = f.MergeCell("Sheet1", "B3", "D3")
			_ = f.SetCellFormula("Sheet1", "B5", "SUM(A1:A2)")
			_ = f.SetCellFloat("Sheet1", "C4", 912345678, 0, 64)
		})
		id, _, err := h.s.Receive(context.Background(), officer, catalog.Everything(), kind, "x.xlsx", data)
		if err != nil {
			t.Errorf("%s: %v", kind, err)
			continue
		}
		i := h.found(kind, id)
		p := h.plan(i)
		for _, g := range p.Groups {
			if g.Mendable {
				if err := h.s.Mend(context.Background(), i, g.Cause, true); err != nil {
					t.Fatal(err)
				}
			}
		}
		if p = h.plan(i); p.Counts[Wrong]+p.Counts[Nothing]+p.Todo() != len(p.Rows) || p.Counts[Wrong] < len(texts)/2 {
			t.Errorf("%s: %v of %d rows", kind, p.Counts, len(p.Rows))
		}
		if p.Todo() > 0 {
			h.confirmed(i) // a name may be any text: as text it is written, and nothing else happens
		}
	}
	if n := h.one(`SELECT count(*) FROM recognitions`) + h.one(`SELECT count(*) FROM products WHERE name IN ('<script>alert(1)</script>')`); n != 0 {
		t.Errorf("%d things came true", n)
	}
}

func TestDaysNumbersAndPhonesOfAWorkbookAreReadHoweverTheyAreKept(t *testing.T) {
	t.Parallel()
	h := open(t)
	data := sheet(t, [][]any{{"Tên đầy đủ", "Loại hình", "Điện thoại", "MST", "Ngày cấp", "Từ năm"},
		{"Hộ số một", "Hộ kinh doanh", 912345678, 101234567, 43575, 1995}, {"Hộ số hai", "Hộ kinh doanh", "0912 345 679", "0101234568", "20/4/2019", "1.995"}, {"Hộ số ba", "Hộ kinh doanh", "84912345670", "0101234569", "2019-04-20", 1995.0}}, nil)
	id, _, err := h.s.Receive(context.Background(), officer, catalog.Everything(), Producers, "x.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	i := h.found(Producers, id)
	if p := h.plan(i); p.causes() != "~phone:cell.lost_zero×1 ~tax_code:cell.lost_zero×1" {
		t.Fatalf("%v, %s", p.Counts, p.causes())
	}
	for _, cause := range []string{"phone:cell.lost_zero", "tax_code:cell.lost_zero"} {
		if err := h.s.Mend(context.Background(), i, cause, true); err != nil {
			t.Fatal(err)
		}
	}
	h.confirmed(i)
	if n := h.one(`SELECT count(*) FROM producers WHERE name LIKE 'Hộ số%' AND registration_issued_on = '2019-04-20' AND tax_code LIKE '010123456_' AND phone LIKE '+8491234567_' AND since_year = 1995`); n != 3 {
		t.Errorf("%d of three are what was meant", n)
	}
}

func TestAnImportThatBreaksInTheMiddleGoesOnWhereItStood(t *testing.T) {
	t.Parallel()
	h := open(t)
	text := "Tên chủ thể;Loại hình\n"
	for n := range 30 {
		text += fmt.Sprintf("Hộ số %02d (mẫu);hkd\n", n)
	}
	i := h.sent(Producers, text)
	if err := h.s.Confirm(context.Background(), officer, i, 30); err != nil {
		t.Fatal(err)
	}
	h.Exec(`CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.name LIKE 'Hộ số 17%' THEN RAISE EXCEPTION 'the machine is gone'; END IF; RETURN NEW; END $$`)
	h.Exec(`CREATE TRIGGER breaks AFTER INSERT ON producers FOR EACH ROW EXECUTE FUNCTION breaks()`)
	err := h.s.Run(context.Background(), i.ID)
	if _, refused := fault.As(err); err == nil || refused {
		t.Fatalf("it did not break: %v", err)
	}
	if now := h.found(Producers, i.ID); now.State != Running || now.Outcomes[Written] != 17 || h.one(`SELECT count(*) FROM producers WHERE name LIKE 'Hộ số%'`) != 17 {
		t.Fatalf("half of a row stands: %v", now.Outcomes)
	}
	h.Exec(`DROP TRIGGER breaks ON producers`)
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if err := h.s.Run(stopped, i.ID); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if i = h.worked(i, h.s.Run); i.State != Done || i.Outcomes[Written] != 30 || h.one(`SELECT count(DISTINCT name) FROM producers WHERE name LIKE 'Hộ số%'`) != 30 || h.one(`SELECT count(*) FROM producers WHERE name LIKE 'Hộ số%'`) != 30 {
		t.Errorf("%s, %v", i.State, i.Outcomes)
	}
}

// TestTenThousandRowsAreTakenAndOnceMoreAreNothing has few of them change something, for each
// that does goes through the whole use case.
func TestTenThousandRowsAreTakenAndOnceMoreAreNothing(t *testing.T) {
	t.Parallel()
	h := open(t)
	jar := h.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	h.Exec(`ALTER TABLE variants DISABLE TRIGGER USER`) // what is searched for is no part of this, and costs a hundred times the rest
	h.Exec(`ALTER TABLE products DISABLE TRIGGER search_product`)
	h.Exec(`INSERT INTO products (slug, name, group_id, producer_id, state, sale_mode, art_kind) SELECT 'hang-' || n, 'Hàng ' || n, group_id, producer_id, 'draft', 'stock', art_kind FROM products, generate_series(0, 499) n WHERE id = $1`, jar.ProductID)
	h.Exec(`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, stock, position)
		SELECT p.id, 'cỡ ' || n, 1000, 'g', n, 'gói', n + 50, 5, n FROM products p, generate_series(1, 20) n WHERE p.slug LIKE 'hang-%'`)
	var text strings.Builder
	text.WriteString("Sản phẩm;Loại;Số lượng\n")
	for n := range 10_000 {
		count := 5
		if n%20 == 0 {
			count = 6
		}
		fmt.Fprintf(&text, "Hàng %d;cỡ %d;%d\n", n/20, n%20+1, count)
	}
	i := h.sent(Stock, text.String())
	if p := h.plan(i); p.Todo() != 500 || p.Counts[Nothing] != 9_500 {
		t.Fatalf("%v, %s", p.Counts, p.causes())
	}
	if err := h.s.Confirm(context.Background(), officer, i, 500); err != nil {
		t.Fatal(err)
	}
	if err := h.s.Run(context.Background(), i.ID); err != nil {
		t.Fatal(err)
	}
	if now := h.found(Stock, i.ID); now.State != Running || now.Outcomes[Written] != atOnce || now.Outcomes[Same] != 9_500 {
		t.Errorf("after one telling: %s, %v", now.State, now.Outcomes)
	}
	if i = h.worked(i, h.s.Run); i.State != Done || i.Outcomes[Written] != 500 || h.one(`SELECT count(*) FROM variants WHERE stock = 6`) != 500 {
		t.Errorf("%s, %v", i.State, i.Outcomes)
	}
	again := h.sent(Stock, text.String()+"\n")
	if p := h.plan(again); p.Todo() != 0 || p.Counts[Nothing] != 10_000 {
		t.Errorf("the same once more: %v", p.Counts)
	}
}
