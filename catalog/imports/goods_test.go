package imports

import (
	"context"
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
)

// one asks the database for one number.
func (h *house) one(sql string, args ...any) (n int) {
	h.t.Helper()
	if err := h.db.Pool.QueryRow(context.Background(), sql, args...).Scan(&n); err != nil {
		h.t.Fatal(err)
	}
	return n
}

func TestProducersAreAddedAndChangedAndTakenBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	coop := h.CoopLangSo()
	h.Exec(`UPDATE producers SET phone = '+84912000001', tax_code = '' WHERE id = $1`, coop)
	i := h.sent(Producers, "Tên chủ thể;Loại hình;Làng;Điện thoại;MST;Ngày cấp\nHTX Miến làng So (mẫu);;;912345678;101234567;24 tháng 11 năm 2019\nHộ bà Nụ (mẫu);Hộ kinh doanh;làng so;0987654321;;\nHộ không làng;hộ kinh doanh;Làng Xa;;;\nHộ lạ;công ty mẹ;;;;\nHTX Năm Sao 5 sao;htx;;;;\nhộ bà nụ (MẪU);hkd;;;;\n")
	want := "legal_form:cell.choice×1 name:claim.stars×1 village:row.village×1 ~phone:cell.lost_zero×1 ~registered:cell.day_text×1 ~tax_code:cell.lost_zero×1"
	p := h.plan(i)
	if got := p.causes(); got != "legal_form:cell.choice×1 name:claim.stars×1 name:row.twice×1 "+want[len("legal_form:cell.choice×1 name:claim.stars×1 "):] {
		t.Fatalf("%v\n%s", p.Counts, got)
	}
	for _, cause := range []string{"phone:cell.lost_zero", "registered:cell.day_text", "tax_code:cell.lost_zero"} {
		if err := h.s.Mend(context.Background(), i, cause, true); err != nil {
			t.Fatal(err)
		}
	}
	if p = h.plan(i); p.Counts[Create] != 1 || p.Counts[Change] != 1 {
		t.Fatalf("%v, %s", p.Counts, p.causes())
	}
	i = h.confirmed(i)
	if n := h.one(`SELECT count(*) FROM producers WHERE id = $1 AND phone = '+84912345678' AND tax_code = '0101234567' AND registration_issued_on = '2019-11-24'`, coop); n != 1 || i.Outcomes[Written] != 2 {
		t.Fatalf("what the coop says is not what was confirmed: %v", i.Outcomes)
	}
	if n := h.one(`SELECT count(*) FROM producers WHERE name = 'Hộ bà Nụ (mẫu)' AND state = 'draft' AND village_id IS NOT NULL`); n != 1 {
		t.Fatal("no new producer")
	}
	h.recalled(i)
	if n := h.one(`SELECT count(*) FROM producers WHERE name = 'Hộ bà Nụ (mẫu)'`) + h.one(`SELECT count(*) FROM producers WHERE phone = '+84912345678'`); n != 0 {
		t.Error("it is not as before")
	}
}

func TestGoodsAreAddedSizeBySizeAndTakenBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	small, _, _ := h.jars()
	group := ""
	if err := h.db.Pool.QueryRow(context.Background(), `SELECT g.name FROM product_groups g JOIN products p ON p.group_id = g.id LIMIT 1`).Scan(&group); err != nil {
		t.Fatal(err)
	}
	const coop = "HTX Miến làng So (mẫu)"
	row := func(cells ...string) string {
		out := ""
		for n, c := range cells {
			if n > 0 {
				out += ";"
			}
			out += c
		}
		return out + "\n"
	}
	text := row("Sản phẩm", "Chủ thể", "Nhóm", "Loại", "Giá bán", "ĐVT", "Lượng", "Gọi là", "Cân nặng") +
		row("=1+1 Miến", coop, group, "gói 1 kg", "150.000", "Kg", "1", "gói", "1050") +
		row("=1+1 Miến", coop, group, "gói 200 g", "40k", "gam", "200", "gói", "230") +
		row("Miến sợi nhỏ", coop, "", "", "130000", "", "", "", "") +
		row("Miến sợi to", coop, "", "", "1200", "", "", "", "") +
		row("Miến sợi to", coop, "", "gói 9 kg", "", "g", "", "", "") +
		row("Miến lạ", "HTX Không Có", group, "", "", "", "", "", "") +
		row("Miến lạ", coop, "Nhóm lạ", "", "", "", "", "", "")
	i := h.sent(Products, text)
	was := h.one(`SELECT price FROM variants WHERE id = $1`, small.VariantID)
	p := h.plan(i)
	if want := "amount:cell.missing×1 group:row.group×1 price:cell.missing×1 price:row.price_leaps×1 producer:row.producer×1 weight:cell.missing×1 word:cell.missing×1 ~price:cell.money_words×1"; p.causes() != want {
		t.Fatalf("%v\n%s\nwant\n%s", p.Counts, p.causes(), want)
	}
	if err := h.s.Mend(context.Background(), i, "price:cell.money_words", true); err != nil {
		t.Fatal(err)
	}
	i = h.confirmed(i)
	if n := h.one(`SELECT count(*) FROM variants x JOIN products p ON p.id = x.product_id WHERE p.name = '=1+1 Miến' AND p.state = 'draft' AND (x.price, x.unit, x.unit_amount) IN ((150000, 'g', 1000), (40000, 'g', 200))`); n != 2 || i.Outcomes[Written] != 3 {
		t.Fatalf("%d sizes of one new product; %v", n, i.Outcomes)
	}
	if n := h.one(`SELECT count(*) FROM products WHERE name = '=1+1 Miến'`); n != 1 {
		t.Errorf("two sizes make %d products", n)
	}
	if n := h.one(`SELECT price FROM variants WHERE id = $1`, small.VariantID); n != 130000 {
		t.Errorf("the price is %d", n)
	}
	if i = h.recalled(i); h.one(`SELECT count(*) FROM products WHERE name = '=1+1 Miến'`) != 0 || h.one(`SELECT price FROM variants WHERE id = $1`, small.VariantID) != was {
		t.Errorf("it is not as before: %v", i.Outcomes)
	}
}

