package catalog_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestPhotosAreInOrderAndComeBackFromTheBin(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	ctx, all := t.Context(), catalog.Everything()
	d.receive(t, drawn(t, 1), drawn(t, 2), drawn(t, 3))
	order := func() (ids [3]int64) {
		for i, p := range d.all(t) {
			ids[i] = p.ID
		}
		return ids
	}
	a := order()
	for _, step := range []struct {
		id     int64
		places int
		want   [3]int64
	}{{a[2], -1, [3]int64{a[0], a[2], a[1]}}, {a[1], catalog.MoveFirst, [3]int64{a[1], a[0], a[2]}}, {a[1], -1, [3]int64{a[1], a[0], a[2]}},
		{a[2], 1, [3]int64{a[1], a[0], a[2]}}, {a[1], 1, [3]int64{a[0], a[1], a[2]}}} {
		if err := d.Store.MovePhoto(ctx, officer, all, d.of, step.id, step.places); err != nil || order() != step.want {
			t.Errorf("%d by %d: %v, want %v (%v)", step.id, step.places, order(), step.want, err)
		}
	}
	if err := d.Store.BinPhoto(ctx, officer, all, d.of, a[0]); err != nil || order() != [3]int64{a[1], a[2], a[0]} {
		t.Errorf("with one in the bin: %v (%v)", order(), err)
	}
	if err := d.Store.MovePhoto(ctx, officer, all, d.of, a[0], 1); !fault.Is(err, "photo.in_bin") {
		t.Errorf("moved within the bin: %v", err)
	}
	if err := d.Store.RestorePhoto(ctx, officer, all, d.of, a[0]); err != nil || order() != [3]int64{a[1], a[2], a[0]} || d.all(t)[2].DeletedAt != nil {
		t.Errorf("brought back: %v (%v)", order(), err)
	}
	if err := d.Store.BinPhoto(ctx, officer, all, d.of, a[0]); err != nil {
		t.Fatal(err)
	}
	d.receive(t, drawn(t, 1))
	if err := d.Store.RestorePhoto(ctx, officer, all, d.of, a[0]); !fault.Is(err, "photo.twice") {
		t.Errorf("the same picture stands there twice: %v", err)
	}
}

func TestNobodyChangesPhotosOfOthers(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	ctx := t.Context()
	d.receive(t, drawn(t, 1))
	id, other := d.all(t)[0].ID, catalog.Scope{ProducerID: d.world.NemHaHoa()}
	own := catalog.Scope{ProducerID: d.world.CoopLangSo()}
	elsewhere := catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.world.Product(catalogtest.Goods{Name: "Nem", Producer: d.world.NemHaHoa()}).ProductID}
	_, sent := d.Receive(ctx, officer, other, d.of, [][]byte{drawn(t, 2)})
	for what, err := range map[string]error{
		"sent":             sent,
		"described":        d.Store.DescribePhoto(ctx, officer, other, d.of, id, "x", 0, 0),
		"of another thing": d.Store.DescribePhoto(ctx, officer, catalog.Everything(), elsewhere, id, "x", 0, 0),
		"binned":           d.Store.BinPhoto(ctx, officer, other, d.of, id),
		"by nobody":        d.Store.BinPhoto(ctx, officer, catalog.Nothing(), d.of, id),
		"a village's":      d.Store.BinPhoto(ctx, officer, own, catalog.PhotoOwner{Kind: catalog.PhotoOfVillage, ID: d.world.LangSo()}, id),
	} {
		if !fault.Is(err, "photo.not_found") {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := d.Store.DescribePhoto(ctx, officer, own, d.of, id, "Của mình", 0, 0); err != nil {
		t.Errorf("its own producer heard %v", err)
	}
	for alt, key := range map[string]string{"": "photo.no_alt", string(make([]byte, 201)): "photo.long_alt"} {
		if err := d.Store.DescribePhoto(ctx, officer, own, d.of, id, alt, 50, 50); !fault.Is(err, key) {
			t.Errorf("%d letters: %v", len(alt), err)
		}
	}
	for i := range catalog.MostPhotos - 1 {
		d.receive(t, drawn(t, uint8(50+i)))
	}
	if _, err := d.Receive(ctx, officer, own, d.of, [][]byte{drawn(t, 200)}); !fault.Is(err, "photo.too_many") || len(d.all(t)) != catalog.MostPhotos {
		t.Errorf("one too many: %v", err)
	}
}
