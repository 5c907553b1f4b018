package content

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// SaveChannels keeps what was typed in the place of what stood at version, which is that of the
// imprint. It refuses as SaveImprint does; what changes nothing leaves no line in the log.
func (s *Store) SaveChannels(ctx context.Context, by audit.Actor, version int, typed Channels) error {
	c, err := typed.Read()
	if err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var was Channels
		var now int
		if err := tx.Raw(`SELECT `+channelColumns+`, row_version FROM site_imprint FOR NO KEY UPDATE`).Row().Scan(&was.Facebook, &was.TikTok, &was.YouTube, &was.Zalo, &now); err != nil {
			return fmt.Errorf("lock the channels: %w", err)
		}
		switch {
		case was == c: // whatever the version: sent twice, a form changes once
			return nil
		case now != version:
			return fault.New(fault.Conflict, "imprint.changed_meanwhile")
		}
		err := tx.Exec(`UPDATE site_imprint SET (`+channelColumns+`, row_version, updated_at) = (?, ?, ?, ?, row_version + 1, ?)`, c.Facebook, c.TikTok, c.YouTube, c.Zalo, s.now()).Error
		if err != nil {
			return fmt.Errorf("save the channels: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.channels", Entity: "setting", Before: ChannelsRecord(was), After: ChannelsRecord(c)})
	})
}

const channelColumns = `facebook, tiktok, youtube, zalo`
