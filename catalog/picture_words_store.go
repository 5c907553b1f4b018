package catalog

import (
	"context"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// DescribePicture gives a picture its words in every place within scope, and says in how many they
// are new. What stays when a page crops it is each place's own. Words that somebody else has
// changed since was was read are refused with "photo.changed_meanwhile" and the detail "now";
// without was nothing is compared.
func (s *Store) DescribePicture(ctx context.Context, by audit.Actor, scope Scope, photo int64, alt string, was *string) (changed int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		changed = 0
		all, err := copiesTx(tx, scope, photo)
		if err != nil {
			return err
		}
		for _, c := range all {
			if c.alt == alt && alt != "" {
				continue
			}
			err := s.updatePhotoTx(tx, by, scope, c.PhotoOwner, c.photo, "photo.described", func(_ *gorm.DB, p *Photo) error {
				if was != nil && c.photo == photo && p.Alt != *was && p.Alt != alt {
					return fault.New(fault.Conflict, "photo.changed_meanwhile").With("now", p.Alt)
				}
				return p.Describe(alt, p.FocalX, p.FocalY)
			})
			if err != nil {
				return err
			}
			changed++
		}
		return nil
	})
	return changed, err
}

// DescribePictures gives several pictures their words, all or none.
func (s *Store) DescribePictures(ctx context.Context, by audit.Actor, scope Scope, words map[int64]string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var all []copyOf
		said := map[int64]string{}
		for photo, alt := range words {
			each, err := copiesTx(tx, scope, photo)
			if err != nil {
				return err
			}
			for _, c := range each {
				if _, twice := said[c.photo]; !twice {
					said[c.photo], all = alt, append(all, c)
				}
			}
		}
		inLockOrder(all)
		for _, c := range all {
			err := s.updatePhotoTx(tx, by, scope, c.PhotoOwner, c.photo, "photo.described", func(_ *gorm.DB, p *Photo) error { return p.Describe(said[c.photo], p.FocalX, p.FocalY) })
			if err != nil {
				return err
			}
		}
		return nil
	})
}
