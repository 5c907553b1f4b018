package content

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

const imprintColumns = `owner, address, desk, phone, email, hours, help`

// Imprint is the one that stands; the zero Imprint while nothing was written.
func (s *Store) Imprint(ctx context.Context) (Imprint, error) {
	i, _, err := s.ImprintToEdit(ctx)
	return i, err
}

// ImprintToEdit is the one that stands and its version, to save it by.
func (s *Store) ImprintToEdit(ctx context.Context) (i Imprint, version int, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT `+imprintColumns+`, `+channelColumns+`, row_version FROM site_imprint`).Scan(&i.Owner, &i.Address, &i.Desk, &i.Phone, &i.Email, &i.Hours, &i.Help,
		&i.Channels.Facebook, &i.Channels.TikTok, &i.Channels.YouTube, &i.Channels.Zalo, &version)
	if err != nil {
		return Imprint{}, 0, fmt.Errorf("read who runs the site: %w", err)
	}
	return i, version, nil
}

// SaveImprint keeps what was typed in the place of what stood at version. It refuses what
// Read refuses; saved by somebody since, it is a conflict ("imprint.changed_meanwhile") and
// nothing is saved. What changes nothing leaves no line in the log.
func (s *Store) SaveImprint(ctx context.Context, by audit.Actor, version int, t TypedImprint) error {
	i, err := t.Read()
	if err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var was struct {
			Imprint    `gorm:"embedded"`
			RowVersion int
		}
		if err := tx.Raw(`SELECT ` + imprintColumns + `, row_version FROM site_imprint FOR NO KEY UPDATE`).Scan(&was).Error; err != nil {
			return fmt.Errorf("lock who runs the site: %w", err)
		}
		switch {
		case was.Imprint == i: // whatever the version: sent twice, a form changes once
			return nil
		case was.RowVersion != version:
			return fault.New(fault.Conflict, "imprint.changed_meanwhile")
		}
		err := tx.Exec(`UPDATE site_imprint SET (`+imprintColumns+`, row_version, updated_at) = (?, ?, ?, ?, ?, ?, ?, row_version + 1, ?)`,
			i.Owner, i.Address, i.Desk, i.Phone, i.Email, i.Hours, i.Help, s.now()).Error
		if err != nil {
			return fmt.Errorf("save who runs the site: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.imprint", Entity: "setting", Before: was.Record(), After: i.Record()})
	})
}
