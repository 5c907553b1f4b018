package work

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Open is how much waits.
type Open struct {
	Doubts int // messages of the bank that were not taken
	Money  int // what came and pays no order yet
	Owed   int // orders of which more came than they ask for, and that nobody gives back yet
	Backs  int // refunds by hand that somebody else wrote down and a second person looks at
	COD    int // couriers' lines that are for no order we know
	Cards  int // tasks about cards, and refunds that somebody else proposed
	Cases  int // what buyers ask for after the sale, within its time, and the account that reads does not see to
	Late   int // the same, later than was promised
	Mine   int // those of both that the account that reads sees to
	Told   int // what anybody told the commune
	Data   int // what buyers ask about their own data
	Groups int // of visitors, that wait for a yes

	Bespoke     int // requests that wait for a quote
	BespokeLate int // the same, for longer than was promised
	Bulk        int // requests to buy in bulk that nobody was told of
	BulkLate    int // those that no producer took in time
	BulkOwn     int // those that were passed on to the producer, who has not said anything
	Batches     int // that buyers wait for longer than was promised

	Lost     int // what the program gave up
	Stuck    int // what it has been trying for an hour
	Lifts    int // take-downs that somebody else asks to lift
	Accounts int // of producers, that somebody else asks to use
	Launches int // changes of how the shop trades, that somebody else asks for

	StarsBack, AccountsBack, LaunchesBack int // proposals of the account that reads, that were sent back to it and not made anew

	LiftsBack, HandBacks int    // the same of take-downs to lift, and of refunds by hand that are still owed
	LiftBack             int64  // the oldest of those take-downs
	HandBack             string // the code of the oldest order of those refunds
	HandBackCase         int64  // and its case; 0 for none

	Acts     int // months in which somebody acted for the producer, who has not looked through them
	Objected int // such months of which a producer says that something is not right
}

// Store counts.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore counts in db by a clock.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

const openCase = `FROM return_cases c JOIN orders o ON o.id = c.order_id WHERE (@producer = 0 OR o.producer_id = @producer) AND c.ended_at IS NULL`

const lateCase = `(c.settle_by < @now OR c.replied_at IS NULL AND c.reply_by < @now)`

// asked counts what of a kind waits for a second person who is not the first.
func asked(kind string) string {
	return `(SELECT count(*) FROM approvals WHERE kind = '` + kind + `' AND state = 'proposed' AND proposed_by <> @reader)`
}

// back counts what of a kind was sent back to who proposed it, in the last thirty days and with
// nothing of the kind proposed by them since.
func back(kind string) string {
	return `(SELECT count(*) FROM approvals a WHERE a.kind = '` + kind + `' AND a.state = 'sent_back' AND a.proposed_by = @reader AND a.decided_by <> @reader AND a.decided_at > @now::timestamptz - interval '30 days'
		AND NOT EXISTS (SELECT FROM approvals b WHERE b.kind = a.kind AND b.proposed_by = a.proposed_by AND b.id > a.id AND b.proposed_at >= a.decided_at))`
}

// sentBack is the condition on an approval that it was sent back, in the last thirty days, to the
// account that reads.
const sentBack = `a.state = 'sent_back' AND a.proposed_by = @reader AND a.decided_by <> @reader AND a.decided_at > @now::timestamptz - interval '30 days'`

// liftsBack are the take-downs that the reader asked to lift, was told no, and for which nobody has
// asked since.
const liftsBack = `SELECT t.id FROM approvals a JOIN takedown_lifts l ON l.id = a.entity_id JOIN takedowns t ON t.id = l.takedown_id WHERE a.kind = 'takedown_lift' AND ` + sentBack + `
	AND t.lifted_at IS NULL AND NOT EXISTS (SELECT FROM takedown_lifts n WHERE n.takedown_id = t.id AND n.id > l.id)`

// handBacks are the refunds by hand that the reader wrote down, was told no, and that are owed
// still: nobody wrote anything down since, and the case is open or the order has money to give back.
const handBacks = `SELECT r.id, o.code, coalesce(r.case_id, 0) AS in_case FROM approvals a JOIN hand_refunds r ON r.id = a.entity_id JOIN orders o ON o.id = r.order_id WHERE a.kind = 'hand_refund' AND ` + sentBack + `
	AND NOT EXISTS (SELECT FROM hand_refunds n WHERE n.order_id = r.order_id AND n.id > r.id)
	AND CASE WHEN r.case_id IS NULL THEN EXISTS (SELECT FROM order_money m WHERE m.order_id = o.id AND m.paid_in - m.paid_out > CASE WHEN o.state IN ('cancelled', 'expired') THEN o.kept ELSE greatest(o.total - m.waived, 0) END)
		ELSE EXISTS (SELECT FROM return_cases c WHERE c.id = r.case_id AND c.ended_at IS NULL) END`

