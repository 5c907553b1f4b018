package web

import (
	"context"
	"encoding/csv"
	"encoding/xml"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// mountFeeds gives the lists for other windows their addresses (ux.md §6.3).
func (s *Shop) mountFeeds(app fiber.Router) {
	app.Get("/feeds/google.xml", s.googleFeed)
	app.Get("/feeds/facebook.csv", s.facebookFeed)
}

// feedItem is a size of a product as Google's product data and Meta's catalogue name its
// parts; both read the same names.
type feedItem struct {
	ID           string `xml:"g:id"`
	Group        string `xml:"g:item_group_id"`
	Title        string `xml:"g:title"`
	Description  string `xml:"g:description"`
	Link         string `xml:"g:link"`
	Image        string `xml:"g:image_link"`
	Availability string `xml:"g:availability"`
	Ready        string `xml:"g:availability_date,omitempty"` // of what is ordered ahead
	Price        string `xml:"g:price"`
	Sale         string `xml:"g:sale_price,omitempty"`
	SaleTime     string `xml:"g:sale_price_effective_date,omitempty"`
	Brand        string `xml:"g:brand"`
	Condition    string `xml:"g:condition"`
	Identified   string `xml:"g:identifier_exists"`
	Type         string `xml:"g:product_type"`
	Label        string `xml:"g:custom_label_0,omitempty"` // the star in force
	Measure      string `xml:"g:unit_pricing_measure,omitempty"`
	Base         string `xml:"g:unit_pricing_base_measure,omitempty"`
	Weight       string `xml:"g:shipping_weight"`
}

// feed lists what can be ordered. A shop that takes no orders lists nothing.
func (s *Shop) feed(ctx context.Context) ([]feedItem, error) {
	if !s.Launch.Said().Open() {
		return nil, nil
	}
	goods, err := s.Catalog.Listings(ctx)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(goods))
	for i, g := range goods {
		ids[i] = g.ProductID
	}
	stars, err := s.Stars.Shown(ctx, ids)
	if err != nil {
		return nil, err
	}
	items := make([]feedItem, len(goods))
	for i, g := range goods {
		items[i] = s.feedItem(g, stars[g.ProductID].Stars)
	}
	return items, nil
}

func (s *Shop) feedItem(g catalog.Listing, stars int) feedItem {
	f := feedItem{
		ID:           "v" + strconv.FormatInt(g.VariantID, 10),
		Group:        g.ProductSlug,
		Title:        cutTo(g.ProductName+", "+g.VariantName, 150),
		Description:  cutTo(g.Summary, 5000),
		Link:         s.BaseURL + "/san-pham/" + g.ProductSlug,
		Image:        s.BaseURL + photosAt + g.Photo.String(),
		Availability: "in_stock",
		Price:        feedPrice(g.Price),
		Brand:        cutTo(g.ProducerName, 70),
		Condition:    "new",
		Identified:   "no",
		Type:         g.GroupName,
		Weight:       strconv.Itoa(g.WeightG) + " g",
	}
	if f.Description == "" {
		f.Description = f.Title
	}
	switch {
	case g.Coming():
		f.Availability, f.Ready = "preorder", g.ReadyOn.Format(time.DateOnly)+"T00:00+0700"
	case g.Stock == 0:
		f.Availability = "out_of_stock"
	}
	if g.Open() {
		f.Price, f.Sale = feedPrice(max(g.OldPrice, g.Price)), feedPrice(g.OfferPrice)
		f.SaleTime = s.Now().UTC().Format(time.RFC3339) + "/" + g.OfferUntil.UTC().Format(time.RFC3339)
	}
	if stars > 0 {
		f.Label = s.Texts.UI.SealStars(stars)
	}
	switch g.Unit {
	case catalog.Gram:
		f.Measure, f.Base = strconv.Itoa(g.UnitAmount)+" g", "1 kg"
	case catalog.Millilitre:
		f.Measure, f.Base = strconv.Itoa(g.UnitAmount)+" ml", "1 l"
	}
	return f
}

// feedPrice is a price as both windows read it.
func feedPrice(v money.VND) string { return strconv.FormatInt(int64(v), 10) + " VND" }

// cutTo keeps at most so many letters.
func cutTo(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return text
}

// googleFeed is the list as Google's, Meta's and TikTok's windows fetch it.
func (s *Shop) googleFeed(c *fiber.Ctx) error {
	items, err := s.feed(c.UserContext())
	if err != nil {
		return err
	}
	type channel struct {
		Title       string     `xml:"title"`
		Link        string     `xml:"link"`
		Description string     `xml:"description"`
		Items       []feedItem `xml:"item"`
	}
	body, err := xml.Marshal(struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		NS      string   `xml:"xmlns:g,attr"`
		Channel channel  `xml:"channel"`
	}{Version: "2.0", NS: "http://base.google.com/ns/1.0", Channel: channel{s.feedTitle(), s.BaseURL + "/", s.Texts.Home.Description, items}})
	if err != nil {
		return err
	}
	return sendFeed(c, "application/xml; charset=utf-8", append([]byte(xml.Header), body...))
}

// facebookFeed is the same list as a table, for who uploads one by hand.
func (s *Shop) facebookFeed(c *fiber.Ctx) error {
	items, err := s.feed(c.UserContext())
	if err != nil {
		return err
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	rows := [][]string{{"id", "item_group_id", "title", "description", "link", "image_link", "availability", "price", "sale_price", "sale_price_effective_date", "brand", "condition", "product_type", "custom_label_0"}}
	for _, f := range items {
		rows = append(rows, []string{f.ID, f.Group, asWords(f.Title), asWords(f.Description), f.Link, f.Image, strings.ReplaceAll(f.Availability, "_", " "), f.Price, f.Sale, f.SaleTime, asWords(f.Brand), f.Condition, asWords(f.Type), f.Label})
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return sendFeed(c, "text/csv; charset=utf-8", []byte(b.String()))
}

// asWords keeps a table's program from taking words for a formula.
func asWords(text string) string {
	if strings.HasPrefix(text, "=") || strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") || strings.HasPrefix(text, "@") {
		return "'" + text
	}
	return text
}

// feedTitle says so when the goods are samples.
func (s *Shop) feedTitle() string {
	if s.Demo {
		return s.Texts.UI.Site + " (" + s.Texts.UI.DemoTitle + ")"
	}
	return s.Texts.UI.Site
}

// sendFeed answers a list that may be kept for a quarter of an hour: stock moves.
func sendFeed(c *fiber.Ctx, kind string, body []byte) error {
	c.Set(fiber.HeaderContentType, kind)
	c.Set(fiber.HeaderCacheControl, "public, max-age=900")
	c.Response().SetBodyRaw(body)
	return nil
}
