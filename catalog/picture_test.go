package catalog_test

import (
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// library is a page of the library, by the words of its pictures; a picture without words is "?".
func (d *darkroom) library(t *testing.T, q catalog.PictureQuery) (out []string, page *catalog.PicturePage) {
	t.Helper()
	q.PerPage = max(q.PerPage, 1) * 50
	page, err := d.Store.Pictures(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range page.Rows {
		if p.Alt == "" {
			p.Alt = "?"
		}
		out = append(out, p.Alt)
	}
	return out, page
}

// sent puts a photo of a thing, made and with words.
func (d *darkroom) sent(t *testing.T, of catalog.PhotoOwner, file []byte, alt string) (photo int64) {
	t.Helper()
	if _, err := d.Receive(t.Context(), officer, catalog.Everything(), of, [][]byte{file}); err != nil {
		t.Fatal(err)
	}
	all, err := d.Store.PhotosForOffice(t.Context(), of)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		photo = max(photo, p.ID)
	}
	if err := d.Develop(t.Context(), photo); err != nil {
		t.Fatal(err)
	}
	if alt != "" {
		if err := d.Store.DescribePhoto(t.Context(), officer, catalog.Everything(), of, photo, alt, 50, 50); err != nil {
			t.Fatal(err)
		}
	}
	return photo
}

func (d *darkroom) of2(t *testing.T) (maker, nem catalog.PhotoOwner) {
	t.Helper()
	return catalog.PhotoOwner{Kind: catalog.PhotoOfProducer, ID: d.world.CoopLangSo()},
		catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.world.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.world.NemHaHoa(), Stock: 1}).ProductID}
}

func TestAPictureStandsInTheLibraryOnceWithEveryPlaceThatShowsIt(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	maker, nem := d.of2(t)
	d.sent(t, d.of, drawn(t, 10), "Sợi miến")
	d.sent(t, maker, drawn(t, 10), "Sân phơi")
	d.sent(t, nem, drawn(t, 90), "")
	got, page := d.library(t, catalog.PictureQuery{Scope: catalog.Everything()})
	if fmt.Sprint(got) != "[? Sợi miến]" || page.Total != 2 || page.Counts[catalog.PicturesWordless] != 1 || page.Counts[catalog.PicturesUnused] != 0 {
		t.Errorf("the library holds %q, %+v", got, page.Counts)
	}
	if one := page.Rows[1]; one.Used != 2 || len(one.Places) != 2 || one.Places[0].Kind != catalog.PhotoOfProduct || one.Places[1].Kind != catalog.PhotoOfProducer || one.Added != officer.Name {
		t.Errorf("it is used in %+v", one)
	}
	for text, want := range map[string]string{"mien": "[Sợi miến]", "san phoi": "[Sân phơi]", "nem thinh": "[?]", "không có": "[]"} {
		if got, _ := d.library(t, catalog.PictureQuery{Scope: catalog.Everything(), Text: text}); fmt.Sprint(got) != want {
			t.Errorf("%q finds %q", text, got)
		}
	}
	for kind, want := range map[catalog.OwnerKind]string{catalog.PhotoOfProducer: "[Sân phơi]", catalog.PhotoOfProduct: "[? Sợi miến]", catalog.PhotoOfVillage: "[]"} {
		if got, _ := d.library(t, catalog.PictureQuery{Scope: catalog.Everything(), Kind: kind}); fmt.Sprint(got) != want {
			t.Errorf("of a %s are %q", kind, got)
		}
	}
}

func TestAProducerFindsInTheLibraryWhatIsTheirs(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	_, nem := d.of2(t)
	mine := d.sent(t, d.of, drawn(t, 10), "Sợi miến")
	theirs := d.sent(t, nem, drawn(t, 10), "Nem") // the same picture
	other := d.sent(t, nem, drawn(t, 60), "Lá sung")
	scope := catalog.Scope{ProducerID: d.world.CoopLangSo()}
	got, page := d.library(t, catalog.PictureQuery{Scope: scope})
	if fmt.Sprint(got) != "[Sợi miến]" || page.Rows[0].Used != 1 {
		t.Errorf("theirs are %q, used in %d", got, page.Rows[0].Used)
	}
	for _, photo := range []int64{theirs, other} {
		if _, err := d.Store.PictureByID(t.Context(), scope, photo); !fault.Is(err, "photo.not_found") {
			t.Errorf("another's picture: %v", err)
		}
		if err := d.Store.DescribePictures(t.Context(), officer, catalog.Scope{ProducerID: -1}, map[int64]string{photo: "Của tôi"}); !fault.Is(err, "photo.not_found") {
			t.Errorf("another's words: %v", err)
		}
	}
	if n, err := d.Store.DescribePicture(t.Context(), officer, scope, mine, "Miến của tôi", nil); err != nil || n != 1 {
		t.Fatalf("%d places (%v)", n, err)
	}
	if all, _ := d.Store.PhotosForOffice(t.Context(), nem); all[0].Alt == "Miến của tôi" {
		t.Error("the words of another's place have changed")
	}
	if got, _ := d.library(t, catalog.PictureQuery{Scope: catalog.OfVillage("lang-khong-co")}); len(got) != 0 {
		t.Errorf("a village that is none has %q", got)
	}
}

func TestWordsOfAPictureAreTheSameInEveryPlace(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	maker, _ := d.of2(t)
	photo := d.sent(t, d.of, drawn(t, 10), "Sợi miến")
	d.sent(t, maker, drawn(t, 10), "")
	was := "Sợi miến"
	if n, err := d.Store.DescribePicture(t.Context(), officer, catalog.Everything(), photo, "Miến trên phên", &was); err != nil || n != 2 {
		t.Fatalf("%d places (%v)", n, err)
	}
	for _, of := range []catalog.PhotoOwner{d.of, maker} {
		if shown, err := d.Store.Images(t.Context(), of); err != nil || len(shown) != 1 || shown[0].Alt != "Miến trên phên" {
			t.Errorf("%s shows %+v (%v)", of.Kind, shown, err)
		}
	}
	if _, err := d.Store.DescribePicture(t.Context(), officer, catalog.Everything(), photo, "Lời khác", &was); !fault.Is(err, "photo.changed_meanwhile") {
		t.Errorf("words that somebody changed meanwhile are written over: %v", err)
	}
	if _, err := d.Store.DescribePicture(t.Context(), officer, catalog.Everything(), photo, "", nil); !fault.Is(err, "photo.no_alt") {
		t.Errorf("words are taken away: %v", err)
	}
}
