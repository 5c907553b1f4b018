package consent

import (
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// NewsOwed tells the outbox that a buyer is to be told of a new batch; the id is the telling's.
const NewsOwed = "orders.news_owed"

// Why somebody who was to be told was left out.
const (
	LeftWithdrawn = "withdrawn" // they took it back meanwhile, or were forgotten
	LeftGoods     = "goods"     // there is none to be had any more
	LeftOrder     = "order"     // what they had ordered was called off
	LeftLost      = "lost"      // no server takes it
)

// Goods is something of a producer that can be had now, from stock.
type Goods struct {
	ProductID    int64
	Slug, Name   string
	ProducerID   int64
	ProducerName string
	Sizes        []Size
}

// Size is one of the ways in which goods are sold.
type Size struct {
	Name  string
	Price money.VND // of the list: an offer may be over before the message is read
}

// Page is the address of the goods in the shop at base.
func (g *Goods) Page(base string) string { return base + "/san-pham/" + g.Slug }

// Reader is who a message is for: how they are greeted, on which day they allowed it, and the
// address that stops it.
type Reader struct {
	Name, Day, Stop string
	Sample          bool
}

// Letter is the mail about goods to a reader. A producer is shown the same, for nobody, before
// it is sent.
func (g *Goods) Letter(t *locale.Texts, base string, to Reader) (subject, text string) {
	m := t.Consent.Mail
	lines := []string{t.Mail.Hello(to.Name), "", m.Lead(g.ProducerName, g.Name)}
	for _, s := range g.Sizes {
		lines = append(lines, m.Size(s.Name, s.Price.String()))
	}
	lines = append(lines, "", m.Buy, g.Page(base), "", m.Why(to.Day), m.Stop, to.Stop, "")
	english := m.English(g.ProducerName, g.Name)
	if to.Sample {
		lines, english = append(lines, t.Mail.Sample), english+" "+t.Mail.English.Sample
	}
	lines = append(lines, english, "", t.Mail.Goodbye)
	return m.Subject(g.ProducerName, g.Name), strings.Join(lines, "\n") + "\n"
}

// Brief is the same for a phone.
func (g *Goods) Brief(t *locale.Texts, base string, to Reader) string {
	words := t.Consent.Mail.Brief(g.ProducerName, g.Name, g.Page(base), to.Stop)
	if to.Sample {
		words += " " + t.Texting.Sample
	}
	return words
}

// News is a message about a new batch that was sent.
type News struct {
	ProductName string
	People      int // who were to get it
	CreatedAt   time.Time
	SentName    string
}

// Next is from when on the producer may send another.
func (n *News) Next() time.Time { return n.CreatedAt.Add(Every) }

// goodsOf puts variants of a producer together that can be bought now from stock; what is
// ordered ahead is not there yet, and a gift box is no batch.
func goodsOf(list []catalog.Sellable) (out []Goods) {
	at := map[int64]int{}
	for i := range list {
		v := &list[i]
		if !v.Buyable || v.Stock <= 0 || v.PreorderID != 0 || v.Boxed {
			continue
		}
		n, ok := at[v.ProductID]
		if !ok {
			n = len(out)
			at[v.ProductID] = n
			out = append(out, Goods{ProductID: v.ProductID, Slug: v.ProductSlug, Name: v.ProductName, ProducerID: v.ProducerID, ProducerName: v.ProducerName})
		}
		out[n].Sizes = append(out[n].Sizes, Size{v.VariantName, v.Price})
	}
	return out
}
