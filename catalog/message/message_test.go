package message_test

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var (
	officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	maker   = audit.Actor{Kind: audit.Staff, ID: 2, Name: "Bà Lý"}
)

type world struct {
	*catalogtest.World
	*message.Store
	t       *testing.T
	passed  atomic.Int64
	so, nem int64
}

func open(t *testing.T) *world {
	t.Helper()
	db := dbtest.Open(t)
	w := &world{World: catalogtest.New(t, db), t: t}
	w.so, w.nem = w.CoopLangSo(), w.NemHaHoa()
	w.Store = message.NewStore(db, func() time.Time { return catalogtest.Noon().Add(time.Duration(w.passed.Load())) })
	return w
}

func (w *world) sends(scope catalog.Scope, m message.Writing) int64 {
	w.t.Helper()
	id, err := w.Send(w.t.Context(), officer, scope, m)
	if err != nil {
		w.t.Fatal(err)
	}
	return id
}

func (w *world) unread(producer int64) int {
	w.t.Helper()
	list, err := w.Unread(w.t.Context(), producer, 9)
	if err != nil {
		w.t.Fatal(err)
	}
	return len(list)
}

func (w *world) refused(err error, key string) {
	w.t.Helper()
	if !fault.Is(err, key) {
		w.t.Errorf("%v, not %s", err, key)
	}
}

func TestAMessageIsReadOnceAndTakenBackFromWhoDidNot(t *testing.T) {
	t.Parallel()
	w, ctx := open(t), t.Context()
	id := w.sends(catalog.Everything(), message.Writing{Body: " Mời họp 8 giờ. ", Audience: message.All, Link: "papers"})
	if w.unread(w.so) != 1 || w.unread(w.nem) != 1 {
		t.Fatal("not everybody has it")
	}
	for range 2 {
		if err := w.HasRead(ctx, maker, w.so, id); err != nil {
			t.Fatal(err)
		}
	}
	m, err := w.ByID(ctx, catalog.Everything(), id)
	if err != nil || m.Read != 1 || m.Readers != 2 || m.Body != "Mời họp 8 giờ." || w.unread(w.so) != 0 || w.unread(w.nem) != 1 {
		t.Errorf("%+v (%v)", m, err)
	}
	late, err := w.Readers(ctx, id, true, 1, 9)
	if err != nil || len(late) != 1 || late[0].ProducerID != w.nem {
		t.Errorf("%+v did not read it (%v)", late, err)
	}
	if err := w.TakeBack(ctx, officer, catalog.Everything(), id); err != nil || w.unread(w.nem) != 0 {
		t.Error("it is still there", err)
	}
	w.refused(w.TakeBack(ctx, officer, catalog.Everything(), id), "message.turned")
	w.refused(w.HasRead(ctx, maker, w.nem, id), "message.not_found")
	if err := w.PutBack(ctx, officer, catalog.Everything(), id); err != nil || w.unread(w.nem) != 1 {
		t.Error("it is not there again", err)
	}
}

func TestAMessageIsGoneAfterItsLastDay(t *testing.T) {
	t.Parallel()
	w := open(t)
	id := w.sends(catalog.Everything(), message.Writing{Body: "Nộp giấy", Until: "25/11/2026", Audience: message.Picked, Makers: []int64{w.so}})
	w.passed.Store(int64(24 * time.Hour))
	if w.unread(w.so) != 1 || w.unread(w.nem) != 0 {
		t.Error("on its last day it is not where it belongs")
	}
	if err := w.TakeBack(t.Context(), officer, catalog.Everything(), id); err != nil {
		t.Fatal(err)
	}
	w.passed.Store(int64(48 * time.Hour))
	w.refused(w.PutBack(t.Context(), officer, catalog.Everything(), id), "message.turned")
	if got, err := w.List(t.Context(), message.Query{View: message.ViewOver, Page: 1, PerPage: 9}); err != nil || got.Total != 1 || got.Counts[message.ViewOpen] != 0 {
		t.Errorf("%+v (%v)", got, err)
	}
}

func TestAVillageHeadWritesToTheVillageAlone(t *testing.T) {
	t.Parallel()
	w, ctx := open(t), t.Context()
	head := catalog.OfVillage("lang-so")
	w.sends(head, message.Writing{Body: "Họp thôn", Audience: message.All})
	if w.unread(w.so) != 1 || w.unread(w.nem) != 0 {
		t.Error("it went beyond the village")
	}
	for _, m := range []message.Writing{{Body: "x1", Audience: message.Picked, Makers: []int64{w.so, w.nem}}, {Body: "x2", Audience: message.OfVillage, Village: "ha-hoa"}, {Body: "x3", Audience: message.Picked, Makers: []int64{99}}} {
		_, err := w.Send(ctx, officer, head, m)
		w.refused(err, "message.no_maker")
	}
	if got, err := w.List(ctx, message.Query{View: message.ViewAll, Page: 1, PerPage: 9}); err != nil || got.Total != 1 {
		t.Error("something refused was kept")
	}
	all := w.sends(catalog.Everything(), message.Writing{Body: "Cả xã", Audience: message.All})
	if got, err := w.List(ctx, message.Query{View: message.ViewAll, Page: 1, PerPage: 9, Scope: head}); err != nil || got.Total != 1 || got.Rows[0].Body != "Họp thôn" {
		t.Errorf("the head sees %+v (%v)", got, err)
	}
	_, err := w.ByID(ctx, head, all)
	w.refused(err, "message.not_found")
	w.refused(w.TakeBack(ctx, officer, head, all), "message.not_found")
}

func TestWhatIsWrongWithAMessageIsSaidFieldByField(t *testing.T) {
	t.Parallel()
	w := open(t)
	for field, m := range map[string]message.Writing{
		"body":  {Body: "…", Audience: message.All},
		"link":  {Body: "Họp", Audience: message.All, Link: "https://xa.example"},
		"until": {Body: "Họp", Audience: message.All, Until: "1/1/2020"},
		"to":    {Body: "Họp", Audience: message.Picked},
	} {
		_, err := w.Send(t.Context(), officer, catalog.Everything(), m)
		if form, ok := fault.AsForm(err); !ok || len(form.Fields) != 1 || form.Fields[0].Name != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	long := message.Writing{Body: strings.Repeat("ă", message.MostBody), Audience: message.All, Once: "k"}
	if a, b := w.sends(catalog.Everything(), long), w.sends(catalog.Everything(), long); a != b {
		t.Error("sent twice it is two")
	}
	long.Body += "ă"
	if _, err := w.Send(t.Context(), officer, catalog.Everything(), long); err == nil {
		t.Error("a letter too many is kept")
	}
}

func TestNobodySendsMoreThanEnoughInADay(t *testing.T) {
	t.Parallel()
	w := open(t)
	for i := range message.MostADay {
		w.sends(catalog.Everything(), message.Writing{Body: fmt.Sprint("Lời nhắn ", i), Audience: message.All})
	}
	one := message.Writing{Body: "Một lời nữa", Audience: message.All}
	_, err := w.Send(t.Context(), officer, catalog.Everything(), one)
	w.refused(err, "message.day_full")
	if _, err := w.Send(t.Context(), maker, catalog.Everything(), one); err != nil {
		t.Error("somebody else may not:", err)
	}
	w.passed.Store(int64(24 * time.Hour))
	w.sends(catalog.Everything(), one)
}
