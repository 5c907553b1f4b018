package salespoint

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

const tileColumns = `shown, template, credit, zoom, row_version`

// Tiles is what the office set; Version 0 while it set nothing.
func (s *Store) Tiles(ctx context.Context) (t Tiles, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT `+tileColumns+` FROM map_tiles`).Scan(&t.Shown, &t.Template, &t.Credit, &t.Zoom, &t.Version)
	if errors.Is(err, pgx.ErrNoRows) {
		return Tiles{}, nil
	}
	if err != nil {
		return Tiles{}, fmt.Errorf("read whose tiles are shown: %w", err)
	}
	return t, nil
}

// SaveTiles keeps what was typed in the place of what stood at version (0: nothing did). It
// refuses what Read refuses; saved by somebody since, it is a conflict,
// "tiles.changed_meanwhile". What changes nothing leaves no line in the log.
func (s *Store) SaveTiles(ctx context.Context, by audit.Actor, version int, typed TypedTiles) error {
	t, err := typed.Read()
	if err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`LOCK TABLE map_tiles IN SHARE ROW EXCLUSIVE MODE`).Error; err != nil {
			return fmt.Errorf("lock whose tiles are shown: %w", err)
		}
		var was Tiles
		err := tx.Raw(`SELECT shown, template, credit, zoom, row_version AS version FROM map_tiles`).Scan(&was).Error
		if err != nil {
			return fmt.Errorf("read whose tiles are shown: %w", err)
		}
		none := was.Version == 0 && !t.Shown && t.Template == "" && t.Credit == ""
		if t.Version = was.Version; t == was || none { // whatever the version: sent twice, a form changes once
			return nil
		}
		if was.Version != version {
			return fault.New(fault.Conflict, "tiles.changed_meanwhile")
		}
		err = tx.Exec(`INSERT INTO map_tiles (shown, template, credit, zoom, updated_at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (one) DO UPDATE SET (shown, template, credit, zoom, updated_at) = (excluded.shown, excluded.template, excluded.credit, excluded.zoom, excluded.updated_at), row_version = map_tiles.row_version + 1`,
			t.Shown, t.Template, t.Credit, t.Zoom, s.now()).Error
		if err != nil {
			return fmt.Errorf("save whose tiles are shown: %w", err)
		}
		var before any
		if was.Version > 0 {
			before = was.Record()
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.tiles", Entity: "setting", Before: before, After: t.Record()})
	})
}
