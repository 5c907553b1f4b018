package catalog

import (
	"context"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/media"
)

const (
	orphanAge = 24 * time.Hour // a younger file may belong to what is just being written
	patience  = 48 * time.Hour // after which a photo that waits is given up
)

// Purge takes a photo out of the bin for good, and its copies with it unless another
// photo has the same.
func (s *Studio) Purge(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, id int64) error {
	p, err := s.Store.purge(ctx, by, scope, of, id)
	if err != nil || p.Hash == "" {
		return err
	}
	wanted, err := s.Store.imageWanted(ctx, p.Hash, false)
	if err != nil || wanted {
		return err
	}
	return s.Files.Public.List(ctx, p.Hash, func(f blob.Info) error { return s.Files.Public.Delete(ctx, f.Name) })
}

// Tidy empties the bin of what lies there too long, gives up photos that wait too long,
// and takes away files that no photo needs. It may run anywhere, any number of times. It
// returns how many files were taken away.
func (s *Studio) Tidy(ctx context.Context) (files int, err error) {
	if err := s.Store.overdue(ctx, patience); err != nil {
		return 0, err
	}
	for _, on := range []struct {
		shelf  blob.Shelf
		prefix string
		wanted func(name string) (bool, error)
	}{
		{s.Files.Private, uploadPrefix, func(name string) (bool, error) {
			return s.Store.uploadWanted(ctx, strings.TrimPrefix(name, uploadPrefix))
		}},
		{s.Files.Public, "", func(name string) (bool, error) {
			n, ours := media.ParseName(name)
			if !ours {
				return true, nil // somebody else's
			}
			return s.Store.imageWanted(ctx, n.Hash, false)
		}},
		{s.Files.Private, lentPrefix, func(name string) (bool, error) {
			n, ours := media.ParseName(strings.TrimPrefix(name, lentPrefix))
			if !ours {
				return true, nil
			}
			return s.Store.imageWanted(ctx, n.Hash, true)
		}},
	} {
		var old []string
		err := on.shelf.List(ctx, on.prefix, func(f blob.Info) error {
			if s.Store.now().Sub(f.Since) > orphanAge {
				old = append(old, f.Name)
			}
			return nil
		})
		if err != nil {
			return files, err
		}
		for _, name := range old {
			if wanted, err := on.wanted(name); err != nil {
				return files, err
			} else if wanted {
				continue
			}
			if err := on.shelf.Delete(ctx, name); err != nil {
				return files, err
			}
			files++
		}
	}
	return files, nil
}
