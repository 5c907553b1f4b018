package catalog_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"sync"
	"testing"
	"time"

	"github.com/disintegration/imaging"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

const agreed = "Người trong ảnh đồng ý."

// kept puts a picture into the library, made.
func (d *darkroom) keptPicture(t *testing.T, file []byte, alt string) (photo int64) {
	t.Helper()
	had, err := d.ReceivePictures(t.Context(), officer, catalog.Everything(), [][]byte{file}, []catalog.NewPicture{{Alt: alt}}, agreed)
	if err != nil {
		t.Fatal(err)
	}
	if had[0] != 0 {
		return had[0]
	}
	_, page := d.library(t, catalog.PictureQuery{Scope: catalog.Everything(), View: catalog.PicturesUnused})
	photo = page.Rows[0].ID
	if err := d.Develop(t.Context(), photo); err != nil {
		t.Fatal(err)
	}
	return photo
}

func (d *darkroom) shows(t *testing.T, of catalog.PhotoOwner, want string) {
	t.Helper()
	shown, err := d.Store.Images(t.Context(), of)
	got := ""
	for _, i := range shown {
		got += i.Alt + ";"
	}
	if err != nil || got != want {
		t.Errorf("%s %d shows %q, not %q (%v)", of.Kind, of.ID, got, want, err)
	}
}

func TestAPictureThatTheShopHasIsNotStoredAgain(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	photo := d.sent(t, d.of, drawn(t, 10), "Sợi miến")
	if had := d.keptPicture(t, drawn(t, 10), "Miến khác"); had != photo {
		t.Errorf("%d is shown for it, not %d", had, photo)
	}
	first := d.keptPicture(t, drawn(t, 90), "Sân đình")
	if again := d.keptPicture(t, drawn(t, 90), "Sân"); again != first {
		t.Errorf("%d is shown for it, not %d", again, first)
	}
	if _, err := d.ReceivePictures(t.Context(), officer, catalog.Everything(), [][]byte{drawn(t, 50)}, []catalog.NewPicture{{Alt: "Cổng"}}, ""); !fault.Is(err, "photo.not_agreed") {
		t.Errorf("nobody agrees: %v", err)
	}
	if _, err := d.ReceivePictures(t.Context(), officer, catalog.Scope{ProducerID: 1}, [][]byte{drawn(t, 50)}, []catalog.NewPicture{{Alt: "Cổng"}}, agreed); !fault.Is(err, "photo.not_found") {
		t.Errorf("a producer keeps a picture of the commune: %v", err)
	}
}

func TestAPictureInUseCannotBeRemoved(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	photo := d.keptPicture(t, drawn(t, 10), "Sân đình")
	if added, err := d.Store.UsePicture(t.Context(), officer, catalog.Everything(), catalog.Everything(), d.of, photo); err != nil || !added {
		t.Fatalf("%t (%v)", added, err)
	}
	if added, err := d.Store.UsePicture(t.Context(), officer, catalog.Everything(), catalog.Everything(), d.of, photo); err != nil || added {
		t.Errorf("used twice in one place: %t (%v)", added, err)
	}
	d.shows(t, d.of, "Sân đình;")
	err := d.Store.RemovePicture(t.Context(), officer, catalog.Everything(), photo)
	if no, ok := fault.As(err); !ok || no.Key != "photo.in_use" || no.Details["where"] != "Miến" {
		t.Fatalf("removed while it is used: %v", err)
	}
	place := d.all(t)[0].ID
	if err := d.Store.BinPhoto(t.Context(), officer, catalog.Everything(), d.of, place); err != nil {
		t.Fatal(err)
	}
	if err := d.Store.RemovePicture(t.Context(), officer, catalog.Everything(), photo); err != nil {
		t.Fatal(err)
	}
	if _, page := d.library(t, catalog.PictureQuery{Scope: catalog.Everything()}); page.Total != 0 || page.Counts[catalog.PicturesBinned] != 1 {
		t.Errorf("the library holds %+v", page.Counts)
	}
	d.now = d.now.Add(catalog.PhotoBinned + time.Hour)
	if _, err := d.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := d.Store.RestorePicture(t.Context(), officer, catalog.Everything(), photo); !fault.Is(err, "photo.not_found") {
		t.Errorf("it is there after thirty days: %v", err)
	}
}

// Whoever takes a picture away and whoever begins to use it never both have their way.
func TestAPictureIsNotRemovedWhileSomebodyBeginsToUseIt(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	for n := range uint8(12) {
		photo := d.keptPicture(t, drawn(t, 10+n*15), "Ảnh")
		var used, removed error
		var both sync.WaitGroup
		both.Go(func() {
			_, used = d.Store.UsePicture(t.Context(), officer, catalog.Everything(), catalog.Everything(), d.of, photo)
		})
		both.Go(func() { removed = d.Store.RemovePicture(t.Context(), officer, catalog.Everything(), photo) })
		both.Wait()
		if (used == nil) == (removed == nil) {
			t.Errorf("used: %v, removed: %v", used, removed)
		}
	}
}

