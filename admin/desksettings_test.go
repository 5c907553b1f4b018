package admin

import (
	"crypto/rand"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/backup"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/merging"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// settings gives the office what its pages of settings are made of.
func (d *desk) settings() {
	d.office.Phrases, d.office.Messages = phrase.NewStore(d.db, d.now), message.NewStore(d.db, d.now)
	d.office.Begin = &phrase.Board{Reader: d.office.Phrases, Fresh: time.Second, Now: d.now}
	files, err := policy.Load()
	if err != nil {
		d.t.Fatal(err)
	}
	o := d.office
	places, err := place.Load()
	if err != nil {
		d.t.Fatal(err)
	}
	o.Backups, o.Mail = backup.NewStore(d.db, d.now), &post{}
	d.Store.Days = &workday.Board{Reader: workday.NewStore(d.db, d.now), Fresh: time.Second, Now: d.now}
	o.Checkout, o.Rules, o.Board = d.Checkout, orders.NewRuleBook(d.db, d.now), &orders.LaunchBoard{Reader: o.Launches, Fresh: time.Second, Now: d.now}
	o.Tiles = &salespoint.TileBoard{Reader: o.Points, Fresh: time.Second, Now: d.now}
	o.Merging = merging.NewStore(d.db, o.Catalog, d.now)
	o.Fairs = programme.NewFairs(d.db, d.now)
	o.Short = shortlink.NewStore(d.db, d.now, func(word string) bool { return word == "ocop" })
	o.DaysOff, o.Days = workday.NewStore(d.db, d.now), d.Store.Days
	o.Wholesale = wholesale.NewStore(d.db, places, d.now, rand.Reader)
	o.Wholesale.Days = o.Days
	o.Places, o.Tariffs = places, shipping.NewStore(d.db)
	o.Policies = policy.NewStore(d.db, files, d.now)
	o.PolicyBook = &policy.Book{Files: files, Reader: o.Policies, Fresh: time.Second, Now: d.now}
	o.PolicyPreviews = policy.Previews{Key: []byte("a key for tests"), Now: d.now}
}
