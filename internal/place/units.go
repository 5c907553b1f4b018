package place

import "slices"

// Units is the whole list. It does not change once loaded and may be used by many at
// once.
type Units struct {
	provinces  []Province
	spans      []span // of each province in wards
	wards      []Ward
	provinceAt map[string]int
	wardAt     map[string]int
	named      []*names // of each province
}

type span struct{ start, end int }

// Provinces lists all, Hà Nội first and the others in Vietnamese order.
func (u *Units) Provinces() []Province { return slices.Clone(u.provinces) }

// Province finds a province by its code.
func (u *Units) Province(code string) (Province, bool) {
	at, ok := u.provinceAt[code]
	if !ok {
		return Province{}, false
	}
	return u.provinces[at], true
}

// Wards lists the wards of a province in Vietnamese order of their short names; none
// for an unknown province.
func (u *Units) Wards(provinceCode string) []Ward {
	at, ok := u.provinceAt[provinceCode]
	if !ok {
		return nil
	}
	return slices.Clone(u.wards[u.spans[at].start:u.spans[at].end])
}

// Ward finds a ward by its code, wherever it is.
func (u *Units) Ward(code string) (Ward, bool) {
	at, ok := u.wardAt[code]
	if !ok {
		return Ward{}, false
	}
	return u.wards[at], true
}

// Written is a ward and its province as an address ends: "Xã Hưng Đạo, Hà Nội"; ""
// for an unknown ward.
func (u *Units) Written(wardCode string) string {
	w, ok := u.Ward(wardCode)
	if !ok {
		return ""
	}
	return w.Name + ", " + u.provinces[u.provinceAt[w.ProvinceCode]].Short()
}
