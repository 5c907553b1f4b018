package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
)

// remade is a workbook with another text for its sheet.
func remade(t testing.TB, sheet string) []byte {
	t.Helper()
	data := book(t, [][]any{{"Sản phẩm"}}, nil)
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "xl/worksheets/sheet1.xml" {
			_, err = io.WriteString(w, `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`+sheet+`</worksheet>`)
		} else if r, open := f.Open(); open == nil {
			_, err = io.Copy(w, r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestAFileOfAFewKilobytesTakesNeitherAllMemoryNorHours reads what other programs never write, and
// what took the whole shop down. It counts pieces of memory, and so runs alone; what took hours
// ends the test by its time.
func TestAFileOfAFewKilobytesTakesNeitherAllMemoryNorHours(t *testing.T) {
	var wide strings.Builder
	for n := 1; n <= 400; n++ {
		fmt.Fprintf(&wide, `<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c><c r="XFD%d"/></row>`, n, n, n)
	}
	for what, c := range map[string]struct {
		sheet string
		most  float64 // pieces
	}{
		"rows that reach to the last column":       {`<sheetData>` + wide.String() + `</sheetData>`, 200_000},
		"rows without a number":                    {`<sheetData>` + strings.Repeat(`<row/>`, 600_000) + `</sheetData>`, 8_000_000},
		"formulas of which the first is not there": {`<sheetData>` + strings.Repeat(`<row>`+strings.Repeat(`<c><f t="shared" si="7"/><v>1</v></c>`, 30)+`</row>`, 2_000) + `</sheetData>`, 5_000_000},
		"cells in cells":                           {`<sheetData>` + strings.Repeat(`<a>`, 4_000_000), 100_000},
		"merged cells":                             {`<sheetData/><mergeCells>` + strings.Repeat(`<mergeCell ref="A1:B2"/>`, 500_000) + `</mergeCells>`, 1_000_000},
	} {
		data := remade(t, c.sheet)
		if len(data) > 200<<10 {
			t.Errorf("%s: %d bytes", what, len(data))
		}
		if n := testing.AllocsPerRun(1, func() { _, _ = Read(data) }); n > c.most {
			t.Errorf("%s: %.0f pieces of memory, want at most %.0f", what, n, c.most)
		}
	}
}

func TestCellsWithoutTheirPlaceAreReadInTheirOrder(t *testing.T) {
	t.Parallel()
	sheets, err := Read(remade(t, `<sheetData><row><c t="inlineStr"><is><t>Sản phẩm</t></is></c><c><v>5</v></c></row><row r="4"><c r="B4"><f>A1</f><v>7</v></c><c><v>8</v></c></row></sheetData>`))
	if err != nil || len(sheets) != 1 || said(sheets[0]) != "1: Sản phẩm|5#\n4: |7#=|8#" {
		t.Errorf("%+v (%v)", sheets, err)
	}
}
