package unsent

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Lasts is how long what was typed is kept after the last key.
const Lasts = 30 * 24 * time.Hour

// MostForms is how many forms one person can leave half-typed; of more, the oldest go.
const MostForms = 40

// MostBytes is the most that all fields of one form may say.
const MostBytes = 128 << 10

// Key is a form of one person. Record is 0 for a record that is not made yet.
type Key struct {
	Account int64
	Form    string
	Record  int64
}

// Typed is a form as it was left.
type Typed struct {
	Fields map[string]string
	At     time.Time
}

// Store keeps forms.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore keeps forms in db.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db, now} }

// Keep puts what is typed now in the place of what was typed before. What is longer than
// MostBytes is not kept, and false.
func (s *Store) Keep(ctx context.Context, k Key, fields map[string]string) (bool, error) {
	text, err := json.Marshal(fields)
	if err != nil {
		return false, fmt.Errorf("write a half-typed form: %w", err)
	}
	if len(text) > MostBytes {
		return false, nil
	}
	_, err = s.db.Pool.Exec(ctx, `WITH kept AS (INSERT INTO unsent_forms (account_id, form, record_id, fields, typed_at) VALUES ($1, $2, $3, $4::jsonb, $5)
			ON CONFLICT (account_id, form, record_id) DO UPDATE SET fields = excluded.fields, typed_at = excluded.typed_at)
		DELETE FROM unsent_forms u USING (SELECT form, record_id FROM unsent_forms WHERE account_id = $1 AND (form, record_id) <> ($2, $3) ORDER BY typed_at DESC OFFSET $6) old
		WHERE u.account_id = $1 AND u.form = old.form AND u.record_id = old.record_id`, k.Account, k.Form, k.Record, string(text), s.now(), MostForms-1)
	if err != nil {
		return false, fmt.Errorf("keep a half-typed form: %w", err)
	}
	return true, nil
}

// Left is a form as it was left, nil when nothing was, or too long ago.
func (s *Store) Left(ctx context.Context, k Key) (*Typed, error) {
	var t Typed
	err := s.db.Pool.QueryRow(ctx, `SELECT fields, typed_at FROM unsent_forms WHERE account_id = $1 AND form = $2 AND record_id = $3 AND typed_at > $4`,
		k.Account, k.Form, k.Record, s.now().Add(-Lasts)).Scan(&t.Fields, &t.At)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read a half-typed form: %w", err)
	}
	return &t, nil
}

// Drop forgets a form; one that was not left is none.
func (s *Store) Drop(ctx context.Context, k Key) error {
	if _, err := s.db.Pool.Exec(ctx, `DELETE FROM unsent_forms WHERE account_id = $1 AND form = $2 AND record_id = $3`, k.Account, k.Form, k.Record); err != nil {
		return fmt.Errorf("drop a half-typed form: %w", err)
	}
	return nil
}

// Sweep forgets what is too old, and what belongs to somebody who may not come in any more.
// It says how many.
func (s *Store) Sweep(ctx context.Context) (int64, error) {
	tag, err := s.db.Pool.Exec(ctx, `DELETE FROM unsent_forms u WHERE u.typed_at <= $1 OR EXISTS (SELECT FROM accounts a WHERE a.id = u.account_id AND a.state <> 'active')`, s.now().Add(-Lasts))
	if err != nil {
		return 0, fmt.Errorf("forget half-typed forms: %w", err)
	}
	return tag.RowsAffected(), nil
}
