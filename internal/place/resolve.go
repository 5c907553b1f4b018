package place

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// offered is how many candidates a refusal comes with.
const offered = 6

// Resolve finds the one ward that typed names: its code, its present name, or a
// former name, with accents or without, as people write it or as Suggest shows it. It
// never guesses. Otherwise it refuses, with candidates to choose from:
//
//   - place.province_unknown: the province comes first;
//   - place.ward_missing: nothing was typed;
//   - place.ward_ambiguous: several have this name, or had it; the candidates;
//   - place.ward_unknown: none has; the candidates are what is near, perhaps none.
func (u *Units) Resolve(provinceCode, text string) (Ward, []Match, error) {
	if _, ok := u.Province(provinceCode); !ok {
		return Ward{}, nil, fault.New(fault.Invalid, "place.province_unknown")
	}
	if w, ok := u.Ward(strings.TrimSpace(text)); ok && w.ProvinceCode == provinceCode {
		return w, nil, nil
	}
	t := readTyped(text)
	if t.full == "" {
		return Ward{}, nil, fault.New(fault.Invalid, "place.ward_missing")
	}
	all := t.among(u.namesOf(provinceCode))
	for _, same := range t.ways() {
		fits := wardsOf(all, same)
		switch len(fits) {
		case 0:
			continue
		case 1:
			return u.wards[fits[0].ward], nil, nil
		}
		return Ward{}, u.matchesOf(fits), fault.New(fault.Invalid, "place.ward_ambiguous")
	}
	near := u.Suggest(provinceCode, text, offered)
	return Ward{}, near, fault.New(fault.Invalid, "place.ward_unknown")
}

// ways are the ways to be the same name, the surest first. A name of today wins over
// a former one that is spelt alike: who types it sees the same words in the answer.
func (t typed) ways() []func(spelling) bool {
	spelt := func(s spelling) bool { return s.accentedFull == t.accented || s.accented == t.accented }
	full := func(s spelling) bool { return s.full == t.full }
	whole := func(s spelling) bool { return s.bare == t.full } // "lang thuong" is Láng Thượng, no làng called Thượng
	bare := func(s spelling) bool { return s.bare == t.bare }
	joined := func(s spelling) bool { return s.joined == t.joined }
	present := func(same func(spelling) bool) func(spelling) bool {
		return func(s spelling) bool { return s.old == "" && same(s) }
	}
	return []func(spelling) bool{present(spelt), spelt, present(full), full, present(whole), whole, present(bare), bare, present(joined), joined}
}

// wardsOf lists the names that fit, each ward by the first of its names.
func wardsOf(all []spelling, fits func(spelling) bool) []spelling {
	var found []spelling
	for _, s := range all {
		if fits(s) && !slices.ContainsFunc(found, func(f spelling) bool { return f.ward == s.ward }) {
			found = append(found, s)
		}
	}
	return found
}

// Choose is Resolve for a field beside which one of several wards may have been chosen by its
// code: that counts while it is one that the field's text may mean, or nothing stands there.
func (u *Units) Choose(provinceCode, text, code string) (Ward, []Match, error) {
	if w, ok := u.Ward(code); ok && w.ProvinceCode == provinceCode {
		fits := func(m Match) bool { return m.Ward.Code == code }
		if text == "" || slices.ContainsFunc(u.Suggest(provinceCode, text, 20), fits) {
			return w, nil, nil
		}
	}
	return u.Resolve(provinceCode, text)
}
