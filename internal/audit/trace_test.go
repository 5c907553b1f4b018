package audit_test

import (
	"context"
	"testing"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

// A request learns the line that it wrote, when it was one; and the lines of who takes something
// back name what they take back.
func TestARequestLearnsTheOneLineThatItWrote(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	write := func(ctx context.Context, by audit.Actor) {
		t.Helper()
		if err := db.Tx(ctx, func(tx *gorm.DB) error {
			return audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.edited", Entity: "product", EntityID: 1})
		}); err != nil {
			t.Fatal(err)
		}
	}
	by := audit.Actor{Kind: audit.System}
	write(t.Context(), by) // nobody asks
	ctx, wrote := audit.Traced(t.Context())
	if wrote.Only() != 0 {
		t.Error("a line is known before it is written")
	}
	write(ctx, by)
	line := wrote.Only()
	if line == 0 {
		t.Fatal("the line is not known")
	}
	write(ctx, by.Undoing(line))
	if wrote.Only() != 0 {
		t.Error("of two lines one is said to be the only one")
	}
	var undone int64
	if err := db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE undoes = $1`, line).Scan(&undone); err != nil || undone != 1 {
		t.Errorf("%d lines take it back, %v", undone, err)
	}
	var none *audit.Trace
	if none.Only() != 0 {
		t.Error("nobody's trace knows a line")
	}
}
