package place

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"strings"
)

// Made by the generator in gen; README.md names the sources.
var (
	//go:embed data/units.tsv.gz
	packedUnits []byte
	//go:embed data/former.tsv.gz
	packedFormer []byte
)

// Load reads the embedded lists. Call it once and hand the Units down; an error means
// that the program was built from broken data.
func Load() (*Units, error) {
	u := &Units{provinceAt: map[string]int{}, wardAt: map[string]int{}}
	if err := eachLine(packedUnits, u.addUnit); err != nil {
		return nil, fmt.Errorf("place: units: %w", err)
	}
	var district string
	err := eachLine(packedFormer, func(code, name string) error {
		if code == "" {
			district = withoutKind(name)
			return nil
		}
		return u.addFormer(code, name, district)
	})
	if err != nil {
		return nil, fmt.Errorf("place: former names: %w", err)
	}
	for _, f := range knownHere {
		if err := u.addFormer(CommuneCode, f, "Quốc Oai"); err != nil {
			return nil, fmt.Errorf("place: former names here: %w", err)
		}
	}
	return u, nil
}

// eachLine hands on the two fields of every line.
func eachLine(packed []byte, take func(code, name string) error) error {
	plain, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(plain)
	for lines.Scan() {
		code, name, ok := strings.Cut(lines.Text(), "\t")
		if !ok || name == "" {
			return fmt.Errorf("line %q", lines.Text())
		}
		if err := take(code, name); err != nil {
			return err
		}
	}
	return lines.Err()
}

// addUnit takes a province, with a code of two digits, or a ward of the last one.
func (u *Units) addUnit(code, name string) error {
	if len(code) == 2 {
		u.provinceAt[code] = len(u.provinces)
		u.provinces = append(u.provinces, Province{Code: code, Name: name})
		u.spans = append(u.spans, span{len(u.wards), len(u.wards)})
		u.named = append(u.named, &names{})
		return nil
	}
	last := len(u.provinces) - 1
	if _, twice := u.wardAt[code]; twice || last < 0 || len(code) != 5 {
		return fmt.Errorf("ward %q", code)
	}
	u.wardAt[code] = len(u.wards)
	u.wards = append(u.wards, Ward{Code: code, Name: name, ProvinceCode: u.provinces[last].Code})
	u.spans[last].end = len(u.wards)
	return nil
}

func (u *Units) addFormer(code, name, district string) error {
	at, ok := u.wardAt[code]
	if !ok {
		return fmt.Errorf("%s became the unknown ward %q", name, code)
	}
	n := u.named[u.provinceAt[u.wards[at].ProvinceCode]]
	n.former = append(n.former, former{ward: at, name: name, district: district})
	return nil
}
