package catalog_test

import (
	"context"
	"errors"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/blob"
)

// A server that dies between keeping the copies and noting them leaves all it needs to
// begin again.
func TestWorkThatWasCutOffIsDoneAgain(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	d.receive(t, drawn(t, 3))
	id := d.all(t)[0].ID
	dying, kill := context.WithCancel(t.Context())
	whole := *d.Files
	d.Files.Public = &shelf{Shelf: whole.Public, put: func() error { kill(); return nil }} // dies after the first copy
	if err := d.Develop(dying, id); err == nil {
		t.Fatal("a dead server finished its work")
	}
	if p := d.all(t)[0]; p.State != catalog.PhotoPending {
		t.Fatalf("it is %s", p.State)
	}
	*d.Files = whole
	d.develop(t)
	if p := d.all(t)[0]; p.State != catalog.PhotoReady || d.kept(t, d.Files.Private) != 0 {
		t.Errorf("it is %s", p.State)
	}
}

// shelf is one whose put does something before, or in the place of, keeping a file.
type shelf struct {
	blob.Shelf
	put func() error
}

func (s *shelf) Put(ctx context.Context, name string, body []byte) error {
	if err := s.put(); err != nil {
		return err
	}
	return s.Shelf.Put(ctx, name, body)
}

func TestAFullDiskLeavesNothingHalfDone(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	full := errors.New("no space left on device")
	whole := *d.Files
	d.Files.Private = &shelf{Shelf: whole.Private, put: func() error { return full }}
	if _, err := d.Receive(t.Context(), officer, catalog.Everything(), d.of, [][]byte{drawn(t, 1)}); !errors.Is(err, catalog.ErrNotKept) || !errors.Is(err, full) {
		t.Errorf("said %v", err)
	}
	if len(d.all(t)) != 0 {
		t.Error("a photo without its file is noted")
	}
	*d.Files = whole
	d.receive(t, drawn(t, 1))
	d.Files.Public = &shelf{Shelf: whole.Public, put: func() error { return full }}
	if err := d.Develop(t.Context(), d.all(t)[0].ID); !errors.Is(err, full) {
		t.Errorf("the job said %v", err)
	}
	if p := d.all(t)[0]; p.State != catalog.PhotoPending {
		t.Errorf("it is %s and will not be tried again", p.State)
	}
}
