package place

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

func load(t testing.TB) *Units {
	t.Helper()
	u, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestTheListIsWholeAndInOrder(t *testing.T) {
	t.Parallel()
	u := load(t)
	provinces := u.Provinces()
	if len(provinces) != 34 || provinces[0].Short() != "Hà Nội" {
		t.Fatalf("%d provinces, %s first", len(provinces), provinces[0].Name)
	}
	vi := collate.New(language.Vietnamese, collate.Numeric)
	if !slices.IsSortedFunc(provinces[1:], func(a, b Province) int { return vi.CompareString(a.Short(), b.Short()) }) {
		t.Error("after Hà Nội the provinces stand in Vietnamese order")
	}
	count := 0
	for _, p := range provinces {
		wards := u.Wards(p.Code)
		count += len(wards)
		if len(wards) == 0 || !slices.IsSortedFunc(wards, func(a, b Ward) int { return vi.CompareString(a.Short(), b.Short()) }) {
			t.Errorf("%s: %d wards, or not in order", p.Name, len(wards))
		}
		for _, w := range wards {
			if found, ok := u.Ward(w.Code); !ok || found != w || w.ProvinceCode != p.Code || w.Short() == w.Name {
				t.Errorf("%+v is found as %+v, %t", w, found, ok)
			}
		}
	}
	if count != 3321 {
		t.Errorf("%d wards, want 3,321", count)
	}
	if size := len(packedUnits) + len(packedFormer); size > 120_000 {
		t.Errorf("the lists take %d bytes of the program", size)
	}
}

func TestAnUnknownCodeIsNoPlace(t *testing.T) {
	t.Parallel()
	u := load(t)
	if _, ok := u.Ward("99999"); ok || u.Wards("99") != nil || u.Suggest("99", "hung dao", 5) != nil {
		t.Fatal("an unknown code was answered")
	}
	for _, c := range [][2]string{{"", ""}, {HanoiCode, ""}, {"04", CommuneCode}} {
		if got, ok := u.Describe(c[0], c[1]); ok || got != "" {
			t.Errorf("%v is described as %q", c, got)
		}
	}
	if got, ok := u.Describe(HanoiCode, CommuneCode); !ok || got != "xã Hưng Đạo, thành phố Hà Nội" {
		t.Errorf("our commune is described as %q", got)
	}
}

func TestAListHandedOutIsACopy(t *testing.T) {
	t.Parallel()
	u := load(t)
	u.Provinces()[0].Name, u.Wards(HanoiCode)[0].Name = "x", "x"
	if u.Provinces()[0].Name == "x" || u.Wards(HanoiCode)[0].Name == "x" {
		t.Fatal("a caller could change the list")
	}
}

func TestHamletsAreFoundByOneSlugEach(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, h := range Hamlets() {
		if seen[h.Slug] || h.Slug == "" || h.Name == "" || strings.Contains(h.Slug, " ") {
			t.Errorf("%+v", h)
		}
		seen[h.Slug] = true
		if h.Former != "" && !slices.Contains(knownHere, "Xã "+h.Former) {
			t.Errorf("%s was in %s, which was none of the communes that became ours", h.Name, h.Former)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSuggest(b *testing.B) {
	u := load(b)
	for b.Loop() {
		u.Suggest(HanoiCode, "cong hoa", 6)
	}
}
