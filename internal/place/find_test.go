package place

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestOldNamesLeadToTheCommuneOfToday(t *testing.T) {
	t.Parallel()
	u := load(t)
	for typed, want := range map[string]string{
		"Hưng Đạo":   "Xã Hưng Đạo",
		"Cộng Hòa":   "Xã Hưng Đạo (Cộng Hòa cũ)",
		"Cộng Hoà":   "Xã Hưng Đạo (Cộng Hòa cũ)",
		"cong hoa":   "Xã Hưng Đạo (Cộng Hòa cũ)",
		"xã Tân Hòa": "Xã Hưng Đạo (Tân Hòa cũ)",
		"Đồng Quang": "Xã Hưng Đạo (Đồng Quang cũ)",
		"tan phu":    "Xã Hưng Đạo (Tân Phú cũ)",
		"ĐẠI THÀNH":  "Xã Hưng Đạo (Đại Thành cũ)",
		"độ chàng":   "Xã Hưng Đạo (Độ Chàng)",
		"do trang":   "Xã Hưng Đạo (Độ Tràng)",
		"làng So":    "Xã Hưng Đạo (Làng So)",
		"Sơn Lộ":     "Xã Hưng Đạo (Sơn Lộ)",
		"yen quan":   "Xã Hưng Đạo (Yên Quán)",
		"Hạ Hòa":     "Xã Hưng Đạo (Hạ Hòa)",
		"hungdao":    "Xã Hưng Đạo",
		"hung dap":   "Xã Hưng Đạo",
	} {
		found := u.Suggest(HanoiCode, typed, 5)
		if len(found) == 0 || found[0].Shown != want || found[0].Ward.Code != CommuneCode {
			t.Errorf("%q suggests %+v, want %q first", typed, found, want)
		}
	}
}

func TestOldNamesThatSeveralPlacesHadComeWithTheirDistrict(t *testing.T) {
	t.Parallel()
	var shown []string
	for _, m := range load(t).Suggest("04", "Hưng Đạo", 3) {
		shown = append(shown, m.Shown)
	}
	want := []string{"Xã Hưng Đạo", "Xã Tam Kim (Hưng Đạo, Nguyên Bình cũ)", "Phường Thục Phán (Hưng Đạo, Cao Bằng cũ)"}
	slices.Sort(shown[1:])
	slices.Sort(want[1:])
	if !slices.Equal(shown, want) {
		t.Fatalf("suggested %q, want %q", shown, want)
	}
}

func TestOneNameResolvesToOneWard(t *testing.T) {
	t.Parallel()
	u := load(t)
	for _, c := range []struct{ province, typed, code string }{
		{"01", "Hưng Đạo", "09931"}, {"01", "xa hung dao", "09931"}, {"01", " HƯNG  ĐẠO ", "09931"}, {"01", "hungdao", "09931"},
		{"01", "09931", "09931"}, {"01", "Xã Hưng Đạo (Cộng Hòa cũ)", "09931"}, {"01", "Cộng Hòa", "09931"}, {"01", "Hưng Đạo, Quốc Oai", "09931"},
		{"01", norm.NFD.String("Cộng Hòa"), "09931"}, {"01", "Cộng Hoà, huyện Quốc Oai", "09931"},
		{"01", "thị trấn Quốc Oai", "09895"}, {"01", "tt quoc oai", "09895"}, {"01", "P. Ba Đình", "00004"}, {"01", "yên hòa", "00175"},
		// The same name elsewhere stays elsewhere.
		{"04", "Hưng Đạo", "01351"}, {"31", "Hưng Đạo", "11689"},
		// Accents tell two wards of one province apart.
		{"51", "Ba Tơ", "21484"}, {"51", "xã Ba Tô", "21523"}, {"31", "Cẩm Giàng", "10903"},
		{"66", "M’Drắk", "24412"}, {"66", "M'Drăk", "24412"}, {"79", "Phường 12, Gò Vấp", "26882"}, {"79", "P12, quận Gò Vấp", "26882"},
	} {
		w, candidates, err := u.Resolve(c.province, c.typed)
		if err != nil || w.Code != c.code || candidates != nil {
			t.Errorf("%q in %s is %+v, %v, %v; want %s", c.typed, c.province, w, candidates, err, c.code)
		}
	}
}

