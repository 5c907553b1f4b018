package transfer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/transfer/statement"
)

// Imported is what became of the lines of a statement.
type Imported struct {
	Lines, New, Matched, Left, Out, Known int // Out: money that left the account, which waits for nobody
	Skipped                               []statement.Skip
}

// Import reads a bank's statement of a producer's account and books what was not told
// before, each line in a transaction of its own: cut off halfway and sent again it goes
// on. A file that is not understood to its last line books nothing, and says where.
func (s *Store) Import(ctx context.Context, by audit.Actor, producerID int64, data []byte) (Imported, error) {
	return s.ImportBy(ctx, by, producerID, data, statement.Titles{})
}

// ImportBy is Import of a file whose columns are headed with other words than banks use; they are
// kept for the next file of the producer. Wrong ones come back as a form (statement.Titles).
func (s *Store) ImportBy(ctx context.Context, by audit.Actor, producerID int64, data []byte, own statement.Titles) (Imported, error) {
	read, err := s.read(ctx, producerID, data, own)
	if err != nil {
		return Imported{}, err
	}
	if err := timely(read.Rows, s.now()); err != nil {
		return Imported{}, err
	}
	out := Imported{Lines: len(read.Rows), Skipped: read.Skipped}
	lines := linesOf(producerID, read.Rows)
	beside := besides(lines)
	known, err := s.known(ctx, lines)
	if err != nil {
		return out, err
	}
	for _, l := range lines {
		if known[l.ExternalID] {
			out.Known++
			continue
		}
		var done Booked
		err := s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
			done, err = s.tellTx(tx, by, l, beside[sumOf(l)])
			return err
		})
		switch {
		case err != nil:
			return out, err
		case !done.New:
			out.Known++
			continue
		case done.Fate != "":
			out.Matched++
		case done.Txn.Open():
			out.Left++
		case l.Direction == Out:
			out.Out++
		}
		out.New++
	}
	return out, nil
}

// longAgo is how old a line of a statement may be: what is booked counts in its month, and a slip in
// the year would open one that nobody looks at.
const longAgo = 366 * 24 * time.Hour

// timely refuses a file with a line of a day to come, or of more than a year ago, with
// "statement.far" and its row.
func timely(rows []statement.Row, now time.Time) error {
	for _, r := range rows {
		if r.At.After(now.Add(24*time.Hour)) || r.At.Before(now.Add(-longAgo)) {
			return fault.New(fault.Invalid, "statement.far").With("row", r.Number).With("text", vntime.Date(r.At))
		}
	}
	return nil
}

// linesOf names each row by all it says, so that the same row of another file is the same
// line. Rows that say the same in one file are as many lines.
func linesOf(producerID int64, rows []statement.Row) []Txn {
	seen := map[string]int{}
	out := make([]Txn, 0, len(rows))
	for _, r := range rows {
		t := Txn{Source: Statement, ProducerID: &producerID, Direction: In, Amount: r.In, Content: clip(r.Content, mostMemo), Counterparty: clip(r.Counterparty, 200),
			Reference: clip(r.Reference, 100), HappenedAt: r.At}
		if r.Out > 0 {
			t.Direction, t.Amount = Out, r.Out
		}
		said := strings.Join([]string{fmt.Sprint(producerID), r.At.Format(time.RFC3339), string(t.Direction), fmt.Sprint(int64(t.Amount)), t.Content, t.Reference}, "\x1f")
		seen[said]++
		sum := sha256.Sum256([]byte(said + "\x1f" + fmt.Sprint(seen[said])))
		t.ExternalID = hex.EncodeToString(sum[:])
		out = append(out, t)
	}
	return out
}

// sum is what lines of a file must have in common to be the same money.
type sum struct {
	way    Direction
	amount money.VND
}

func sumOf(t Txn) sum { return sum{t.Direction, t.Amount} }

// besides are the names of the lines of a file, by their sums.
func besides(lines []Txn) map[sum][]string {
	out := map[sum][]string{}
	for _, l := range lines {
		out[sumOf(l)] = append(out[sumOf(l)], l.ExternalID)
	}
	return out
}

func (s *Store) known(ctx context.Context, lines []Txn) (map[string]bool, error) {
	ids := make([]string, len(lines))
	for i := range lines {
		ids[i] = lines[i].ExternalID
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT external_id FROM bank_txns WHERE source = 'statement' AND external_id = ANY ($1)`, ids)
	if err != nil {
		return nil, fmt.Errorf("find known lines: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, fmt.Errorf("find known lines: %w", err)
	}
	out := make(map[string]bool, len(list))
	for _, id := range list {
		out[id] = true
	}
	return out, nil
}
