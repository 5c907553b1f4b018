package workbook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// marks is what a sheet says of its cells beside their texts.
type marks struct {
	number, formula map[spot]bool
	merged          [][2]string // the first and the last cell of each
}

// spot is where a cell stands: both count from 1.
type spot struct{ row, column int }

// marksOf reads them from the sheet as it is kept. The library would lay out every cell up to the
// last one of each row first, and rows without a number one by one: a file of a few kilobytes
// then takes all memory that there is, or hours.
func marksOf(part []byte) (*marks, error) {
	out := &marks{number: map[spot]bool{}, formula: map[spot]bool{}}
	d := xml.NewDecoder(bytes.NewReader(part))
	var here spot
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fault.New(fault.Invalid, "sheet.unreadable")
		}
		begun, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch begun.Name.Local {
		case "row":
			here = spot{row: here.row + 1}
			if n, err := strconv.Atoi(attribute(begun, "r")); err == nil && n > 0 {
				here.row = n
			}
		case "c":
			here.column++
			if column, _, err := excelize.CellNameToCoordinates(attribute(begun, "r")); err == nil {
				here.column = column
			}
			if kind := attribute(begun, "t"); (kind == "" || kind == "n") && here.kept() {
				out.number[here] = true
			}
		case "f":
			if here.kept() {
				out.formula[here] = true
			}
		case "mergeCell":
			from, to, _ := strings.Cut(attribute(begun, "ref"), ":")
			if out.merged = append(out.merged, [2]string{from, to}); len(out.merged) > mostMerged {
				return nil, fault.New(fault.Invalid, "sheet.merged")
			}
		}
	}
}

// kept says whether a cell is where cells are read at all.
func (a spot) kept() bool { return a.row <= mostEmpty && a.column <= MostColumns }

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// partOf is a sheet as it is kept in a workbook that is open; nil when it is nowhere.
func partOf(book *excelize.File, name string) []byte {
	for _, s := range book.WorkBook.Sheets.Sheet {
		if s.Name != name {
			continue
		}
		var found []byte
		book.Relationships.Range(func(key, _ any) bool {
			links, _ := key.(string)
			if folder := path.Dir(path.Dir(links)); links != "_rels/.rels" {
				found = partAt(book, links, folder, s.ID)
			}
			return found == nil
		})
		return found
	}
	return nil
}

// partAt follows a link from a folder of the workbook.
func partAt(book *excelize.File, links, folder, id string) []byte {
	text, _ := book.Pkg.Load(links)
	raw, _ := text.([]byte)
	var all struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	if xml.Unmarshal(raw, &all) != nil {
		return nil
	}
	for _, one := range all.Relationship {
		if one.ID != id {
			continue
		}
		to := strings.ReplaceAll(one.Target, `\`, "/")
		if !strings.HasPrefix(to, "/") {
			to = path.Join("/", folder, to)
		}
		part, _ := book.Pkg.Load(strings.TrimPrefix(path.Clean(to), "/"))
		if raw, ok := part.([]byte); ok {
			return raw
		}
	}
	return nil
}
