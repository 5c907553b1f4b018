package catalog

import (
	"context"
	"errors"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// ProducerTold is what producers tell of themselves on their page: their own words, for which
// nobody but they answers.
type ProducerTold struct{ Craft, Quote, Story, Visiting, Channels string }

// ToldOf is what the record says of that now.
func ToldOf(p *Producer) ProducerTold {
	return ProducerTold{Craft: p.Craft, Quote: p.Quote, Story: p.Story, Visiting: p.Visiting, Channels: p.Channels}
}

// errSaysSo ends a transaction in which there is nothing to write.
var errSaysSo = errors.New("it says so already")

// TellProducer writes what a producer tells over what stands, and leaves all else of the record
// as it is. Seen is the version the writer looked at; if somebody else saved since, it is refused
// with "producer.changed_meanwhile". When it says so already, nothing is written, whatever was
// seen: sent twice, a form changes once. Wrong texts are a fault.Form with the names of SaveProducer.
func (s *Store) TellProducer(ctx context.Context, by audit.Actor, scope Scope, id int64, seen int, told ProducerTold) error {
	err := s.updateProducer(ctx, by, scope, id, "producer.told", "", func(_ *gorm.DB, p *Producer) error {
		c := ProducerContentOf(p)
		c.Craft, c.Quote, c.Story, c.Visiting, c.Channels = told.Craft, told.Quote, told.Story, told.Visiting, told.Channels
		var form fault.Form
		if c.checkTold(&form); form.Err() != nil {
			return form.Err()
		}
		before := ToldOf(p)
		if c.apply(p); ToldOf(p) == before {
			return errSaysSo
		}
		if p.RowVersion != seen {
			return fault.New(fault.Conflict, "producer.changed_meanwhile")
		}
		return nil
	})
	if errors.Is(err, errSaysSo) {
		return nil
	}
	return err
}
