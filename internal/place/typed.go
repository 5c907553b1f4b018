package place

import "strings"

// longest is how much of what was typed is read; no name of a place is longer.
const longest = 200

// typed is what somebody typed for a ward, taken apart.
type typed struct {
	full     string // plain, as typed
	bare     string // plain, without the word for a kind
	joined   string
	accented string // spelt, as typed
	within   string // plain, what came after a comma: a former district
}

// readTyped understands "xã Cộng Hòa", "P.12, Gò Vấp" and what we show ourselves:
// "Xã Hưng Đạo (Cộng Hòa cũ)", of which the part before the bracket counts.
func readTyped(s string) typed {
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "")
	}
	s, _, _ = strings.Cut(s, "(")
	s, within, _ := strings.Cut(s, ",")
	t := typed{full: plain(s), accented: spelt(s), within: plain(within)}
	t.bare = cutKind(t.full)
	t.joined = strings.ReplaceAll(t.bare, " ", "")
	return t
}

// among keeps the names within the district that was typed; all, when none is in it.
func (t typed) among(list []spelling) []spelling {
	if t.within == "" {
		return list
	}
	var kept []spelling
	for _, s := range list {
		if d := plain(s.district); d != "" && strings.Contains(" "+t.within+" ", " "+d+" ") {
			kept = append(kept, s)
		}
	}
	if kept == nil {
		return list
	}
	return kept
}
