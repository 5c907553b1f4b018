package place

import (
	"slices"
	"strings"
)

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

// Describe writes a ward and its province as an address ends: "xã Hưng Đạo, thành phố
// Hà Nội"; false when there is no such ward in that province.
func (u *Units) Describe(provinceCode, wardCode string) (string, bool) {
	w, ok := u.Ward(wardCode)
	if !ok || w.ProvinceCode != provinceCode {
		return "", false
	}
	return midSentence(w.Name) + ", " + midSentence(u.provinces[u.provinceAt[provinceCode]].Name), true
}

// midSentence is a name as it stands within a sentence, its kind in small letters.
func midSentence(name string) string {
	short := withoutKind(name)
	return strings.ToLower(name[:len(name)-len(short)]) + short
}
