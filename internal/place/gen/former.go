package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// mapping is one row of the source: an old ward and one of the new wards that took
// some or all of it.
type mapping struct {
	OldName     string `json:"old_ward_name"`
	OldDistrict string `json:"old_district_name"`
	NewCode     string `json:"new_ward_code"`
	NewName     string `json:"new_ward_name"`
	NewProvince string `json:"new_province_name"`
}

// former is an old name as we keep it.
type former struct{ District, Code, Name string }

// readFormer reads the old names and finds today's code of each by the new ward's
// name within its province: the codes of the source are partly older, and a few
// point into another province. What it had to mend or drop is in the notes.
func readFormer(path string, provinces []province) ([]former, []string, error) {
	rows, err := readMappings(path)
	if err != nil {
		return nil, nil, err
	}
	codes := newIndex(provinces)
	var all []former
	var mended, dropped, same int
	var notes []string
	for _, row := range rows {
		if row.OldName == "" {
			continue // an island district that had no communes
		}
		code, name := codes.find(row)
		if code == "" {
			dropped++
			notes = append(notes, fmt.Sprintf("dropped: %s, %s → %s (%s)", row.OldName, row.OldDistrict, row.NewName, row.NewProvince))
			continue
		}
		if code != row.NewCode {
			mended++
		}
		old := tidy(row.OldName)
		if slug.Fold(bare(old)) == slug.Fold(bare(name)) {
			same++ // the present name already finds it
			continue
		}
		all = append(all, former{District: tidy(row.OldDistrict), Code: code, Name: old})
	}
	slices.SortFunc(all, func(a, b former) int {
		return strings.Compare(a.District+"\t"+a.Code+"\t"+a.Name, b.District+"\t"+b.Code+"\t"+b.Name)
	})
	all = slices.Compact(all)
	notes = append(notes, fmt.Sprintf("%d rows: %d old names kept, %d named as today, %d codes mended, %d dropped", len(rows), len(all), same, mended, dropped))
	return all, notes, nil
}

func readMappings(path string) ([]mapping, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var tables []struct {
		Name string          `json:"name"`
		Data json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(raw, &tables); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, table := range tables {
		if table.Name == "ward_mappings" {
			var rows []mapping
			return rows, json.Unmarshal(table.Data, &rows)
		}
	}
	return nil, fmt.Errorf("%s: no table ward_mappings", path)
}

func formerLines(all []former) []string {
	var lines []string
	district := ""
	for _, f := range all {
		if f.District != district {
			district = f.District
			lines = append(lines, "\t"+district)
		}
		lines = append(lines, f.Code+"\t"+f.Name)
	}
	return lines
}
