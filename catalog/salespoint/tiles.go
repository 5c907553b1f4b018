package salespoint

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/maptile"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Tiles is whose pictures of streets lie under the maps, as the office set it. Version 0: it set
// nothing, and what the installation says holds.
type Tiles struct {
	Shown            bool
	Template, Credit string
	Zoom             int
	Version          int
}

// Bounds of what is typed.
const (
	MostTemplate = 300
	MostCredit   = 200
)

// TypedTiles is one as somebody typed it.
type TypedTiles struct {
	Shown                  bool
	Template, Credit, Zoom string
}

// Read is what was typed, or a wrong form with the fields template, credit and zoom. Whose map it
// is must be said, also while it is not shown; only who shows none may leave both empty.
func (t TypedTiles) Read() (Tiles, error) {
	var wrong fault.Form
	out := Tiles{Shown: t.Shown, Template: typed.Line(strings.TrimSpace(t.Template)), Credit: typed.Name(t.Credit)}
	none := !t.Shown && out.Template == "" && out.Credit == ""
	if _, err := maptile.Parse(out.Template, "©", ""); !none && (err != nil || out.Template == "" || len(out.Template) > MostTemplate) {
		wrong.Wrong("template", "tiles.template")
	}
	if s, err := maptile.Parse("https://a.vn/{z}/{x}/{y}", out.Credit, ""); !none && (err != nil || !typed.Says(s.Credit) || len([]rune(out.Credit)) > MostCredit) {
		wrong.WrongWith("credit", "tiles.credit", map[string]any{"most": MostCredit})
	}
	zoom, err := strconv.Atoi(strings.TrimSpace(t.Zoom))
	if err != nil || zoom < maptile.LeastZoom || zoom > maptile.MostZoom {
		wrong.WrongWith("zoom", "tiles.zoom", map[string]any{"least": maptile.LeastZoom, "most": maptile.MostZoom})
	}
	out.Zoom = zoom
	return out, wrong.Err()
}

// Source is where pictures come from; none while they are not shown.
func (t Tiles) Source() maptile.Source {
	if !t.Shown {
		return maptile.Source{}
	}
	s, err := maptile.Parse(t.Template, t.Credit, strconv.Itoa(t.Zoom))
	if err != nil { // written past the form
		return maptile.Source{}
	}
	return s
}

// TileReader reads what the office set.
type TileReader interface {
	Tiles(ctx context.Context) (Tiles, error)
}

// TileBoard tells pages whose pictures lie under maps without asking the database for each: what
// it says is at most Fresh old. A nil board, and one without a Reader, says what the installation
// does.
type TileBoard struct {
	Reader TileReader
	Usual  maptile.Source // of the installation
	Fresh  time.Duration
	Now    func() time.Time

	mu   sync.Mutex
	said maptile.Source
	at   time.Time
}

// tilePatience is how long a page waits for it.
const tilePatience = 500 * time.Millisecond

// Said is what was last read. When it cannot be read anew the last answer stands, and none while
// there was none.
func (b *TileBoard) Said() maptile.Source {
	if b == nil {
		return maptile.Source{}
	}
	if b.Reader == nil {
		return b.Usual
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.Now(); b.at.IsZero() || now.Sub(b.at) >= b.Fresh || now.Before(b.at) {
		ctx, cancel := context.WithTimeout(context.Background(), tilePatience)
		defer cancel()
		if t, err := b.Reader.Tiles(ctx); err == nil {
			b.said = b.Usual
			if t.Version > 0 {
				b.said = t.Source()
			}
		}
		b.at = now
	}
	return b.said
}

// Forget makes the next answer a new one: something was saved here.
func (b *TileBoard) Forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = time.Time{}
}