func TestAReplacementChangesEveryPage(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	maker, _ := d.of2(t)
	d.sent(t, d.of, drawn(t, 200), "Trước")
	old := d.sent(t, d.of, drawn(t, 10), "Sợi miến")
	d.sent(t, d.of, drawn(t, 220), "Sau")
	d.sent(t, maker, drawn(t, 10), "Sợi miến")
	instead, err := d.ReplacePicture(t.Context(), officer, catalog.Everything(), old, drawn(t, 90), "Miến mới", agreed)
	if err != nil {
		t.Fatal(err)
	}
	d.shows(t, d.of, "Trước;Sợi miến;Sau;") // until it is made
	if err := d.Develop(t.Context(), instead); err != nil {
		t.Fatal(err)
	}
	d.shows(t, d.of, "Trước;Miến mới;Sau;")
	d.shows(t, maker, "Miến mới;")
	if p, err := d.Store.PictureByID(t.Context(), catalog.Everything(), instead); err != nil || p.Used != 2 || p.Replaced == 0 {
		t.Errorf("the new one is %+v (%v)", p, err)
	}
	if err := d.Store.RestorePicture(t.Context(), officer, catalog.Everything(), old); err != nil {
		t.Fatal(err)
	}
	d.shows(t, d.of, "Trước;Sợi miến;Sau;")
	d.shows(t, maker, "Sợi miến;")
}

func TestAReplacementThatIsTakenBackBeforeItIsMadeChangesNothing(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	old := d.sent(t, d.of, drawn(t, 10), "Sợi miến")
	instead, err := d.ReplacePicture(t.Context(), officer, catalog.Everything(), old, drawn(t, 90), "Miến mới", agreed)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Store.RestorePicture(t.Context(), officer, catalog.Everything(), old); err != nil {
		t.Fatal(err)
	}
	if err := d.Develop(t.Context(), instead); err != nil {
		t.Fatal(err)
	}
	d.shows(t, d.of, "Sợi miến;")
}

func TestAReplacementThatCannotBeMadeLeavesTheOldPicture(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	old := d.sent(t, d.of, drawn(t, 10), "Sợi miến")
	half := drawn(t, 90)
	instead, err := d.ReplacePicture(t.Context(), officer, catalog.Everything(), old, half[:len(half)-40], "Miến mới", agreed)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Develop(t.Context(), instead); err != nil {
		t.Fatal(err)
	}
	if p, err := d.Store.PictureByID(t.Context(), catalog.Everything(), instead); err != nil || p.State != catalog.PhotoFailed {
		t.Fatalf("%+v (%v)", p, err)
	}
	d.shows(t, d.of, "Sợi miến;")
}

func TestAProducerReplacesInTheirOwnPlacesAlone(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	_, nem := d.of2(t)
	mine := d.sent(t, d.of, drawn(t, 10), "Của tôi")
	theirs := d.sent(t, nem, drawn(t, 10), "Của họ")
	scope := catalog.Scope{ProducerID: d.world.CoopLangSo()}
	if _, err := d.ReplacePicture(t.Context(), officer, scope, theirs, drawn(t, 90), "Mới", agreed); err != nil {
		t.Fatal(err) // it is the same picture: what is mine of it is replaced
	}
	for _, p := range d.all(t) {
		if err := d.Develop(t.Context(), p.ID); err != nil {
			t.Fatal(err)
		}
	}
	d.shows(t, d.of, "Mới;")
	d.shows(t, nem, "Của họ;")
	if err := d.Store.RestorePicture(t.Context(), officer, scope, mine); err != nil {
		t.Fatal(err)
	}
	d.shows(t, d.of, "Của tôi;")
}

// scene is a picture of shapes in light and dark, in one size or another.
func scene(t *testing.T, kind, width int) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 800, 600))
	for y := range 600 {
		for x := range 800 {
			v := uint8((x*kind/5 + y*y/(200*kind) + (x/90*kind)%7*30) % 256)
			img.Set(x, y, color.NRGBA{v, v / 2, 255 - v, 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, imaging.Resize(img, width, 0, imaging.Lanczos)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheSameShotInAnotherSizeIsFound(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	first := d.sent(t, d.of, scene(t, 3, 800), "Sân phơi")
	maker, _ := d.of2(t)
	smaller := d.sent(t, maker, scene(t, 3, 500), "Sân phơi, ảnh nhỏ")
	d.sent(t, maker, scene(t, 11, 800), "Cảnh khác")
	got, page := d.library(t, catalog.PictureQuery{Scope: catalog.Everything(), View: catalog.PicturesAlike})
	if len(got) != 1 || page.Rows[0].ID != smaller || page.Rows[0].Alike != first || !page.Rows[0].VeryAlike() {
		t.Fatalf("alike are %q: %+v", got, page.Rows)
	}
	if err := d.Store.DifferentPicture(t.Context(), officer, catalog.Everything(), smaller); err != nil {
		t.Fatal(err)
	}
	if got, _ := d.library(t, catalog.PictureQuery{Scope: catalog.Everything(), View: catalog.PicturesAlike}); len(got) != 0 {
		t.Errorf("still alike are %q", got)
	}
}
