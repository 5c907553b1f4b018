package place

import "strings"

// Match is a ward that something typed may mean.
type Match struct {
	Ward    Ward
	OldName string // the former name or the hamlet that matched; "" for the present name
	Shown   string // for people: "Xã Hưng Đạo", "Xã Hưng Đạo (Cộng Hòa cũ)", "Xã Hưng Đạo (Yên Quán)"
}

// matchOf writes s for people. A number alone says little, so it keeps its kind and
// its district: "Phường An Hội Tây (Phường 12, Gò Vấp cũ)".
func (u *Units) matchOf(s spelling, withDistrict bool) Match {
	m := Match{Ward: u.wards[s.ward], Shown: u.wards[s.ward].Name}
	switch {
	case s.old == "":
		return m
	case s.hamlet:
		m.OldName = s.old
		m.Shown += " (" + s.old + ")"
		return m
	}
	m.OldName = withoutKind(s.old)
	if strings.Trim(s.bare, "0123456789") == "" {
		m.OldName, withDistrict = s.old, true
	}
	if withDistrict && s.district != "" {
		m.Shown += " (" + m.OldName + ", " + s.district + " cũ)"
	} else {
		m.Shown += " (" + m.OldName + " cũ)"
	}
	return m
}

// matchesOf writes a list; names that several places had come with their districts.
func (u *Units) matchesOf(list []spelling) []Match {
	times := map[string]int{}
	for _, s := range list {
		if s.old != "" {
			times[s.accented]++
		}
	}
	var matches []Match
	for _, s := range list {
		matches = append(matches, u.matchOf(s, times[s.accented] > 1))
	}
	return matches
}
