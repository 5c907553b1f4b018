package audit_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func write(t *testing.T, db *pg.DB, e audit.Entry) {
	t.Helper()
	if err := db.Tx(t.Context(), func(tx *gorm.DB) error { return audit.PutTx(tx, e) }); err != nil {
		t.Fatal(err)
	}
}

var hide = audit.Entry{
	Actor:  audit.Actor{Kind: audit.Staff, ID: 3, Name: "Nguyễn Thị Hoa"},
	Action: "products.hidden", Entity: "product", EntityID: 12,
	Before: map[string]any{"state": "published"}, After: map[string]any{"state": "hidden"},
	Reason: "Hết mùa", RequestID: "abc",
}

func TestALineSaysWhoDidWhatToWhich(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	write(t, db, hide)
	var line string
	err := db.Pool.QueryRow(t.Context(), `SELECT concat_ws('|', actor_kind, actor_id, actor_name, action, entity, entity_id,
		before->>'state', after->>'state', reason, request_id) FROM audit_log`).Scan(&line)
	if err != nil || line != "staff|3|Nguyễn Thị Hoa|products.hidden|product|12|published|hidden|Hết mùa|abc" {
		t.Errorf("the line says %q, %v", line, err)
	}
}

func TestWhatIsNotKnownIsNull(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	write(t, db, audit.Entry{Actor: audit.Actor{Kind: audit.System}, Action: "auth.failed", Entity: "account"})
	var unknown int
	err := db.Pool.QueryRow(t.Context(), `SELECT num_nulls(actor_id, entity_id, before, after) FROM audit_log`).Scan(&unknown)
	if err != nil || unknown != 4 {
		t.Errorf("%d of 4 are null, %v", unknown, err)
	}
}

func TestNoLineWithoutItsChange(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	changedMind := errors.New("changed my mind")
	err := db.Tx(t.Context(), func(tx *gorm.DB) error {
		if err := audit.PutTx(tx, hide); err != nil {
			return err
		}
		return changedMind
	})
	if !errors.Is(err, changedMind) {
		t.Fatal(err)
	}
	var lines int
	if err := db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log`).Scan(&lines); err != nil || lines != 0 {
		t.Errorf("%d lines stand, %v", lines, err)
	}
}

func TestTheLogIsOnlyEverAddedTo(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	write(t, db, hide)
	for _, statement := range []string{
		`UPDATE audit_log SET actor_name = 'Ai đó'`, `DELETE FROM audit_log`, `TRUNCATE audit_log`,
	} {
		_, err := db.Pool.Exec(t.Context(), statement)
		var refused *pgconn.PgError
		if !errors.As(err, &refused) || refused.Code != "23001" {
			t.Errorf("%s: %v", statement, err)
		}
	}
}

func TestACharacterThatJSONBCannotHoldIsDropped(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	e := hide
	e.After = map[string]string{"name": "a\x00b", "path": `c:\u0000`}
	write(t, db, e)
	var name, path string
	err := db.Pool.QueryRow(t.Context(), `SELECT after->>'name', after->>'path' FROM audit_log`).Scan(&name, &path)
	if err != nil || name != "ab" || path != `c:\u0000` {
		t.Errorf("kept as %q and %q, %v", name, path, err)
	}
}

func TestAnUnknownKindOfActorIsRefused(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	e := hide
	e.Actor.Kind = "robot"
	err := db.Tx(t.Context(), func(tx *gorm.DB) error { return audit.PutTx(tx, e) })
	if err == nil || !strings.Contains(err.Error(), "products.hidden") {
		t.Errorf("got %v", err)
	}
}