func TestWhatMayMeanTwoPlacesIsAsked(t *testing.T) {
	t.Parallel()
	u := load(t)
	for _, c := range []struct {
		province, typed, key string
		among                string // a candidate that must be offered
	}{
		{"51", "ba to", "place.ward_ambiguous", "Xã Ba Tô"},
		{"79", "Phường 12", "place.ward_ambiguous", "(Phường 12, Gò Vấp cũ)"},
		{"01", "Hưng Đạp", "place.ward_unknown", "Xã Hưng Đạo"},
		{"01", "hưng", "place.ward_unknown", "Xã Hưng Đạo"},
		{"01", "Atlantis", "place.ward_unknown", ""},
		{"01", "   ", "place.ward_missing", ""},
		{"01", "( )", "place.ward_missing", ""},
		{"01", "11689", "place.ward_unknown", ""}, // a ward of Hải Phòng
		{"", "Hưng Đạo", "place.province_unknown", ""},
		{"99", "Hưng Đạo", "place.province_unknown", ""},
	} {
		w, candidates, err := u.Resolve(c.province, c.typed)
		offered := slices.ContainsFunc(candidates, func(m Match) bool { return strings.Contains(m.Shown, c.among) })
		if !fault.Is(err, c.key) || w != (Ward{}) || offered != (c.among != "") {
			t.Errorf("%q in %q: %v, %+v, %v; want %s with %q", c.typed, c.province, w, candidates, err, c.key, c.among)
		}
	}
}

func TestEveryNameOfTheCountryLeadsHome(t *testing.T) {
	t.Parallel()
	u := load(t)
	for _, p := range u.Provinces() {
		for _, s := range u.namesOf(p.Code) {
			m := u.matchOf(s, false)
			if w, _, err := u.Resolve(p.Code, m.Shown); err != nil || w != m.Ward {
				t.Fatalf("%q, as it is shown, is %v (%v)", m.Shown, w, err)
			}
			if s.old == "" || s.hamlet {
				continue
			}
			w, candidates, err := u.Resolve(p.Code, s.old+", "+s.district)
			if w != m.Ward && !slices.ContainsFunc(candidates, func(c Match) bool { return c.Ward == m.Ward }) && !u.isPresentName(p.Code, s) {
				t.Errorf("%s, %s is now in %s: %v, %v, %v", s.old, s.district, m.Ward.Name, w, candidates, err)
			}
		}
	}
}

// TestEveryOldNameIsUnderstoodAsItIsTyped types each former name of the country as people
// with a phone do: without its kind and without accents.
func TestEveryOldNameIsUnderstoodAsItIsTyped(t *testing.T) {
	t.Parallel()
	u := load(t)
	for _, p := range u.Provinces() {
		for _, s := range u.namesOf(p.Code) {
			if s.old == "" || s.hamlet {
				continue
			}
			ward := u.wards[s.ward]
			w, candidates, err := u.Resolve(p.Code, s.bare)
			is := func(c Match) bool { return c.Ward == ward }
			// Typed alike, a name of today or one spelt nearer wins.
			alike := func(o spelling) bool {
				if o.bare != s.bare {
					return false
				}
				found := u.wards[o.ward]
				return w == found || slices.ContainsFunc(candidates, func(c Match) bool { return c.Ward == found })
			}
			if w != ward && !slices.ContainsFunc(candidates, is) && !slices.ContainsFunc(u.namesOf(p.Code), alike) {
				t.Errorf("%q, once %s, now in %s: %v, %v, %v", s.bare, s.old, ward.Name, w, candidates, err)
			}
		}
	}
	for typed, want := range map[string]string{"Láng Thượng": "Phường Láng", "lang thuong": "Phường Láng", "Láng Hạ": "Phường Láng", "lang ha": "Phường Láng", "P. lang ha": "Phường Láng"} {
		if w, _, err := u.Resolve(HanoiCode, typed); err != nil || w.Name != want {
			t.Errorf("%q is %v (%v), not %s", typed, w, err, want)
		}
		if found := u.Suggest(HanoiCode, typed, 1); len(found) != 1 || found[0].Ward.Name != want {
			t.Errorf("%q suggests %v, not %s", typed, found, want)
		}
	}
}

// isPresentName says that a former name is, to the letter, the name of another ward
// today: typed with its kind it means that ward.
func (u *Units) isPresentName(province string, s spelling) bool {
	return slices.ContainsFunc(u.Wards(province), func(w Ward) bool { return spelt(w.Name) == s.accentedFull })
}

func TestOneSlipIsForgivenAndNoMore(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"hungdao", "hungdap", true}, {"hungdao", "hugndao", true}, {"hungdao", "hungda", true}, {"hungdao", "hunngdao", true},
		{"hungdao", "hungdao", false}, {"hungdao", "hugndap", false}, {"baby", "babi", false}, {"hungdao", "hung", false},
	} {
		if oneSlip(c.a, c.b) != c.want || oneSlip(c.b, c.a) != c.want {
			t.Errorf("%s and %s: one slip is not %t", c.a, c.b, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	u := load(f)
	for _, s := range []string{"Hưng Đạo", "p12", "xa", "(", ",", "\xff\x00", "x" + strings.Repeat("ạ", 300)} {
		f.Add("01", s)
	}
	f.Fuzz(func(t *testing.T, province, typed string) {
		found := u.Suggest(province, typed, 6)
		if len(found) > 6 {
			t.Fatalf("%d suggestions", len(found))
		}
		w, _, err := u.Resolve(province, typed)
		if _, refused := fault.As(err); err != nil && !refused || err == nil && w.ProvinceCode != province {
			t.Fatalf("%q in %q: %v, %v", typed, province, w, err)
		}
	})
}
