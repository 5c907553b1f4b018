package notify

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Notifier tells producers.
type Notifier struct {
	Catalog  *catalog.Store
	Stars    *ocop.Store
	Messages *message.Store
	Mail     mail.Transport
	Texts    *locale.Texts
	BaseURL  string
	Log      *slog.Logger
}

// PaperEnding writes to the producer of a paper that is about to end, once for each
// distance: two that are due at once are one letter. Of a paper renewed since, and to a
// producer without an address, it says nothing; officers see the paper on their overview.
// What fails is an error, and is tried again under the same id.
func (n *Notifier) PaperEnding(ctx context.Context, paperID int64) error {
	p, err := n.Catalog.PaperToTell(ctx, paperID)
	if err != nil || p == nil || p.ProducerEmail == "" {
		return err
	}
	t, name := n.Texts.Mail.Ending, n.Texts.Office.Papers.Kinds[p.Kind]
	last := vntime.Date(*p.ExpiresOn)
	text := []string{n.Texts.Mail.Hello(p.ProducerName), "", t.Paper(name, p.Number, p.ProductName), t.LastDay(last), ""}
	if len(p.Stops) > 0 {
		text = append(text, t.Stops)
		for _, product := range p.Stops {
			text = append(text, "- "+product)
		}
	} else {
		text = append(text, t.NoneStops)
	}
	text = append(text, "", t.Renew, n.BaseURL+"/quan-tri/giay-to/"+fmt.Sprint(p.ID), "", t.Ignore)
	err = n.send(ctx, p.ProducerEmail, t.PaperSubject(name, last), fmt.Sprintf("%s/%d/%d", catalog.PaperEnding, p.ID, p.Days), p.Sample, text)
	if err != nil {
		return err
	}
	return n.Catalog.PaperTold(ctx, p.ID, p.Days)
}

// StarEnding does the same for a recognition.
func (n *Notifier) StarEnding(ctx context.Context, recognitionID int64) error {
	e, err := n.Stars.StarToTell(ctx, recognitionID)
	if err != nil || e == nil || e.ProducerEmail == "" {
		return err
	}
	t, last := n.Texts.Mail.Ending, vntime.Date(e.LastDay())
	text := []string{n.Texts.Mail.Hello(e.ProducerName), "", t.Star(e.Stars, e.ProductName, e.CertificateCode), t.LastDay(last), "", t.StarGoes, "", t.RateAgain}
	if e.ExtendedUntil == nil {
		text = append(text, t.Kept)
	}
	text = append(text, n.BaseURL+"/cn/"+e.CertificateCode, "", t.Ignore)
	err = n.send(ctx, e.ProducerEmail, t.StarSubject(e.ProductName, last), fmt.Sprintf("%s/%d/%s/%d", ocop.StarEnding, e.ID, e.LastDay().Format("2006-01-02"), e.Days), e.Sample, text)
	if err != nil {
		return err
	}
	return n.Stars.StarTold(ctx, e)
}

// send gives an address that no server takes up, instead of trying it for ever.
func (n *Notifier) send(ctx context.Context, to, subject, about string, sample bool, text []string) error {
	if sample {
		text = append(text, "", n.Texts.Mail.Ending.Sample)
	}
	text = append(text, "", n.Texts.Mail.Goodbye, "")
	err := n.Mail.Send(ctx, mail.Message{To: to, Subject: subject, Text: strings.Join(text, "\n"), ID: about})
	if errors.Is(err, mail.ErrMessage) {
		n.Log.WarnContext(ctx, "a producer could not be told of an end", "about", about, "why", err)
		return nil
	}
	if err != nil {
		return fmt.Errorf("tell of %s: %w", about, err)
	}
	return nil
}
