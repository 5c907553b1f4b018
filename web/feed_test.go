package web_test

import (
	"encoding/csv"
	"encoding/xml"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

type fed struct {
	Items []struct {
		ID, Title, Link, Price, Sale, Availability, Label, Image, Measure string
	}
}

// feedOf reads the product feed as its readers do: by the local names.
func feedOf(t *testing.T, v *visit) (out fed) {
	t.Helper()
	s := v.get("/feeds/google.xml")
	if s.status != http.StatusOK || !strings.HasPrefix(s.header.Get("Content-Type"), "application/xml") {
		t.Fatalf("the feed answers %d %v", s.status, s.header)
	}
	var rss struct {
		Items []struct {
			ID           string `xml:"id"`
			Title        string `xml:"title"`
			Link         string `xml:"link"`
			Price        string `xml:"price"`
			Sale         string `xml:"sale_price"`
			Availability string `xml:"availability"`
			Label        string `xml:"custom_label_0"`
			Image        string `xml:"image_link"`
			Measure      string `xml:"unit_pricing_measure"`
		} `xml:"channel>item"`
	}
	if err := xml.Unmarshal([]byte(s.body), &rss); err != nil {
		t.Fatal(err)
	}
	for _, i := range rss.Items {
		out.Items = append(out.Items, struct{ ID, Title, Link, Price, Sale, Availability, Label, Image, Measure string }{i.ID, i.Title, i.Link, i.Price, i.Sale, i.Availability, i.Label, i.Image, i.Measure})
	}
	return out
}

func TestTheProductFeedListsWhatCanBeOrderedAndHasAPhoto(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	if n := len(feedOf(t, v).Items); n != 0 {
		t.Errorf("%d without a photo are listed", n)
	}
	jar := v.Product(catalogtest.Goods{Name: "=Miến & bún", Price: 65_000, Grams: 500, Stock: 4, Summary: "Sợi <dai>"})
	v.Exec(`UPDATE products SET slug = 'mien-bun' WHERE id = $1`, jar.ProductID)
	photographed(v, "mien-bun", 2)
	got := feedOf(t, v)
	if len(got.Items) != 1 {
		t.Fatalf("%+v", got)
	}
	i := got.Items[0]
	if i.Title != "=Miến & bún, 500 g" || i.Link != "http://shop.example/san-pham/mien-bun" || i.Price != "65000 VND" || i.Sale != "" || i.Availability != "in_stock" ||
		i.Measure != "500 g" || i.Label != "" || !strings.HasPrefix(i.Image, "http://shop.example/anh/01") || !strings.HasSuffix(i.Image, "-1200.jpg") {
		t.Errorf("%+v", i)
	}
	table := v.get("/feeds/facebook.csv")
	rows, err := csv.NewReader(strings.NewReader(table.body)).ReadAll()
	if err != nil || len(rows) != 2 || rows[1][2] != "'=Miến & bún, 500 g" || rows[1][3] != "Sợi <dai>" || rows[1][6] != "in stock" {
		t.Errorf("%v %v", rows, err)
	}
	v.Exec(`UPDATE variants SET stock = 0 WHERE id = $1`, jar.VariantID)
	if i := feedOf(t, v).Items[0]; i.Availability != "out_of_stock" {
		t.Errorf("what is sold out is %s", i.Availability)
	}
	v.Exec(`UPDATE products SET state = 'hidden' WHERE id = $1`, jar.ProductID)
	if n := len(feedOf(t, v).Items); n != 0 {
		t.Error("what is hidden is listed")
	}
}

func TestNewsCanBeFollowed(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	told(v)
	v.Exec(`INSERT INTO articles (kind, slug, title, summary, body, source, place, state, sample, published_at) VALUES ('news', 'tin-mau', 'Tin mẫu', '', '', 'UBND xã (mẫu)', '', 'published', true, '2026-11-02')`)
	if page := v.get("/tin").body; !strings.Contains(page, `type="application/rss+xml"`) || !strings.Contains(page, `href="/tin/rss.xml"`) {
		t.Error("the list of news does not say where to follow it")
	}
	s := v.get("/tin/rss.xml")
	var rss struct {
		Items []struct {
			Title string `xml:"title"`
			Link  string `xml:"link"`
			Date  string `xml:"pubDate"`
		} `xml:"channel>item"`
	}
	if err := xml.Unmarshal([]byte(s.body), &rss); err != nil || len(rss.Items) != 2 {
		t.Fatalf("%v %d: %s", err, s.status, s.body)
	}
	if i := rss.Items[0]; !strings.Contains(i.Title, "Dữ liệu mẫu") {
		t.Errorf("a sample does not say so: %+v", i)
	}
	if i := rss.Items[1]; i.Title != "Tin thử" || i.Link != "http://shop.example/tin/tin-thu" || i.Date != "Sun, 01 Nov 2026 00:00:00 +0000" {
		t.Errorf("%+v", i)
	}
}
