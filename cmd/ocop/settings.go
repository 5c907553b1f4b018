package main

import (
	"github.com/ocop-hungdao/ocop/admin"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/internal/backup"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/merging"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// withSettings gives the office what its pages of settings are made of.
func withSettings(g *goods, s *parts, d admin.Deps) admin.Deps {
	d.Policies, d.PolicyBook, d.PolicyPreviews = g.policyDesk, g.policies, g.policySeen
	d.Tariffs, d.Places = shipping.NewStore(s.house.db), g.places
	d.Lost = outbox.NewDesk(s.house.db, s.now)
	d.Backups = backup.NewStore(s.house.db, s.now)
	d.Checkout, d.Board, d.Rules = g.checkout, g.board, orders.NewRuleBook(s.house.db, s.now)
	d.Tiles = g.tiles
	d.Messages = message.NewStore(s.house.db, s.now)
	d.Merging = merging.NewStore(s.house.db, g.catalog, s.now)
	d.Phrases = phrase.NewStore(s.house.db, s.now)
	d.Begin = &phrase.Board{Reader: d.Phrases, Fresh: imprintFresh, Now: s.now}
	d.DaysOff, d.Days = workday.NewStore(s.house.db, s.now), g.days
	d.Mail, d.MailHost = g.mail, s.config.mailHost()
	return d
}
