package livestream

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// Sentences are what hosts of a session say: its own before those of every session. own are its own
// alone; of session 0, which is none, those of every session.
func (s *Store) Sentences(ctx context.Context, sessionID int64) (all, own Sentences, err error) {
	type line struct {
		Session int64
		Moment  Moment
		Text    string
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT coalesce(session_id, 0) AS session, moment, text FROM live_sentences WHERE session_id IS NULL OR session_id = $1 ORDER BY session_id NULLS FIRST`, sessionID)
	if err != nil {
		return nil, nil, fmt.Errorf("read sentences: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[line])
	if err != nil {
		return nil, nil, fmt.Errorf("read sentences: %w", err)
	}
	all, own = Sentences{}, Sentences{}
	for _, l := range list {
		all[l.Moment] = l.Text
		if l.Session == sessionID {
			own[l.Moment] = l.Text
		}
	}
	return all, own, nil
}

// Write keeps what hosts of a session say, or of every session (0), instead of what was written
// there before, or nothing where it stands there already; a moment that is left empty goes back to what is said otherwise. Wrong ones are
// named by their moment in a fault.Form: longer than LongestSentence, with praise or an amount of
// money in them, with a blank that nothing fills, or without one that must be said.
func (s *Store) Write(ctx context.Context, by audit.Actor, sessionID int64, said Sentences) error {
	clean, err := said.clean()
	if err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if sessionID != 0 {
			if _, err := lockTx(tx, sessionID); err != nil {
				return err
			}
		} else if err := tx.Exec(`LOCK TABLE live_sentences IN SHARE ROW EXCLUSIVE MODE`).Error; err != nil {
			return fmt.Errorf("write sentences: %w", err)
		}
		if same, err := saidTx(tx, sessionID, clean); err != nil || same {
			return err
		}
		if err := tx.Exec(`DELETE FROM live_sentences WHERE coalesce(session_id, 0) = ?`, sessionID).Error; err != nil {
			return fmt.Errorf("write sentences: %w", err)
		}
		for _, shape := range Shapes {
			if text := clean[shape.Moment]; text != "" {
				if err := tx.Exec(`INSERT INTO live_sentences (session_id, moment, text, by_name, at) VALUES (nullif(?::bigint, 0), ?, ?, ?, ?)`, sessionID, shape.Moment, text, by.Name, s.now()).Error; err != nil {
					return fmt.Errorf("write a sentence: %w", err)
				}
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.sentences", Entity: "live_session", EntityID: sessionID, After: map[string]any{"sentences": clean}})
	})
}

// saidTx says whether these sentences stand there, and no others.
func saidTx(tx *gorm.DB, sessionID int64, said Sentences) (bool, error) {
	var now []struct {
		Moment Moment
		Text   string
	}
	if err := tx.Raw(`SELECT moment, text FROM live_sentences WHERE coalesce(session_id, 0) = ?`, sessionID).Scan(&now).Error; err != nil {
		return false, fmt.Errorf("read sentences: %w", err)
	}
	same := 0
	for _, l := range now {
		if said[l.Moment] != l.Text {
			return false, nil
		}
		same++
	}
	for _, text := range said {
		if text != "" {
			same--
		}
	}
	return same == 0, nil
}

// sayAgainTx lets a session be spoken as another was.
func sayAgainTx(tx *gorm.DB, id, like int64) error {
	if like == 0 {
		return nil
	}
	err := tx.Exec(`INSERT INTO live_sentences (session_id, moment, text, by_name, at) SELECT ?::bigint, moment, text, by_name, at FROM live_sentences WHERE session_id = ?`, id, like).Error
	if err != nil {
		return fmt.Errorf("say again what was said: %w", err)
	}
	return nil
}
