package statement

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
)

// It counts memory, and so runs alone.
func TestCellsThatAreMergedToTheEndOfASheetTakeNoMemory(t *testing.T) {
	in := book(t, map[string][][]any{"A": {{"Ngày", "Số tiền", "Nội dung"}, {"24/11/2026", 1000, "OCDAAAABBBB"}}}, nil)
	from, err := zip.NewReader(bytes.NewReader(in), int64(len(in)))
	if err != nil {
		t.Fatal(err)
	}
	merged := ""
	for i := range 15 {
		merged += fmt.Sprintf(`<mergeCell ref="%c1:%c900000"/>`, 'J'+i, 'J'+i)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range from.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(r)
		if strings.HasPrefix(f.Name, "xl/worksheets/") {
			text = bytes.Replace(text, []byte("</sheetData>"), []byte("</sheetData><mergeCells>"+merged+"</mergeCells>"), 1)
		}
		if w, err := z.Create(f.Name); err == nil {
			_, _ = w.Write(text)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	read, err := Parse(out.Bytes())
	runtime.ReadMemStats(&after)
	if err != nil || len(read.Rows) != 1 {
		t.Fatalf("%+v (%v)", read, err)
	}
	if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 64 {
		t.Errorf("%d MB for %d bytes", n, out.Len())
	}
}
