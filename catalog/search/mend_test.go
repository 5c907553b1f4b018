package search

import (
	"slices"
	"strings"
	"testing"
)

func TestASlipIsReadAsTheNearestWord(t *testing.T) {
	t.Parallel()
	near := []known{{"thinh", 9}, {"thin", 1}, {"thanh", 20}, {"nem", 5}, {"mien", 7}, {"dong", 6}}
	for typed, want := range map[string]string{"thinhh": "thinh", "thihn": "thinh", "mieens": "mien", "nemthinh": "nem thinh", "miendong": "mien dong", "xyz": "", "ne": ""} {
		got := ""
		if ways := spellings(typed, near); len(ways) > 0 {
			got = strings.Join(ways[0].words, " ")
		}
		if got != want {
			t.Errorf("%q is read as %q, not %q", typed, got, want)
		}
	}
}

// Whatever is typed and whatever words are known: readings are made of known words, few,
// in order of their distance, and no further away than a slip may be.
func FuzzSpellings(f *testing.F) {
	f.Add("thinhh", "thinh nem mien")
	f.Add("miendong", "mien dong en do")
	f.Add("mieens", "mien")
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aa aaa")
	f.Add("0912345678", "09 12 34")
	f.Fuzz(func(t *testing.T, typed, words string) {
		typed, words = typed[:min(len(typed), 400)], words[:min(len(words), 400)]
		near := []known{}
		has := map[string]bool{}
		for i, w := range read(words).words {
			near, has[w] = append(near, known{w, i}), true
		}
		for _, w := range read(typed).words {
			ways := spellings(w, near)
			if len(ways) > maxSpellings {
				t.Fatalf("%d readings of %q", len(ways), w)
			}
			if !slices.IsSortedFunc(ways, func(a, b spelling) int { return a.away - b.away }) {
				t.Fatalf("%q: %v are not in order", w, ways)
			}
			for _, way := range ways {
				if len(way.words) == 0 || len(way.words) > maxWords || way.slips > allowed(w) && way.slips > 1 {
					t.Fatalf("%q is read as %v", w, way)
				}
				for _, part := range way.words {
					if !has[part] {
						t.Fatalf("%q is read as %q, which nobody knows", w, part)
					}
				}
				if len(way.words) > 1 && strings.Join(way.words, "") != w {
					t.Fatalf("%q falls into %v", w, way.words)
				}
			}
			all := combine([][]spelling{ways, ways, ways})
			if len(all) > maxCombined {
				t.Fatalf("%d readings of three words", len(all))
			}
		}
	})
}

// A distance is the same both ways, nothing only between equals, and never more than a
// step for a letter.
func FuzzDistance(f *testing.F) {
	f.Add("mien", "mein")
	f.Add("", "a")
	f.Add("ab", "ba")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = a[:min(len(a), 60)], b[:min(len(b), 60)]
		d := distance(a, b)
		if d != distance(b, a) || (d == 0) != (a == b) || d > max(len(a), len(b), 3) || d < 0 {
			t.Fatalf("from %q to %q it is %d, back %d", a, b, d, distance(b, a))
		}
	})
}
