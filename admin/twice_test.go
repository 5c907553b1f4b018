package admin

import (
	"net/http"
	"regexp"
	"strconv"
	"testing"
)

var onceField = regexp.MustCompile(`name="once" value="([^"]+)"`)

// A slow line makes people tap twice; the second tap leads to what the first has made.
func TestAFormSentTwiceMakesOneRecordAndLeadsToIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	maker := strconv.FormatInt(d.CoopLangSo(), 10)
	group := strconv.Itoa(d.Number(`SELECT id FROM product_groups ORDER BY id LIMIT 1`))
	for _, each := range []struct {
		what, page, to, table string
		form                  []string
	}{
		{"a product", goodsAt + "/moi", goodsAt + "/them", "products", []string{"name", "Miến gạo lứt", "producer", maker, "group", group, "mode", "stock"}},
		{"a producer", makersAt + "/moi", makersAt + "/them", "producers", []string{"name", "Hộ kinh doanh Thử", "legal_form", "household_business", "address", "Thôn 1"}},
		{"a sales point", pointsAt + "/moi", pointsAt + "/them", "sales_points", pairs()},
		{"an article", articlesAt + "/moi", articlesAt + "/them", "articles", written()},
		{"a paper", papersAt + "/moi", papersAt + "/them", "papers", []string{"kind", "business_registration", "product", "m" + maker, "number", "12/GCN", "issuer", "Chi cục", "issued", "1/3/2026", "expires", "1/3/2029", "visibility", "public"}},
	} {
		key := onceField.FindStringSubmatch(b.get(each.page).says(t, http.StatusOK).body)
		if key == nil {
			t.Errorf("the form of %s has no key", each.what)
			continue
		}
		count := func() int { return d.Number(`SELECT count(*) FROM ` + each.table) }
		before := count()
		form := append(append([]string{}, each.form...), "once", key[1])
		send := func() answer { return b.post(each.to, form...) }
		if each.table == "papers" {
			send = func() answer { return b.upload(each.to, []byte("%PDF-1.4 copy %%EOF"), form...) }
		}
		first, second := send(), send()
		if first.status != http.StatusSeeOther || second.status != http.StatusSeeOther || first.location != second.location {
			t.Errorf("%s: %d %s, then %d %s", each.what, first.status, first.location, second.status, second.location)
			continue
		}
		if n := count() - before; n != 1 {
			t.Errorf("%d of %s were made", n, each.what)
		}
		other := onceField.FindStringSubmatch(b.get(each.page).body)
		if other == nil || other[1] == key[1] {
			t.Errorf("the next form of %s has the same key", each.what)
		}
	}
}
