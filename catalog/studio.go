package catalog

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
)

// Studio turns files that people send into photos: it looks at them at once, keeps them,
// and makes their copies later, as a listener of PhotoAdded. What was sent is dropped
// when the copies are made: it holds where and when it was taken.
type Studio struct {
	Store *Store
	Files *blob.Files
	Maker *media.Maker
	Log   *slog.Logger
}

// ErrNotKept means that files could not be stored now: a full disk, a store that does
// not answer. Nothing was added; the same may be sent again.
var ErrNotKept = errors.New("photos could not be kept")

// Receive takes files that were sent together. If one may not be taken, none is; the
// refusal's detail "file" is its number, from 0. It returns how many photos are new.
func (s *Studio) Receive(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, files [][]byte) (added int, err error) {
	uploads, err := s.Keep(ctx, files)
	if err != nil {
		return 0, err
	}
	return s.Store.AddPhotos(ctx, by, scope, of, uploads)
}

// ReceiveAgreed is Receive, and notes that who is seen agrees, in the words that were ticked.
func (s *Studio) ReceiveAgreed(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, files [][]byte, agreed string) (added int, err error) {
	uploads, err := s.Keep(ctx, files)
	if err != nil {
		return 0, err
	}
	return s.Store.AddAgreedPhotos(ctx, by, scope, of, uploads, agreed)
}

// Keep looks at files and keeps them, for AddPhotosTx to note: it returns the SHA-256 of
// each. Its refusals are those of Receive.
func (s *Studio) Keep(ctx context.Context, files [][]byte) (uploads []string, err error) {
	uploads = make([]string, len(files))
	for i, body := range files {
		if _, err := media.Check(body); err != nil {
			if no, ok := fault.As(err); ok {
				return nil, no.With("file", i)
			}
			return nil, err
		}
		sum := sha256.Sum256(body)
		uploads[i] = hex.EncodeToString(sum[:])
	}
	// Kept before they are noted: a note without its file could never be worked off, and
	// a file without its note is swept away.
	for i, body := range files {
		if err := s.Files.Private.Put(ctx, uploadName(uploads[i]), body); err != nil {
			return nil, errors.Join(ErrNotKept, err)
		}
	}
	return uploads, nil
}

// What names on the private shelf begin with: of what was sent, and of the copies of
// photos that are lent.
const (
	uploadPrefix = "upload-"
	lentPrefix   = "lent-"
)

func uploadName(upload string) string { return uploadPrefix + upload }

// Develop makes the copies of a photo. Told twice, or by two servers, it does no harm:
// the same bytes have the same names. A picture that cannot be made fails with its
// reason; any other error means that it wants to be told again.
func (s *Studio) Develop(ctx context.Context, id int64) error {
	p, err := s.Store.photo(ctx, id)
	if fault.Is(err, "photo.not_found") || err == nil && p.State != PhotoPending {
		return nil
	}
	if err != nil {
		return err
	}
	image, err := s.image(ctx, p)
	reason := ""
	if no, ok := fault.As(err); ok {
		s.Log.InfoContext(ctx, "a photo could not be made", "photo", id, "reason", no.Key)
		image, reason = developed{}, no.Key
	} else if err != nil {
		return err
	}
	// A picture that takes the place of another in many places is made once.
	all, err := s.Store.waitingFor(ctx, p)
	if err != nil {
		return err
	}
	for i := range all {
		if err := s.Store.finishPhoto(ctx, &all[i], image, reason); err != nil {
			return err
		}
	}
	return s.drop(ctx, p.Upload)
}

// image makes and keeps the copies of what was sent, or finds those that were made of
// the same before.
func (s *Studio) image(ctx context.Context, p *Photo) (developed, error) {
	body, err := s.Files.Private.Get(ctx, uploadName(p.Upload))
	if errors.Is(err, fs.ErrNotExist) {
		same, err := s.Store.twin(ctx, p.Upload, p.Owner().Kind.lent())
		if err != nil {
			return developed{}, err
		}
		if same == nil {
			return developed{}, fault.New(fault.Invalid, "photo.lost")
		}
		return developed{Image: same.Image}, nil
	}
	if err != nil {
		return developed{}, err
	}
	shot, err := media.Check(body)
	if err != nil {
		return developed{}, err
	}
	made, err := s.Maker.Make(ctx, shot)
	if err != nil {
		return developed{}, err
	}
	shelf, prefix := s.Files.Public, ""
	if p.Owner().Kind.lent() {
		shelf, prefix = s.Files.Private, lentPrefix
	}
	for _, f := range made.Files {
		if err := shelf.Put(ctx, prefix+f.Name.String(), f.Body); err != nil {
			return developed{}, fmt.Errorf("keep the copies of photo %d: %w", p.ID, err)
		}
	}
	look := int64(made.Look)
	out := developed{Image: Image{Hash: made.Hash, Width: made.Width, Height: made.Height, WebP: made.WebP, Colour: made.Colour}, bytes: len(body), look: &look}
	for _, w := range made.Widths {
		out.Widths = append(out.Widths, int32(w))
	}
	return out, nil
}

// drop takes away what was sent, unless another photo waits for it.
func (s *Studio) drop(ctx context.Context, upload string) error {
	wanted, err := s.Store.uploadWanted(ctx, upload)
	if err != nil || wanted {
		return err
	}
	return s.Files.Private.Delete(ctx, uploadName(upload))
}

// Lent reads one copy of a photo that stays on the private shelf; whoever calls has made
// sure that its reader may see it. A missing one is fs.ErrNotExist.
func (s *Studio) Lent(ctx context.Context, name media.Name) ([]byte, error) {
	return s.Files.Private.Get(ctx, lentPrefix+name.String())
}
