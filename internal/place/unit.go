package place

import "strings"

// Official codes that rules name.
const (
	HanoiCode   = "01"    // thành phố Hà Nội
	CommuneCode = "09931" // xã Hưng Đạo, Hà Nội: ours
)

// Province is one of the 34 provinces and cities.
type Province struct {
	Code string // two digits
	Name string // with its kind: "Thành phố Hà Nội"
}

// Short is the name without its kind: "Hà Nội".
func (p Province) Short() string { return withoutKind(p.Name) }

// Ward is one of the 3,321 communes, wards and special zones.
type Ward struct {
	Code         string // five digits
	Name         string // with its kind: "Xã Hưng Đạo"
	ProvinceCode string
}

// Short is the name without its kind: "Hưng Đạo".
func (w Ward) Short() string { return withoutKind(w.Name) }

// Urban says whether the unit is a phường, a ward of a town.
func (w Ward) Urban() bool { return strings.HasPrefix(w.Name, "Phường ") }

// Island says whether the unit is one of the special zones, all of them islands.
func (w Ward) Island() bool { return strings.HasPrefix(w.Name, "Đặc khu ") }

var kinds = []string{"Thành phố ", "Tỉnh ", "Phường ", "Xã ", "Đặc khu ", "Thị trấn ", "Thị xã ", "Huyện ", "Quận "}

func withoutKind(name string) string {
	for _, kind := range kinds {
		if rest, ok := strings.CutPrefix(name, kind); ok {
			return rest
		}
	}
	return name
}
