package imports

import (
	"context"
	"encoding/json"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

func loadPoints(ctx context.Context, s *Store, _ catalog.Scope) (records, error) {
	all, err := s.points.ForOffice(ctx)
	if err != nil {
		return nil, err
	}
	w := &points{by: map[string][]*salespoint.Point{}}
	for i := range all {
		key := slug.Fold(all[i].Name)
		w.by[key] = append(w.by[key], &all[i])
	}
	return w, nil
}

func (w *points) write(tx *gorm.DB, s *Store, by actor, p *Planned) (written, error) {
	row, _ := p.content.(pointRow)
	if p.Deed == Create {
		if err := s.points.CreateTx(tx, by.Actor, &row.now); err != nil {
			return written{}, err
		}
	} else {
		err := s.points.UpdateTx(tx, by.Actor, &row.before, func(x *salespoint.Point) error { *x = row.now; return nil })
		if err != nil {
			return written{}, err
		}
	}
	if err := tx.Raw(`SELECT row_version FROM sales_points WHERE id = ?`, row.now.ID).Scan(&row.now.RowVersion).Error; err != nil {
		return written{}, fmt.Errorf("read the version of sales point %d: %w", row.now.ID, err)
	}
	return written{ID: row.now.ID, Before: document(row.before), After: document(row.now)}, nil
}

func undoPoint(tx *gorm.DB, s *Store, by actor, w written) error {
	var before, after salespoint.Point
	if err := json.Unmarshal(w.Before, &before); err != nil {
		return fmt.Errorf("read what a sales point was: %w", err)
	}
	if err := json.Unmarshal(w.After, &after); err != nil {
		return fmt.Errorf("read what a sales point became: %w", err)
	}
	if w.Deed == Create {
		return s.points.RemoveTx(tx, by.Actor, w.ID, after.RowVersion)
	}
	return s.points.UpdateTx(tx, by.Actor, &after, func(x *salespoint.Point) error {
		version := x.RowVersion
		*x = before
		x.RowVersion = version
		return nil
	})
}
