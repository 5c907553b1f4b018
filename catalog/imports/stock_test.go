package imports

import (
	"context"
	"fmt"
	"testing"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

func TestNothingIsWrittenBeforeItIsConfirmedAndThenAllOfIt(t *testing.T) {
	t.Parallel()
	h := open(t)
	small, large, nem := h.jars()
	i := h.sent(Stock, "KIỂM KHO THÁNG 11;;\nTên sản phẩm;GHI CHÚ;Số Lượng (gói)\nMiến sợi nhỏ;đếm lại;1.200\nmien soi to;;20\nNem thính;;12 hộp\nNem chua;;5\n;;\n")
	p := h.plan(i)
	if p.Counts[Change] != 1 || p.Counts[Nothing] != 1 || p.Counts[Wrong] != 2 || p.causes() != "product:row.product×1 ~count:cell.unit_word×1" {
		t.Fatalf("%v, %s", p.Counts, p.causes())
	}
	if err := h.s.Mend(context.Background(), i, "count:cell.unit_word", true); err != nil {
		t.Fatal(err)
	}
	if p = h.plan(i); p.Todo() != 2 || p.causes() != "product:row.product×1 ✓count:cell.unit_word×1" {
		t.Fatalf("mended: %v, %s", p.Counts, p.causes())
	}
	if h.Stock(small.VariantID) != 10 || h.Stock(nem.VariantID) != 30 {
		t.Fatal("something is written before it is confirmed")
	}
	if err := h.s.Confirm(context.Background(), officer, i, 3); !fault.Is(err, "import.changed") {
		t.Fatalf("another number was confirmed: %v", err)
	}
	done := h.confirmed(i)
	if done.State != Done || done.Outcomes[Written] != 2 || done.Outcomes[Same] != 1 || done.Outcomes[Left] != 1 {
		t.Fatalf("%s, %v", done.State, done.Outcomes)
	}
	if h.Stock(small.VariantID) != 1200 || h.Stock(large.VariantID) != 20 || h.Stock(nem.VariantID) != 12 {
		t.Error("stock is not what was confirmed")
	}
	moves, err := h.s.goods.Movements(context.Background(), small.VariantID, 9)
	if err != nil || len(moves) != 1 || moves[0].Note != "đếm lại" || moves[0].ActorName != officer.Name {
		t.Errorf("the ledger says %+v, %v", moves, err)
	}
}

func TestAnImportIsTakenBackExceptWhereTheRecordHasChanged(t *testing.T) {
	t.Parallel()
	h := open(t)
	small, large, _ := h.jars()
	i := h.confirmed(h.sent(Stock, "Sản phẩm;Tồn\nMiến sợi nhỏ;50\nMiến sợi to;60\n"))
	if err := h.db.Tx(context.Background(), func(tx *gorm.DB) error {
		return catalog.TakeTx(tx, audit.Actor{Kind: audit.Buyer}, 1, []catalog.Take{{VariantID: large.VariantID, Quantity: 1}}, catalogtest.Noon())
	}); err != nil {
		t.Fatal(err)
	}
	i = h.recalled(i)
	if i.State != Undone || i.Outcomes[Back] != 1 || i.Outcomes[Kept] != 1 || h.Stock(small.VariantID) != 10 || h.Stock(large.VariantID) != 59 {
		t.Fatalf("%s, %v, %d and %d in stock", i.State, i.Outcomes, h.Stock(small.VariantID), h.Stock(large.VariantID))
	}
	kept, err := h.s.Refusals(context.Background(), i.ID, Kept, 9)
	if err != nil || len(kept) != 1 || kept[0].Number != 3 || kept[0].No.Key != "import.changed_since" {
		t.Errorf("%+v, %v", kept, err)
	}
	if err := h.s.Recall(context.Background(), officer, i); !fault.Is(err, "import.not_ready") {
		t.Errorf("taken back twice: %v", err)
	}
}

func TestTheSameFileIsNotWrittenTwice(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.jars()
	text := "Sản phẩm;Tồn\nMiến sợi nhỏ;50\n"
	i := h.confirmed(h.sent(Stock, text))
	id, again, err := h.s.Receive(context.Background(), officer, catalog.Everything(), Stock, "khác tên.csv", []byte(text))
	if err != nil || !again || id != i.ID {
		t.Fatalf("%d, %t, %v", id, again, err)
	}
	h.recalled(i)
	if id, again, err = h.s.Receive(context.Background(), officer, catalog.Everything(), Stock, "ton-kho.csv", []byte(text)); err != nil || again || id == i.ID {
		t.Errorf("after it was taken back: %d, %t, %v", id, again, err)
	}
}

func TestWhatIsSoldAfterItWasConfirmedIsNotOverwritten(t *testing.T) {
	t.Parallel()
	h := open(t)
	small, _, _ := h.jars()
	i := h.sent(Stock, "Sản phẩm;Tồn\nMiến sợi nhỏ;50\n")
	if err := h.s.Confirm(context.Background(), officer, i, 1); err != nil {
		t.Fatal(err)
	}
	h.Exec(`UPDATE variants SET stock = 9 WHERE id = $1`, small.VariantID)
	if i = h.worked(i, h.s.Run); i.Outcomes[Left] != 1 || h.Stock(small.VariantID) != 9 {
		t.Errorf("%v, %d in stock", i.Outcomes, h.Stock(small.VariantID))
	}
}

func TestRowsOfGoodsThatAreUnclearAreAskedAbout(t *testing.T) {
	t.Parallel()
	h := open(t)
	small, large, _ := h.jars()
	h.Exec(`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, position) SELECT product_id, 'gói 1 kg', 200000, 'g', 1000, 'gói', 1100, 2 FROM variants WHERE id = $1`, small.VariantID)
	text := fmt.Sprintf("Mã;Sản phẩm;Loại;Tồn trên máy;Số lượng\n;Miến sợi nhỏ;;;5\n;Miến sợi nhỏ;gói 1 kg;;5\n;Miến sợi nhỏ;GOI 1KG;;5\n%d;Nem thính;;;7\n99999;Miến sợi to;;;7\n%d;Miến sợi to;;19;7\n;Miến sợi to;;;8\n;miến sợi to;;;9\n;Nem thính;;;-1\n;Nem thính;;;\n;;;;3\n", small.VariantID, large.VariantID)
	i := h.sent(Stock, text)
	want := "code:row.code_other×1 code:row.code×1 count:cell.missing×1 count:cell.whole×1 product:cell.missing×1 product:row.twice×1 variant:row.variant×1 variant:row.which×1 was:row.stock_moved×1"
	p := h.plan(i)
	if p.causes() != want || p.Todo() != 2 {
		t.Fatalf("%v\n%s\nwant\n%s", p.Counts, p.causes(), want)
	}
	if err := h.s.Fix(context.Background(), i, []Typed{{[]int{2}, "variant", "500 g"}, {[]int{10}, "count", "1 nghìn"}}); err != nil {
		t.Fatal(err)
	}
	if err := h.s.Fix(context.Background(), i, []Typed{{[]int{2}, "password", "x"}}); !fault.Is(err, "page.not_found") {
		t.Errorf("a field that there is not: %v", err)
	}
}

func TestATableWithoutItsColumnsIsMatchedByHand(t *testing.T) {
	t.Parallel()
	h := open(t)
	small, _, _ := h.jars()
	i := h.sent(Stock, "Sản phẩm;Ghi chú;Đếm được hôm nay\nMiến sợi nhỏ;;7\n")
	if m := i.Missing(); len(m) != 1 || m[0] != "count" || len(i.Unused()) != 1 {
		t.Fatalf("missing %v, unused %v", m, i.Unused())
	}
	if err := h.s.Confirm(context.Background(), officer, i, 1); !fault.Is(err, "import.columns") {
		t.Errorf("confirmed without its columns: %v", err)
	}
	if err := h.s.Match(context.Background(), i, map[string]int{"product": 0, "count": 0}); !fault.Is(err, "import.column_twice") {
		t.Errorf("one heading for two: %v", err)
	}
	if err := h.s.Match(context.Background(), i, map[string]int{"product": 0, "count": 2, "note": 1}); err != nil {
		t.Fatal(err)
	}
	if h.confirmed(i); h.Stock(small.VariantID) != 7 {
		t.Error("the column that was chosen is not read")
	}
	for text, key := range map[string]string{"a;b\n1;2\n": "import.no_header", "Sản phẩm;Tồn\n": "import.no_rows"} {
		if _, _, err := h.s.Receive(context.Background(), officer, catalog.Everything(), Stock, "x", []byte(text)); !fault.Is(err, key) {
			t.Errorf("%q: %v, want %s", text, err, key)
		}
	}
}

func TestAProducersTableTouchesOnlyTheirGoods(t *testing.T) {
	t.Parallel()
	h := open(t)
	_, _, nem := h.jars()
	own := catalog.Scope{ProducerID: h.CoopLangSo()}
	id, _, err := h.s.Receive(context.Background(), officer, own, Stock, "x.csv", fmt.Appendf(nil, "Mã;Sản phẩm;Tồn\n%d;Nem thính;1\n;Nem thính;2\n;Miến sợi nhỏ;3\n", nem.VariantID))
	if err != nil {
		t.Fatal(err)
	}
	i := h.found(Stock, id)
	if p := h.plan(i); p.Todo() != 1 || p.Counts[Wrong] != 2 {
		t.Errorf("%v, %s", p.Counts, p.causes())
	}
	if _, err := h.s.ByID(context.Background(), catalog.Scope{ProducerID: h.NemHaHoa()}, Stock, id); !fault.Is(err, "page.not_found") {
		t.Errorf("another's table is shown: %v", err)
	}
}

func TestTheSheetThatSaysMostIsTheTableAndTwinsAreRefused(t *testing.T) {
	t.Parallel()
	sheetOf := func(name string, rows ...[]string) workbook.Sheet {
		s := workbook.Sheet{Name: name}
		for n, texts := range rows {
			row := workbook.Row{Number: n + 1}
			for _, text := range texts {
				row.Cells = append(row.Cells, workbook.Cell{Text: text})
			}
			s.Rows = append(s.Rows, row)
		}
		return s
	}
	goods, row := []string{"Sản phẩm", "Loại", "Số lượng"}, []string{"Miến", "", "3"}
	notes := sheetOf("Hướng dẫn", []string{"Cột", "Ghi thế nào"}, []string{"Loại", "Tên như trên trang"}, []string{"x"})
	if table, _, columns, err := choose(stockFields(), []workbook.Sheet{notes, sheetOf("T11", goods, row)}); err != nil || table.Name != "T11" || len(columns) != 3 {
		t.Errorf("%v, %v", table, err)
	}
	if _, _, _, err := choose(stockFields(), []workbook.Sheet{sheetOf("T10", goods, row), sheetOf("T11", goods, row)}); !fault.Is(err, "import.two_sheets") {
		t.Errorf("twins: %v", err)
	}
	if table, _, _, err := choose(stockFields(), []workbook.Sheet{sheetOf("T10", goods), sheetOf("T11", goods, row)}); err != nil || table.Name != "T11" {
		t.Errorf("an empty one beside it: %v", err)
	}
}
