package admin

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/catalog/imports"
)

// TestTheSampleRowsOfATemplateAreShownAndNeverRead does so for every kind: the template has them on
// a sheet of their own, one of them copied into the table is read, and those of the sheet are not.
func TestTheSampleRowsOfATemplateAreShownAndNeverRead(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	b := d.as("Hoa", "economy")
	for _, k := range importKinds() {
		words := d.office.Texts.Imports.Kinds[string(k.kind)]
		f, err := excelize.OpenReader(strings.NewReader(b.get(k.at() + "/mau.xlsx").body))
		if err != nil {
			t.Fatal(err)
		}
		shown, err := f.GetRows("Ví dụ")
		table, _ := f.GetRows(words.Sheet)
		f.Close()
		if err != nil || len(shown) != 5 || !strings.HasPrefix(shown[0][0], "Ví dụ") || !slices.Equal(shown[1], table[0]) {
			t.Errorf("the samples of %s: %v, %v", k.kind, err, shown)
			continue
		}
		cells, next := map[string]any{}, len(table)+1
		for i, text := range shown[3] { // one that is written here, beside the examples of the columns
			at, _ := excelize.CoordinatesToCellName(i+1, next)
			cells[at] = text
		}
		sent := b.upload(k.at()+"/tai-len", b.filled(k.at()+"/mau.xlsx", words.Sheet, cells))
		page := b.follow(sent)
		page.says(t, http.StatusOK, "nhập")
		n := id(sent.location[strings.LastIndex(sent.location, "/")+1:])
		if rows := d.number(`SELECT count(*) FROM import_rows WHERE import_id = $1`, n); rows != int64(len(table)) {
			t.Errorf("of %s %d rows are read, and %d are in the table", k.kind, rows, len(table))
		}
		page.saysNot(t, "Không đọc được", "Chưa phải ngày", "Chưa phải số")
		if _, empty := b.upload(k.at()+"/tai-len", b.filled(k.at()+"/mau.xlsx", words.Sheet, nil)), k.kind != imports.Stock; empty {
			if rows := d.number(`SELECT count(*) FROM import_rows r JOIN imports i ON i.id = r.import_id WHERE i.kind = $1`, string(k.kind)); rows != int64(len(table)) {
				t.Errorf("of an empty template of %s rows are read: %d", k.kind, rows)
			}
		}
	}
}
