package api_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestAProgramThatAsksForNonsenseIsToldSo(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5, Price: 60_000})
	const at = "/api/v1/products?"
	esc := url.QueryEscape
	for name, query := range map[string]string{
		"10,000 letters":     "q=" + strings.Repeat("mien+", 2_000),
		"control characters": "q=" + esc("\x1b[31mmiến\u202e"),
		"signs only":         "q=" + esc(`"' OR 1=1; -- & | ! :*`),
		"unknown values":     "group=khong-co&village=" + esc("\u200b") + "&point=x&producer=" + esc(`x" OR group = "nem`),
		"the last page":      "page=1000",
	} {
		if s := w.get(at + query); s.status != 200 {
			t.Errorf("%s: %d %.300s", name, s.status, s.raw)
		}
	}
	if n := w.get(at + "min_price=90000&max_price=50000").ok(200).number("total"); n != 1 {
		t.Errorf("reversed prices find %d", n)
	}
	for _, query := range []string{"q=%ff%fe", "q=a%00b", "group=%00"} {
		w.get(at+query).no(400, "request.malformed")
	}
	for name, query := range map[string]string{
		"page 99,999": "page=99999", "page -1": "page=-1", "page x": "page=x", "100,000 a page": "per_page=100000", "nine stars": "star=9",
		"an unknown order": "sort=name%3B+DROP", "a price below nothing": "min_price=-5", "21 groups": strings.Repeat("group=nem&", 21),
	} {
		if s := w.get(at + query); s.status != 422 || !strings.Contains(s.raw, "form.wrong") {
			t.Errorf("%s: %d %.300s", name, s.status, s.raw)
		}
	}
}
