package imports

import (
	"slices"
	"testing"
)

func TestWhatIsNearlyANameIsOfferedForIt(t *testing.T) {
	t.Parallel()
	names := []string{"HTX Miến làng So (mẫu)", "HTX Rau an toàn Đồng Cửa (mẫu)", "Công ty cổ phần Gỗ Hoa Văn (mẫu)", "Hộ kinh doanh"}
	for text, want := range map[string]string{
		"HTX Miên lang So":     names[0],
		"miến làng so htx":     names[0],
		"CÔNG TY GỖ HOA VĂN":   names[2],
		"Hộ kinh danh cá thể":  names[3],
		"rau an toan Dong Cua": names[1],
		"Bánh mì Sài Gòn":      "",
		"":                     "",
		"(mẫu)":                "",
	} {
		if got := Nearest(text, names); got != want {
			t.Errorf("%q is taken for %q, not %q", text, got, want)
		}
	}
	if got := Nearest("a", nil); got != "" {
		t.Errorf("of nothing %q is near", got)
	}
}

func TestOneTextIsMendedOnceForAllItsRows(t *testing.T) {
	t.Parallel()
	g := &Group{}
	for n := range 3000 {
		g.alike(&Planned{Number: n + 2, Title: "Dòng"}, []string{"Làng Xa", "Làng Gần"}[n%2])
	}
	if len(g.Alike) != 2 || len(g.Alike[0].Rows) != 1500 || !slices.IsSorted(g.Alike[1].Rows) {
		t.Errorf("%d texts, %d rows", len(g.Alike), len(g.Alike[0].Rows))
	}
	for n := range 100 {
		g.alike(&Planned{Number: n}, string(rune('a'+n)))
	}
	if len(g.Alike) != mostShown {
		t.Errorf("%d texts are listed", len(g.Alike))
	}
}

func FuzzNearest(f *testing.F) {
	f.Add("HTX Miên lang So", "HTX Miến làng So")
	f.Fuzz(func(t *testing.T, text, name string) {
		if got := Nearest(text, []string{name}); got != "" && got != name {
			t.Errorf("%q of %q", got, name)
		}
	})
}
