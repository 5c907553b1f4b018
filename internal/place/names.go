package place

import (
	"strings"
	"sync"
)

// former is a name a ward, or a part of it, had before.
type former struct {
	ward           int
	name, district string
}

// names is what the wards of one province are and were called, made comparable when
// somebody first asks: most buyers are of a few provinces.
type names struct {
	former []former
	once   sync.Once
	all    []spelling
}

// spelling is one name of a ward, ready to compare.
type spelling struct {
	ward         int
	old          string // as it was written with its kind; "" for the present name
	district     string
	hamlet       bool
	full         string // plain, with the kind
	bare         string // plain, without the kind
	joined       string // bare without spaces
	accented     string // spelt, without the kind
	accentedFull string
}

func newSpelling(ward int, name string) spelling {
	short := withoutKind(name)
	bare := plain(short)
	return spelling{
		ward: ward, full: plain(name), bare: bare, joined: strings.ReplaceAll(bare, " ", ""),
		accented: spelt(short), accentedFull: spelt(name),
	}
}

// namesOf gives the names of a province, the present ones first; none when there is
// no such province.
func (u *Units) namesOf(provinceCode string) []spelling {
	at, ok := u.provinceAt[provinceCode]
	if !ok {
		return nil
	}
	n := u.named[at]
	n.once.Do(func() { n.all = u.spell(u.spans[at], n.former) })
	return n.all
}

func (u *Units) spell(in span, formers []former) []spelling {
	var all []spelling
	for i := in.start; i < in.end; i++ {
		all = append(all, newSpelling(i, u.wards[i].Name))
	}
	type told struct {
		ward int
		full string
	}
	seen := map[told]bool{}
	add := func(s spelling, old, district string, hamlet bool) {
		if key := (told{s.ward, s.full}); !seen[key] {
			seen[key] = true
			s.old, s.district, s.hamlet = old, district, hamlet
			all = append(all, s)
		}
	}
	for _, f := range formers {
		add(newSpelling(f.ward, f.name), f.name, f.district, false)
	}
	if home := u.wardAt[CommuneCode]; in.start <= home && home < in.end {
		for _, h := range hamlets {
			for _, name := range append([]string{h.Name}, h.Aliases...) {
				s := newSpelling(home, name)
				s.bare = cutKind(s.bare)
				add(s, name, "", true)
			}
		}
	}
	return all
}
