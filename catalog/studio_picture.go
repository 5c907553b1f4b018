package catalog

import (
	"context"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// ReceivePictures takes files for the library, each with its words; see Store.AddPictures. If one
// may not be taken, none is.
func (s *Studio) ReceivePictures(ctx context.Context, by audit.Actor, scope Scope, files [][]byte, all []NewPicture, agreed string) (had []int64, err error) {
	uploads, err := s.Keep(ctx, files)
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Upload = uploads[i]
	}
	return s.Store.AddPictures(ctx, by, scope, all, agreed)
}

// ReplacePicture lets a file take the place of a picture; see Store.ReplacePicture.
func (s *Studio) ReplacePicture(ctx context.Context, by audit.Actor, scope Scope, photo int64, file []byte, alt, agreed string) (instead int64, err error) {
	uploads, err := s.Keep(ctx, [][]byte{file})
	if err != nil {
		return 0, err
	}
	return s.Store.ReplacePicture(ctx, by, scope, photo, NewPicture{Upload: uploads[0], Alt: alt}, agreed)
}
