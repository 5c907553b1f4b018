package art

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
)

// small is what a drawing in a list may weigh; large is for the two scenes.
const small, large = 2048, 8 * 1024

func every(t *testing.T, seeds int, check func(t *testing.T, kind, seed string, variant int, svg []byte)) {
	for kind, d := range drawings {
		for variant := range d.variants {
			t.Run(fmt.Sprintf("%s-%d", kind, variant), func(t *testing.T) {
				t.Parallel()
				for i := range seeds {
					seed := fmt.Sprintf("mien-dong-%d", i)
					check(t, kind, seed, variant, SVG(kind, seed, variant))
				}
			})
		}
	}
}

func TestDrawingsStayLight(t *testing.T) {
	t.Parallel()
	every(t, 300, func(t *testing.T, kind, seed string, variant int, svg []byte) {
		limit := small
		if kind == Hero || kind == DinhSo {
			limit = large
		}
		if len(svg) > limit {
			t.Fatalf("seed %s weighs %d bytes, may weigh %d", seed, len(svg), limit)
		}
	})
}

func TestDrawingsAreWellFormedAndReferToNothingOutside(t *testing.T) {
	t.Parallel()
	every(t, 40, func(t *testing.T, kind, seed string, variant int, svg []byte) {
		ids, uses := map[string]bool{}, []string{}
		for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("seed %s: %v", seed, err)
			}
			start, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			switch start.Name.Local {
			case "script", "style", "image", "foreignObject", "a":
				t.Fatalf("seed %s holds a %s", seed, start.Name.Local)
			}
			for _, a := range start.Attr {
				switch {
				case a.Name.Local == "id":
					if ids[a.Value] {
						t.Fatalf("seed %s has the id %q twice", seed, a.Value)
					}
					ids[a.Value] = true
				case a.Name.Local == "href":
					uses = append(uses, strings.TrimPrefix(a.Value, "#"))
				case strings.HasPrefix(a.Value, "url("):
					uses = append(uses, strings.TrimSuffix(strings.TrimPrefix(a.Value, "url(#"), ")"))
				case strings.HasPrefix(a.Name.Local, "on"), strings.Contains(a.Value, "//") && a.Name.Local != "xmlns":
					t.Fatalf("seed %s has %s=%q", seed, a.Name.Local, a.Value)
				}
			}
		}
		for _, use := range uses {
			if !ids[use] {
				t.Fatalf("seed %s uses %q, which is not in it", seed, use)
			}
		}
	})
}

func TestTheSameProductKeepsItsDrawingAndTwoDiffer(t *testing.T) {
	t.Parallel()
	every(t, 20, func(t *testing.T, kind, seed string, variant int, svg []byte) {
		if !bytes.Equal(svg, SVG(kind, seed, variant)) {
			t.Fatalf("seed %s is drawn differently the second time", seed)
		}
		roofs := kind == Pattern && variant == 6 // one roof is like another
		if other := SVG(kind, seed+"x", variant); kind != DinhSo && !roofs && bytes.Equal(svg, other) {
			t.Fatalf("seeds %s and %sx look the same", seed, seed)
		}
	})
}

func TestPathsAreReadBack(t *testing.T) {
	t.Parallel()
	every(t, 5, func(t *testing.T, kind, seed string, variant int, _ []byte) {
		k, s, v, ok := Parse(Path(kind, seed, variant))
		if !ok || k != kind || s != seed || v != variant {
			t.Fatalf("%s %s %d is read back as %s %s %d %v", kind, seed, variant, k, s, v, ok)
		}
	})
}

func TestAnythingCanBeASeedOrAKind(t *testing.T) {
	t.Parallel()
	for _, seed := range []string{"", "Miến dong", "../../etc/passwd", strings.Repeat("a", 200), "\x00<script>"} {
		if _, _, _, ok := Parse(Path("no such kind", seed, -7)); !ok {
			t.Errorf("the path for seed %q is not read back", seed)
		}
	}
	if SVG("no such kind", "a", 0) != nil {
		t.Error("an unknown kind is drawn")
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"/a/tranh/mien-0-mien-dong.svg", "/a/tranh/mien-00-a.svg", "/a/tranh/mien-9-a.svg", "/a/tranh/x-0-a.svg", "/a/tranh/mien-0-A.svg", "/a/tranh/mien-0-.svg", "/a/tranh/../x.svg", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, path string) {
		kind, seed, variant, ok := Parse(path)
		if ok && Path(kind, seed, variant) != path {
			t.Fatalf("%q is read, but its path is %q", path, Path(kind, seed, variant))
		}
		if ok && len(SVG(kind, seed, variant)) == 0 {
			t.Fatalf("%q is read, but not drawn", path)
		}
	})
}
