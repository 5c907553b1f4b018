package content

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Kinds of things in the bin.
const (
	BinnedArticle = "article"
	BinnedFact    = "fact"
)

// BinArticle takes an article away that nobody finds, and gives its number in the bin. One
// that is shown is refused with "article.shown": it is taken back first.
func (s *Store) BinArticle(ctx context.Context, by audit.Actor, id int64, version int) (binned int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var w Writing
		res := tx.Raw(writings+` WHERE id = ? FOR NO KEY UPDATE`, id).Scan(&w)
		switch {
		case res.Error != nil:
			return fmt.Errorf("lock article %d: %w", id, res.Error)
		case res.RowsAffected == 0:
			return fault.New(fault.NotFound, "article.not_found")
		case w.RowVersion != version:
			return fault.New(fault.Conflict, "article.changed_meanwhile")
		case w.State == Published:
			return fault.New(fault.Conflict, "article.shown")
		}
		binned, err = bin.PutTx(tx, by, s.now(), bin.Record{Kind: BinnedArticle, Table: "articles", Column: "id", ID: id, Name: w.Title})
		return err
	})
	return binned, err
}
