package notify

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// PaperReminded writes to the producer of a paper of which an officer reminds them, whether it
// still holds or is over. Of a paper renewed since, and to a producer without an address, it says
// nothing. What fails is an error, and is tried again under the same id of that day.
func (n *Notifier) PaperReminded(ctx context.Context, paperID int64) error {
	p, err := n.Catalog.PaperToRemind(ctx, paperID)
	if err != nil || p == nil || p.ProducerEmail == "" {
		return err
	}
	t, name, last := n.Texts.Mail.Ending, n.Texts.Office.Papers.Kinds[p.Kind], vntime.Date(*p.ExpiresOn)
	subject, says, stops := t.PaperSubject(name, last), t.LastDay(last), t.Stops
	if p.Days < 0 {
		subject, says, stops = t.OverSubject(name, last), t.Over(last), t.StopsNow
	}
	text := []string{n.Texts.Mail.Hello(p.ProducerName), "", t.Asks(name, p.Number, p.ProductName), says, ""}
	if len(p.Stops) > 0 {
		text = append(text, stops)
		for _, product := range p.Stops {
			text = append(text, "- "+product)
		}
		text = append(text, "")
	}
	text = append(text, t.Renew, n.BaseURL+"/quan-tri/giay-to/"+fmt.Sprint(p.ID), "", t.Ignore)
	return n.send(ctx, p.ProducerEmail, subject, fmt.Sprintf("%s/%d/%d", catalog.PaperReminded, p.ID, p.Days), p.Sample, text)
}
