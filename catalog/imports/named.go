package imports

import (
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// oneOf reads one of few words, as they are compared, into the code that is kept.
func oneOf(codes map[string]string) reader {
	return func(c workbook.Cell) reading {
		text := said(typed.Name(c.Text))
		if code, ok := codes[text]; ok {
			return reading{value: code}
		}
		for _, code := range codes {
			if c.Text == code { // as an export may say it
				return reading{value: code}
			}
		}
		return wrong(fault.New(fault.Invalid, "cell.choice"))
	}
}

// named are records that rows name, by how their names are compared. A name that two have is
// not known.
type named struct {
	ids   map[string]int64
	names []string
	byID  map[int64]string
}

func newNamed() *named { return &named{ids: map[string]int64{}, byID: map[int64]string{}} }

func (n *named) add(id int64, name string) {
	n.names, n.byID[id] = append(n.names, name), name
	key := slug.Fold(name)
	if _, twice := n.ids[key]; twice {
		n.ids[key] = 0
		return
	}
	n.ids[key] = id
}

// alias lets a record be found by another name, unless a record is called so.
func (n *named) alias(id int64, name string) {
	key := slug.Fold(name)
	if of, taken := n.ids[key]; taken && of != id {
		if n.byID[of] == "" || slug.Fold(n.byID[of]) != key {
			n.ids[key] = 0 // two would be meant
		}
		return
	}
	n.ids[key] = id
}

func (n *named) find(name string) (id int64, ok bool) {
	id = n.ids[slug.Fold(name)]
	return id, id != 0
}
