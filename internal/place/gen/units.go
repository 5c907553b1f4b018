package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

type ward struct{ Code, FullName string }

type province struct {
	Code, FullName string
	Wards          []ward
}

// readUnits reads the provinces, Hà Nội first and the others by name, their wards by
// name: the order in which people look for them.
func readUnits(path string) ([]province, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var provinces []province
	if err := json.Unmarshal(raw, &provinces); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	vi := collate.New(language.Vietnamese, collate.Numeric)
	for i := range provinces {
		p := &provinces[i]
		p.FullName = tidy(p.FullName)
		for k := range p.Wards {
			p.Wards[k].FullName = tidy(p.Wards[k].FullName)
		}
		slices.SortFunc(p.Wards, func(a, b ward) int {
			if c := vi.CompareString(bare(a.FullName), bare(b.FullName)); c != 0 {
				return c
			}
			return strings.Compare(a.Code, b.Code)
		})
	}
	slices.SortFunc(provinces, func(a, b province) int {
		switch "01" {
		case a.Code:
			return -1
		case b.Code:
			return 1
		}
		return vi.CompareString(bare(a.FullName), bare(b.FullName))
	})
	return provinces, nil
}

// tidy mends the spelling of the sources: composed letters, a capital first, one
// kind of apostrophe.
func tidy(name string) string {
	name = strings.Join(strings.Fields(norm.NFC.String(strings.ReplaceAll(name, "’", "'"))), " ")
	if rest, ok := strings.CutPrefix(name, "xã "); ok {
		return "Xã " + rest
	}
	return name
}

var kinds = []string{"Thành phố ", "Tỉnh ", "Phường ", "Xã ", "Thị trấn ", "Đặc khu "}

// bare is a name without the kind of unit before it.
func bare(name string) string {
	for _, kind := range kinds {
		if rest, ok := strings.CutPrefix(name, kind); ok {
			return rest
		}
	}
	return name
}

func unitLines(provinces []province) []string {
	var lines []string
	for _, p := range provinces {
		lines = append(lines, p.Code+"\t"+p.FullName)
		for _, w := range p.Wards {
			lines = append(lines, w.Code+"\t"+w.FullName)
		}
	}
	return lines
}