// open is every count in one statement: the first page of the office asks for all of them.
func open() string {
	return `SELECT
	(SELECT count(DISTINCT d.preorder_id) FROM preorder_draws d JOIN preorders w ON w.id = d.preorder_id JOIN orders o ON o.id = d.order_id
		WHERE d.served_at IS NULL AND d.returned_at IS NULL AND w.ready_on < @today::date AND (@producer = 0 OR o.producer_id = @producer)) AS batches,
	(SELECT count(*) FROM bespoke_requests WHERE state = 'asked' AND NOT coalesce(quote_by < @now, false) AND (@producer = 0 OR producer_id = @producer)) AS bespoke,
	(SELECT count(*) FROM bespoke_requests WHERE state = 'asked' AND quote_by < @now AND (@producer = 0 OR producer_id = @producer)) AS bespoke_late,
	(SELECT count(*) FROM wholesale_requests WHERE state = 'new' AND take_by >= @now AND @producer = 0) AS bulk,
	(SELECT count(*) FROM wholesale_requests WHERE state IN ('new', 'passed') AND take_by < @now AND @producer = 0) AS bulk_late,
	(SELECT count(*) FROM wholesale_passes x JOIN wholesale_requests r ON r.id = x.request_id WHERE x.producer_id = @producer AND x.state = 'passed' AND r.state IN ('new', 'passed', 'taken')) AS bulk_own,
	(SELECT count(*) FROM webhook_inbox WHERE provider = 'sepay' AND status IN ('review', 'refused') AND decided_as = '' AND @producer = 0) AS doubts,
	(SELECT count(*) FROM bank_txns WHERE direction = 'in' AND closed_as = '' AND allocated < amount AND (@producer = 0 OR producer_id = @producer)) AS money,
	(SELECT count(*) FROM order_money m JOIN orders o ON o.id = m.order_id WHERE (@producer = 0 OR o.producer_id = @producer)
		AND m.paid_in - m.paid_out > CASE WHEN o.state IN ('cancelled', 'expired') THEN o.kept ELSE greatest(o.total - m.waived, 0) END
		AND m.paid_in - m.paid_out - (SELECT coalesce(sum(r.amount), 0) FROM card_refunds r WHERE r.order_id = o.id AND r.state IN ('approved', 'submitted')) > CASE WHEN o.state IN ('cancelled', 'expired') THEN o.kept ELSE greatest(o.total - m.waived, 0) END) AS owed,
	(SELECT count(*) FROM hand_refunds r JOIN orders o ON o.id = r.order_id WHERE r.state = 'proposed' AND r.asked_by <> @reader AND (@producer = 0 OR o.producer_id = @producer)) AS backs,
	(SELECT count(*) FROM cod_lines WHERE order_id IS NULL AND closed_note = '' AND (@producer = 0 OR producer_id = @producer)) AS cod,
	(SELECT count(*) FROM card_tasks WHERE done_at IS NULL)
		+ (SELECT count(*) FROM card_refunds WHERE state = 'proposed' AND asked_by IS DISTINCT FROM @reader) AS cards,
	(SELECT count(*) ` + openCase + ` AND c.state <> 'answered' AND c.assigned_to IS DISTINCT FROM @reader AND NOT ` + lateCase + `) AS cases,
	(SELECT count(*) ` + openCase + ` AND ` + lateCase + `) AS late,
	(SELECT count(*) ` + openCase + ` AND c.assigned_to = @reader AND (c.state <> 'answered' OR ` + lateCase + `)) AS mine,
	(SELECT count(*) FROM public_reports WHERE answered_at IS NULL AND erased_at IS NULL AND @producer = 0) AS told,
	(SELECT count(*) FROM privacy_requests WHERE state = 'open') AS data,
	(SELECT count(*) FROM visit_bookings b JOIN visit_places p ON p.id = b.place_id WHERE b.state = 'requested' AND b.starts_at > @now AND (@producer = 0 OR p.producer_id = @producer)) AS groups,
	(SELECT count(DISTINCT date_trunc('month', a.at AT TIME ZONE 'Asia/Ho_Chi_Minh')) FROM acts_for a WHERE a.producer_id = @producer AND a.at < @month
		AND NOT EXISTS (SELECT FROM act_months m WHERE m.producer_id = a.producer_id AND m.month = date_trunc('month', a.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) AS acts,
	(` + outbox.CountLost + `) AS lost, (` + outbox.CountStuck + `) AS stuck, ` + asked("takedown_lift") + ` AS lifts, ` + asked("bank_account") + ` AS accounts, ` + asked("launch") + ` AS launches,
	(SELECT count(*) FROM (` + liftsBack + `) lb) AS lifts_back, coalesce((SELECT min(lb.id) FROM (` + liftsBack + `) lb), 0) AS lift_back,
	(SELECT count(*) FROM (` + handBacks + `) hb) AS hand_backs, coalesce((SELECT hb.code FROM (` + handBacks + `) hb ORDER BY hb.id LIMIT 1), '') AS hand_back,
	coalesce((SELECT hb.in_case FROM (` + handBacks + `) hb ORDER BY hb.id LIMIT 1), 0) AS hand_back_case,
	` + back("recognition") + ` AS stars_back, ` + back("bank_account") + ` AS accounts_back, ` + back("launch") + ` AS launches_back,
	(SELECT count(*) FROM act_months WHERE answer = 'wrong' AND @producer = 0) AS objected`
}

// Open counts what waits within scope for the account that reads.
func (s *Store) Open(ctx context.Context, scope catalog.Scope, reader int64) (Open, error) {
	rows, err := s.db.Pool.Query(ctx, open(), pgx.NamedArgs{"producer": scope.ProducerID, "reader": reader, "now": s.now(), "today": vntime.Today(s.now()), "month": begun(s.now())})
	if err != nil {
		return Open{}, fmt.Errorf("count what waits: %w", err)
	}
	n, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Open])
	if err != nil {
		return Open{}, fmt.Errorf("count what waits: %w", err)
	}
	return n, nil
}

// begun is the first instant of the month, in Việt Nam.
func begun(now time.Time) time.Time {
	now = vntime.In(now)
	return time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, vntime.Zone())
}