func TestADraftThatSomebodyWorkedOnStaysWhenItsImportIsTakenBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	i := h.confirmed(h.sent(Producers, "Tên chủ thể;Loại hình\nHộ bà Nụ (mẫu);hkd\nHộ ông Tý (mẫu);hkd\n"))
	id := int64(h.one(`SELECT id FROM producers WHERE name = 'Hộ bà Nụ (mẫu)'`))
	c := catalog.ProducerContent{Name: "Hộ bà Nụ (mẫu)", LegalForm: catalog.HouseholdBusiness, Craft: "Làm nem"}
	if err := h.s.goods.SaveProducer(context.Background(), officer, catalog.Everything(), id, 1, c); err != nil {
		t.Fatal(err)
	}
	if i = h.recalled(i); i.Outcomes[Back] != 1 || i.Outcomes[Kept] != 1 || h.one(`SELECT count(*) FROM producers WHERE id = $1`, id) != 1 {
		t.Errorf("%v", i.Outcomes)
	}
}

func TestALongTableIsWrittenInSeveralTellingsAndNoRowTwice(t *testing.T) {
	t.Parallel()
	h := open(t)
	text := "Tên chủ thể;Loại hình\n"
	for n := range atOnce + 3 {
		text += fmt.Sprintf("Hộ số %d (mẫu);hkd\n", n)
	}
	i := h.sent(Producers, text)
	if err := h.s.Confirm(context.Background(), officer, i, atOnce+3); err != nil {
		t.Fatal(err)
	}
	if err := h.s.Run(context.Background(), i.ID); err != nil {
		t.Fatal(err)
	}
	if i = h.found(Producers, i.ID); i.State != Running || i.Outcomes[Written] != atOnce || i.Outcomes[Waiting] != 3 || h.one(`SELECT count(*) FROM outbox WHERE kind = 'imports.confirmed'`) != 2 {
		t.Fatalf("%s, %v", i.State, i.Outcomes)
	}
	if i = h.worked(i, h.s.Run); i.State != Done || h.one(`SELECT count(*) FROM producers WHERE name LIKE 'Hộ số%'`) != atOnce+3 {
		t.Errorf("%s, %v", i.State, i.Outcomes)
	}
}

func TestARowThatTwoTellingsHoldAtOnceIsWrittenOnce(t *testing.T) {
	t.Parallel()
	h := open(t)
	i := h.sent(Producers, "Tên chủ thể;Loại hình\nHộ bà Nụ (mẫu);hkd\n")
	there, err := loadProducers(context.Background(), h.s, catalog.Everything())
	if err != nil {
		t.Fatal(err)
	}
	p := h.plan(i).Rows[0]
	for range 2 {
		if err := h.s.writeRow(context.Background(), i, there, actor{Actor: officer}, &p); err != nil {
			t.Fatal(err)
		}
	}
	if n := h.one(`SELECT count(*) FROM producers WHERE name = 'Hộ bà Nụ (mẫu)'`); n != 1 {
		t.Errorf("written %d times", n)
	}
}
