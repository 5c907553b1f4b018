package livestream

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Bounds of what is noted after a session.
const (
	LongestLesson = 200
	LongestAsked  = 500
)

// Lessons are what those who led a session noted of it afterwards: three things to do otherwise,
// any of which may be empty, and what viewers kept asking.
type Lessons struct {
	Session string // its name
	Held    time.Time
	Said    [3]string
	Asked   string
	ByName  string
	At      time.Time
}

// Any says whether something is noted.
func (l *Lessons) Any() bool { return strings.Join(l.Said[:], "")+l.Asked != "" }

// Learn notes lessons instead of those from before; all empty takes them away. Refused with
// "live.step" for a session that is not over; too long ones are named lesson_0 to lesson_2 and asked.
func (s *Store) Learn(ctx context.Context, by audit.Actor, id int64, l Lessons) error {
	var wrong fault.Form
	for n := range l.Said {
		if l.Said[n] = strings.TrimSpace(typed.Line(l.Said[n])); len([]rune(l.Said[n])) > LongestLesson {
			wrong.WrongWith("lesson_"+itoa(n), "live.lesson", map[string]any{"most": LongestLesson})
		}
	}
	if l.Asked = strings.TrimSpace(typed.Text(l.Asked)); len([]rune(l.Asked)) > LongestAsked {
		wrong.WrongWith("asked", "live.lesson", map[string]any{"most": LongestAsked})
	}
	if err := wrong.Err(); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		if state := now.At(s.now()); state != Ended {
			return fault.New(fault.Conflict, "live.step").With("state", string(state))
		}
		if err := tx.Exec(`DELETE FROM live_lessons WHERE session_id = ?`, id).Error; err != nil {
			return fmt.Errorf("note lessons of live session %d: %w", id, err)
		}
		if l.Any() {
			if err := tx.Exec(`INSERT INTO live_lessons (session_id, lessons, asked, by_name, at) VALUES (?, ARRAY[?, ?, ?]::text[], ?, ?, ?)`, id, l.Said[0], l.Said[1], l.Said[2], l.Asked, by.Name, s.now()).Error; err != nil {
				return fmt.Errorf("note lessons of live session %d: %w", id, err)
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.lessons", Entity: "live_session", EntityID: id, After: map[string]any{"lessons": l.Said, "asked": l.Asked}})
	})
}

// Lessons are what was noted of a session; nil when nothing was.
func (s *Store) Lessons(ctx context.Context, id int64) (*Lessons, error) {
	return s.lessons(ctx, `l.session_id = $1`, id)
}

// LastLessons are what was noted last of a session that began before an instant; nil when nothing
// was. Rehearsals teach only themselves.
func (s *Store) LastLessons(ctx context.Context, before time.Time) (*Lessons, error) {
	return s.lessons(ctx, `s.began_at < $1 AND NOT s.rehearsal`, before)
}

func (s *Store) lessons(ctx context.Context, where string, arg any) (*Lessons, error) {
	var (
		l    Lessons
		said []string
	)
	err := s.db.Pool.QueryRow(ctx, `SELECT s.name, s.starts_at, l.lessons, l.asked, l.by_name, l.at FROM live_lessons l JOIN live_sessions s ON s.id = l.session_id WHERE `+where+` ORDER BY s.began_at DESC LIMIT 1`, arg).
		Scan(&l.Session, &l.Held, &said, &l.Asked, &l.ByName, &l.At)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read lessons: %w", err)
	}
	copy(l.Said[:], said)
	return &l, nil
}
