package phrase

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps the sentences.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore keeps them in db.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

const columns = `SELECT occasion, version, standard, used, retired, by_name, at FROM phrase_versions`

// Of is how an occasion stands, version 0 and standard where nobody changed anything.
func (s *Store) Of(ctx context.Context, o Occasion) (Version, error) {
	list, err := s.list(ctx, ` WHERE occasion = $1 ORDER BY version DESC LIMIT 1`, o)
	if err != nil || len(list) == 0 {
		return Version{Occasion: o, Standard: true}, err
	}
	return list[0], nil
}

// All is how every occasion stands that somebody changed.
func (s *Store) All(ctx context.Context) (map[Occasion]Version, error) {
	list, err := s.list(ctx, ` WHERE (occasion, version) IN (SELECT occasion, max(version) FROM phrase_versions GROUP BY occasion)`)
	out := map[Occasion]Version{}
	for _, v := range list {
		out[v.Occasion] = v
	}
	return out, err
}

// Ever says whether the commune ever had a sentence on an occasion: a page that is open shows those
// that it was made with.
func (s *Store) Ever(ctx context.Context, o Occasion, text string) (ever bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM phrase_versions WHERE occasion = $1 AND $2 = ANY (used))`, o, text).Scan(&ever)
	if err != nil {
		return false, fmt.Errorf("look for a sentence: %w", err)
	}
	return ever, nil
}

// History is the last changes of an occasion, the newest first.
func (s *Store) History(ctx context.Context, o Occasion, most int) ([]Version, error) {
	return s.list(ctx, ` WHERE occasion = $1 ORDER BY version DESC LIMIT $2`, o, most)
}

func (s *Store) list(ctx context.Context, where string, args ...any) ([]Version, error) {
	rows, err := s.db.Pool.Query(ctx, columns+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read sentences: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Version])
	if err != nil {
		return nil, fmt.Errorf("read sentences: %w", err)
	}
	return out, nil
}

// Save keeps the sentences of an occasion as they were written, and gives the version that they
// are of now. Changed by somebody since version, it is "phrase.changed_meanwhile"; what is wrong is
// told field by field, and nothing is kept. Sentences that stand already are of the version that they
// are of: sent twice, a form changes once.
func (s *Store) Save(ctx context.Context, by audit.Actor, o Occasion, version int, list List) (int, error) {
	clean, err := list.clean()
	if err != nil {
		return 0, err
	}
	return s.put(ctx, by, Version{Occasion: o, Version: version, Used: clean.Used, Retired: clean.Retired})
}

// Reset brings back the sentences that come with the program. What the commune wrote stays among
// what was put away, as far as there is room.
func (s *Store) Reset(ctx context.Context, by audit.Actor, o Occasion, version int, standard []string) (int, error) {
	now, err := s.Of(ctx, o)
	if err != nil {
		return 0, err
	}
	clean, err := List{Used: standard, Retired: slices.Concat(now.Used, now.Retired)}.clean()
	if err != nil {
		return 0, err
	}
	return s.put(ctx, by, Version{Occasion: o, Version: version, Standard: true, Retired: clean.Retired})
}

// Bring brings back how the sentences stood in an earlier version; 0 is those that come with the
// program. One that there is not is "phrase.no_version".
func (s *Store) Bring(ctx context.Context, by audit.Actor, o Occasion, version, back int) (int, error) {
	was := Version{Standard: true}
	if back != 0 {
		list, err := s.list(ctx, ` WHERE occasion = $1 AND version = $2`, o, back)
		if err != nil {
			return 0, err
		}
		if len(list) == 0 {
			return 0, fault.New(fault.NotFound, "phrase.no_version")
		}
		was = list[0]
	}
	was.Occasion, was.Version = o, version
	return s.put(ctx, by, was)
}

// put keeps v behind the version that it names, which is locked out for everybody else by its
// number.
func (s *Store) put(ctx context.Context, by audit.Actor, v Version) (int, error) {
	if !v.Occasion.Known() {
		return 0, fault.New(fault.NotFound, "phrase.no_occasion")
	}
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`SELECT pg_advisory_xact_lock(hashtext('phrases.' || ?))`, string(v.Occasion)).Error; err != nil {
			return fmt.Errorf("lock sentences: %w", err)
		}
		var was struct {
			Version  int
			Standard bool
			Lines    string
			Old      string
		}
		err := tx.Raw(`SELECT version, standard, array_to_string(used, chr(10)) AS lines, array_to_string(retired, chr(10)) AS old FROM phrase_versions WHERE occasion = ? ORDER BY version DESC LIMIT 1`, v.Occasion).Scan(&was).Error
		if err != nil {
			return fmt.Errorf("read sentences: %w", err)
		}
		if was.Version > 0 && was.Standard == v.Standard && was.Lines == joined(v.Used) && was.Old == joined(v.Retired) {
			v.Version = was.Version
			return nil
		}
		if was.Version != v.Version {
			return fault.New(fault.Conflict, "phrase.changed_meanwhile")
		}
		v.Version++
		err = tx.Exec(`INSERT INTO phrase_versions (occasion, version, standard, used, retired, by_name, at) VALUES (?, ?, ?, string_to_array(?, chr(10)), string_to_array(?, chr(10)), ?, ?)`,
			v.Occasion, v.Version, v.Standard, joined(v.Used), joined(v.Retired), by.Name, s.now()).Error
		if err != nil {
			return fmt.Errorf("write sentences: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "phrases." + string(v.Occasion), Entity: "setting",
			Before: record(was.Standard || was.Version == 0, was.Lines), After: record(v.Standard, joined(v.Used))})
	})
	return v.Version, err
}

// joined puts lines one under the other: none of them holds a line end.
func joined(lines []string) string { return strings.Join(lines, "\n") }

// record is how the log tells sentences: those of the program are not repeated there.
func record(standard bool, lines string) map[string]any {
	if standard {
		return map[string]any{"standard": true}
	}
	return map[string]any{"sentences": strings.ReplaceAll(lines, "\n", " · ")}
}
