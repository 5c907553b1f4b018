package orders

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// launchKind names proposals of a launch among all that two people decide.
const launchKind = "launch"

// Launches keeps how this site trades, and who agreed to it.
type Launches struct {
	db   *pg.DB
	now  func() time.Time
	only Mode
}

// NewLaunches keeps launches in db. An operator may say as what this installation trades
// (only): then a record of any other mode leaves it a showcase, and the demonstration
// commune trades as that. An empty only leaves it to the office.
func NewLaunches(db *pg.DB, now func() time.Time, only Mode) *Launches {
	return &Launches{db: db, now: now, only: only}
}

// Launch is the one that counts now; a showcase while nothing was agreed to.
func (s *Launches) Launch(ctx context.Context) (Launch, error) {
	var l Launch
	var demo bool
	var at *time.Time
	err := s.db.Pool.QueryRow(ctx, `SELECT coalesce((SELECT value = 'true'::jsonb FROM settings WHERE key = 'demo'), false),
		coalesce(mode, ''), coalesce(number, ''), issued_on, coalesce(authority, ''), coalesce(link, ''), coalesce(seller, ''), coalesce(seller_code, ''), coalesce(seller_address, ''), effective_at,
		`+rulesColumns+` FROM selling_rules r LEFT JOIN LATERAL (SELECT * FROM launches WHERE effective_at <= $1 ORDER BY effective_at DESC, id DESC LIMIT 1) l ON true`, s.now()).
		Scan(append([]any{&demo, &l.Mode, &l.Record.Number, &l.Record.IssuedOn, &l.Record.Authority, &l.Record.Link, &l.Record.Seller, &l.Record.SellerCode, &l.Record.SellerAddress, &at}, l.Rules.columns()...)...)
	if err != nil {
		return Launch{}, fmt.Errorf("read launch: %w", err)
	}
	l.Sample = demo
	if at != nil {
		l.EffectiveAt = *at
	}
	return s.within(l), nil
}

// within is a launch as far as the operator allows it.
func (s *Launches) within(l Launch) Launch {
	switch {
	case s.only == Showcase:
		l.Mode = Showcase
	case l.Mode == "" && l.Sample && s.only != "":
		l.Mode = s.only
	case l.Mode == "" && l.Sample:
		l.Mode = Intermediary
	case l.Mode == "", s.only != "" && l.Mode != s.only:
		l.Mode = Showcase
	}
	return l
}

// AskedLaunch is a proposal and what became of it.
type AskedLaunch struct {
	LaunchProposal
	ID           int64
	State        approval.State
	ProposedBy   int64
	ProposedName string
	ProposedAt   time.Time
	DecidedName  string
	DecidedAt    *time.Time
	SentBackWhy  string
}

// Proposals are the newest, with their decisions; at most n.
func (s *Launches) Proposals(ctx context.Context, n int) ([]AskedLaunch, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT l.id, l.mode, l.number, l.issued_on, l.authority, l.link, l.seller, l.seller_code, l.seller_address,
		a.state, a.proposed_by, a.proposed_name, a.proposed_at, a.decided_name, a.decided_at, a.reason
		FROM launches l JOIN approvals a ON a.kind = $1 AND a.entity_id = l.id ORDER BY l.id DESC LIMIT $2`, launchKind, n)
	if err != nil {
		return nil, fmt.Errorf("list launches: %w", err)
	}
	list, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (a AskedLaunch, err error) {
		err = row.Scan(&a.ID, &a.Mode, &a.Number, &a.IssuedOn, &a.Authority, &a.Link, &a.Seller, &a.SellerCode, &a.SellerAddress,
			&a.State, &a.ProposedBy, &a.ProposedName, &a.ProposedAt, &a.DecidedName, &a.DecidedAt, &a.SentBackWhy)
		return a, err
	})
	if err != nil {
		return nil, fmt.Errorf("list launches: %w", err)
	}
	return list, nil
}
