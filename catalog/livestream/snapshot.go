package livestream

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Snapshot is what everybody may know of a session at an instant.
type Snapshot struct {
	State  State      `json:"state"`
	EndsAt time.Time  `json:"ends_at"`
	Pinned string     `json:"pinned"` // code; empty: nothing is shown
	Items  []Standing `json:"items"`
}

// Standing is one item of a snapshot. Price is what one costs now; Left how many can be had at
// the live price, Until its end.
type Standing struct {
	Code  string     `json:"code"`
	Name  string     `json:"name"`
	Price money.VND  `json:"price"`
	List  money.VND  `json:"list_price"`
	Left  int        `json:"left"`
	Stock int        `json:"stock"` // that anybody can have at the list price
	Until *time.Time `json:"until"`
	Aloud string     `json:"aloud"` // the price as a voice says it
}

// Snapshot is the session at an instant.
func (f *Full) Snapshot(at time.Time) Snapshot {
	s := Snapshot{State: f.At(at), EndsAt: f.EndsAt, Items: []Standing{}}
	if p := f.Pinned(); p != nil && p.Shown && s.State.OnAir() {
		s.Pinned = p.Code
	}
	for i := range f.Items {
		it := &f.Items[i]
		if !it.Shown {
			continue
		}
		one := Standing{Code: it.Code, Name: it.ProductName, Price: it.List, List: it.List, Stock: it.Stock}
		if s.State.OnAir() {
			one.Price, one.Left = it.Now(at), it.Left(at)
		}
		if s.State.OnAir() && it.Open(at) {
			one.Until = it.EndsAt
		}
		one.Aloud = one.Price.Spoken()
		s.Items = append(s.Items, one)
	}
	return s
}

// Change is what happened between two snapshots, as watchers are told: the name of the event
// and its data.
type Change struct {
	Event string // state, pin, price, stock
	Data  any
}

// The data of changes.
type (
	stateChange struct {
		State  State      `json:"state"`
		EndsAt time.Time  `json:"ends_at"`
		Now    *time.Time `json:"now,omitempty"` // the server's clock, when everything is told
	}
	pinChange struct {
		Code string `json:"code"`
		Name string `json:"name"`
	}
	priceChange struct {
		Code  string     `json:"code"`
		Price money.VND  `json:"price"`
		List  money.VND  `json:"list_price"`
		Until *time.Time `json:"until"`
		Aloud string     `json:"aloud"`
	}
	stockChange struct {
		Code  string `json:"code"`
		Left  int    `json:"left"`
		Stock int    `json:"stock"`
		Off   bool   `json:"off,omitempty"` // it is not offered any more, whatever lies on the shelf
	}
)

// Changes leads from a snapshot to this one. From nil they say everything.
func (s *Snapshot) Changes(before *Snapshot) (out []Change) {
	was := map[string]Standing{}
	if before != nil {
		for _, i := range before.Items {
			was[i.Code] = i
		}
	}
	if before == nil || before.State != s.State || !before.EndsAt.Equal(s.EndsAt) {
		out = append(out, Change{"state", stateChange{State: s.State, EndsAt: s.EndsAt}})
	}
	for _, i := range s.Items {
		old, known := was[i.Code]
		if !known || old.Price != i.Price || old.List != i.List || !same(old.Until, i.Until) {
			out = append(out, Change{"price", priceChange{i.Code, i.Price, i.List, i.Until, i.Aloud}})
		}
		if !known || old.Left != i.Left || old.Stock != i.Stock {
			out = append(out, Change{"stock", stockChange{Code: i.Code, Left: i.Left, Stock: i.Stock}})
		}
		delete(was, i.Code)
	}
	for code := range was { // what may not be shown any more
		out = append(out, Change{"stock", stockChange{Code: code, Off: true}})
	}
	if before == nil || before.Pinned != s.Pinned {
		pin := pinChange{Code: s.Pinned}
		for _, i := range s.Items {
			if i.Code == s.Pinned {
				pin.Name = i.Name
			}
		}
		out = append(out, Change{"pin", pin})
	}
	return out
}

func same(a, b *time.Time) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Equal(*b)
}
