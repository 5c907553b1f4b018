package catalog_test

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/blob"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// drawn is a test picture: a flat colour, as a PNG.
func drawn(t testing.TB, shade uint8) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 400, 300))
	for i := 0; i < len(img.Pix); i += 4 {
		copy(img.Pix[i:], []byte{shade, 120, 60, 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

type darkroom struct {
	*catalog.Studio
	db    *pg.DB
	world *catalogtest.World
	now   time.Time
	of    catalog.PhotoOwner // a product of the cooperative of làng So
}

func newDarkroom(t *testing.T) *darkroom {
	t.Helper()
	files, err := blob.Open(blob.Config{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	db := dbtest.Open(t)
	d := &darkroom{db: db, world: catalogtest.New(t, db), now: time.Now()}
	d.Studio = &catalog.Studio{Store: catalog.NewStore(db, func() time.Time { return d.now }), Files: files, Maker: media.NewMaker(2), Log: slog.New(slog.DiscardHandler)}
	d.of = catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.world.Product(catalogtest.Goods{Name: "Miến", Stock: 1}).ProductID}
	return d
}

func (d *darkroom) receive(t *testing.T, files ...[]byte) int {
	t.Helper()
	n, err := d.Receive(t.Context(), officer, catalog.Everything(), d.of, files)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func (d *darkroom) all(t *testing.T) []catalog.Photo {
	t.Helper()
	all, err := d.Store.PhotosForOffice(t.Context(), d.of)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func (d *darkroom) develop(t *testing.T) {
	t.Helper()
	for _, p := range d.all(t) {
		if err := d.Develop(t.Context(), p.ID); err != nil {
			t.Fatal(err)
		}
	}
}

func (d *darkroom) kept(t *testing.T, s blob.Shelf) (n int) {
	t.Helper()
	if err := s.List(t.Context(), "", func(blob.Info) error { n++; return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAPhotoIsShownOnceItIsMadeAndHasWords(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	ctx := t.Context()
	if n := d.receive(t, drawn(t, 10), drawn(t, 20)); n != 2 {
		t.Fatalf("%d are new", n)
	}
	if done, all := catalog.Progress(d.all(t)); done != 0 || all != 2 {
		t.Errorf("%d of %d at first", done, all)
	}
	first := d.all(t)[0]
	if err := d.Develop(ctx, first.ID); err != nil {
		t.Fatal(err)
	}
	if done, all := catalog.Progress(d.all(t)); done != 1 || all != 2 {
		t.Errorf("%d of %d then", done, all)
	}
	d.develop(t)
	d.develop(t) // told again
	if done, all := catalog.Progress(d.all(t)); done != 0 || all != 0 {
		t.Errorf("%d of %d in the end", done, all)
	}
	if shown, err := d.Store.Images(ctx, d.of); err != nil || len(shown) != 0 {
		t.Errorf("shown without words: %+v (%v)", shown, err)
	}
	if err := d.Store.DescribePhoto(ctx, officer, catalog.Everything(), d.of, first.ID, "Sợi miến trắng trên phên", 50, 0); err != nil {
		t.Fatal(err)
	}
	shown, err := d.Store.Images(ctx, d.of)
	if err != nil || len(shown) != 1 || shown[0].Alt == "" || shown[0].FocalY != 0 || shown[0].Width != 400 || shown[0].Colour != "#0a783c" {
		t.Fatalf("shown: %+v (%v)", shown, err)
	}
	for _, w := range shown[0].Widths {
		if _, err := d.Files.Public.Get(ctx, media.Name{Hash: shown[0].Hash, Width: int(w), Format: media.JPEG}.String()); err != nil {
			t.Errorf("the copy %d wide: %v", w, err)
		}
	}
	if n := d.kept(t, d.Files.Private); n != 0 {
		t.Errorf("%d uploads are kept, with what the camera wrote", n)
	}
	cards, err := d.Store.CardsByIDs(ctx, []int64{d.of.ID})
	if err != nil || cards[0].Hash != shown[0].Hash {
		t.Errorf("on the card: %+v (%v)", cards[0].Image, err)
	}
	product, err := d.Store.PublishedBySlug(ctx, "mien")
	if err != nil || len(product.Images) != 1 {
		t.Errorf("on the page: %+v (%v)", product.Images, err)
	}
}

func TestOneBadFileTakesNoneOfThem(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	_, err := d.Receive(t.Context(), officer, catalog.Everything(), d.of, [][]byte{drawn(t, 1), []byte("%PDF-1.7")})
	if no, ok := fault.As(err); !ok || no.Key != "picture.unknown" || no.Details["file"] != 1 {
		t.Errorf("said %v", err)
	}
	if len(d.all(t)) != 0 || d.kept(t, d.Files.Private) != 0 {
		t.Error("something was kept")
	}
}

// Check lets it pass, for only unpacking shows that its end is missing.
func TestHalfAPictureFailsWithItsReasonAndMayBeSentAgain(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	half := drawn(t, 1)[:400]
	d.receive(t, half)
	d.develop(t)
	if p := d.all(t)[0]; p.State != catalog.PhotoFailed || p.Reason != "picture.broken" || d.kept(t, d.Files.Public) != 0 {
		t.Fatalf("it is %s for %q", p.State, p.Reason)
	}
	if n := d.receive(t, half); n != 1 || len(d.all(t)) != 1 {
		t.Errorf("sent again: %d new, %d in all", n, len(d.all(t)))
	}
}

func TestTheSamePictureSentAtOnceIsOnePhoto(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	same := drawn(t, 7)
	var wg sync.WaitGroup
	new := make([]int, 8)
	for i := range new {
		wg.Go(func() {
			var err error
			if new[i], err = d.Receive(t.Context(), officer, catalog.Everything(), d.of, [][]byte{same, same}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	sum := 0
	for _, n := range new {
		sum += n
	}
	if sum != 1 || len(d.all(t)) != 1 {
		t.Fatalf("%d new, %d in all", sum, len(d.all(t)))
	}
	id := d.all(t)[0].ID
	for range 4 { // and two servers are told of it, twice
		wg.Go(func() {
			if err := d.Develop(t.Context(), id); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if p := d.all(t)[0]; p.State != catalog.PhotoReady {
		t.Errorf("it is %s for %q", p.State, p.Reason)
	}
}

func TestThePictureOfTwoThingsIsMadeOnceAndKeptForBoth(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	d.receive(t, drawn(t, 9))
	d.develop(t)
	first := d.of
	d.of = catalog.PhotoOwner{Kind: catalog.PhotoOfProducer, ID: d.world.CoopLangSo()}
	d.receive(t, drawn(t, 9))
	if err := d.Files.Private.Delete(t.Context(), "upload-"+d.all(t)[0].Upload); err != nil {
		t.Fatal(err) // dropped by the other's job a moment after it was kept
	}
	d.develop(t)
	p := d.all(t)[0]
	if p.State != catalog.PhotoReady {
		t.Fatalf("it is %s for %q", p.State, p.Reason)
	}
	ctx, all := t.Context(), catalog.Everything()
	if err := d.Purge(ctx, officer, all, d.of, p.ID); !fault.Is(err, "photo.not_in_bin") {
		t.Errorf("a photo in use was purged: %v", err)
	}
	for _, of := range []catalog.PhotoOwner{d.of, first} {
		d.of = of
		id := d.all(t)[0].ID
		if err := errors.Join(d.Store.BinPhoto(ctx, officer, all, of, id), d.Purge(ctx, officer, all, of, id)); err != nil {
			t.Fatal(err)
		}
		if left := d.kept(t, d.Files.Public); (left > 0) != (of != first) {
			t.Errorf("after %s: %d files are left", of.Kind, left)
		}
	}
}

func TestWhatNobodyNeedsIsSweptAwayAndNothingElse(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	ctx := t.Context()
	d.receive(t, drawn(t, 1), drawn(t, 2))
	d.develop(t)
	kept := d.kept(t, d.Files.Public)
	orphan := media.Name{Hash: "0123456789abcdef0123456789abcdef", Width: 320, Format: media.JPEG}.String()
	for shelf, name := range map[blob.Shelf]string{d.Files.Public: orphan, d.Files.Private: "upload-1"} {
		if err := shelf.Put(ctx, name, []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Files.Private.Put(ctx, "paper-1.pdf", []byte("x")); err != nil {
		t.Fatal(err)
	}
	if n, err := d.Tidy(ctx); n != 0 || err != nil {
		t.Errorf("%d young files were swept away (%v)", n, err)
	}
	d.now = d.now.Add(25 * time.Hour)
	if n, err := d.Tidy(ctx); n != 2 || err != nil {
		t.Errorf("%d files were swept away (%v)", n, err)
	}
	if _, err := d.Files.Public.Stat(ctx, orphan); !errors.Is(err, fs.ErrNotExist) || d.kept(t, d.Files.Public) != kept || d.kept(t, d.Files.Private) != 1 {
		t.Errorf("%d and %d files are left (%v)", d.kept(t, d.Files.Public), d.kept(t, d.Files.Private), err)
	}
	d.receive(t, drawn(t, 3)) // and nobody ever makes it
	if err := d.Store.BinPhoto(ctx, officer, catalog.Everything(), d.of, d.all(t)[0].ID); err != nil {
		t.Fatal(err)
	}
	d.now = d.now.Add(catalog.PhotoBinned + time.Hour)
	if _, err := d.Tidy(ctx); err != nil {
		t.Fatal(err)
	}
	all := d.all(t)
	if len(all) != 2 || all[1].State != catalog.PhotoFailed || all[1].Reason != "photo.gave_up" {
		t.Errorf("left: %+v", all)
	}
}
