package imports

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

var officer = audit.Actor{Kind: audit.Staff, Name: "Phòng Kinh tế"}

// house is a small world and who imports into it.
type house struct {
	*catalogtest.World
	t  *testing.T
	db *pg.DB
	s  *Store
}

func open(t *testing.T) *house {
	t.Helper()
	db := dbtest.Open(t)
	return &house{World: catalogtest.New(t, db), t: t, db: db, s: NewStore(db, Domain{Goods: catalog.NewStore(db, catalogtest.Noon), Stars: ocop.NewStore(db, catalogtest.Noon), Points: salespoint.NewStore(db, catalogtest.Noon),
		Because: func(file string) string { return "taken back with " + file }}, catalogtest.Noon)}
}

// sent sends a text as a table of a kind.
func (h *house) sent(kind Kind, text string) *Import {
	h.t.Helper()
	id, _, err := h.s.Receive(context.Background(), officer, catalog.Everything(), kind, "ton-kho.csv", []byte(text))
	if err != nil {
		h.t.Fatal(err)
	}
	return h.found(kind, id)
}

func (h *house) found(kind Kind, id int64) *Import {
	h.t.Helper()
	i, err := h.s.ByID(context.Background(), catalog.Everything(), kind, id)
	if err != nil {
		h.t.Fatal(err)
	}
	return i
}

func (h *house) plan(i *Import) *Plan {
	h.t.Helper()
	p, err := h.s.Plan(context.Background(), h.found(i.Kind, i.ID))
	if err != nil {
		h.t.Fatal(err)
	}
	return p
}

// confirmed writes all that can be written, and gives the import as it is then.
func (h *house) confirmed(i *Import) *Import {
	h.t.Helper()
	i = h.found(i.Kind, i.ID)
	if err := h.s.Confirm(context.Background(), officer, i, h.plan(i).Todo()); err != nil {
		h.t.Fatal(err)
	}
	return h.worked(i, h.s.Run)
}

func (h *house) recalled(i *Import) *Import {
	h.t.Helper()
	if err := h.s.Recall(context.Background(), officer, i); err != nil {
		h.t.Fatal(err)
	}
	return h.worked(i, h.s.Undo)
}

// worked tells the listener until it is over, and once more.
func (h *house) worked(i *Import, tell func(context.Context, int64) error) *Import {
	h.t.Helper()
	for range 100 {
		if err := tell(context.Background(), i.ID); err != nil {
			h.t.Fatal(err)
		}
		if now := h.found(i.Kind, i.ID); now.State != Running && now.State != Undoing {
			if err := tell(context.Background(), i.ID); err != nil {
				h.t.Fatal(err)
			}
			return now
		}
	}
	h.t.Fatal("it never ends")
	return nil
}

// causes says what is wrong in one line: the cause and in how many rows.
func (p *Plan) causes() string {
	var out []string
	for _, g := range p.Groups {
		mark := ""
		if g.Mendable {
			mark = "~"
		}
		if g.Done {
			mark = "✓"
		}
		out = append(out, fmt.Sprintf("%s%s×%d", mark, g.Cause, g.Count))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func (h *house) jars() (small, large, nem catalogtest.Jar) {
	return h.Product(catalogtest.Goods{Name: "Miến sợi nhỏ", Stock: 10}), h.Product(catalogtest.Goods{Name: "Miến sợi to", Stock: 20}), h.Product(catalogtest.Goods{Name: "Nem thính", Producer: h.NemHaHoa(), Stock: 30})
}
