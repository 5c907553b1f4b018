package workbook

import (
	"time"

	"github.com/xuri/excelize/v2"
)

// Day is a day, and Moment a minute of one, that a program can sort and count with: as the
// clock on the wall shows it in the time's own zone. The zero time is an empty cell.
type (
	Day    time.Time
	Moment time.Time
)

// Amount is a sum of money in đồng.
type Amount int64

// styles are how values are shown.
type styles struct{ text, day, moment, amount int }

func newStyles(f *excelize.File) (s styles, err error) {
	day, moment := "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
	for _, each := range []struct {
		to    *int
		style excelize.Style
	}{{&s.text, excelize.Style{NumFmt: 49}}, {&s.day, excelize.Style{CustomNumFmt: &day}}, {&s.moment, excelize.Style{CustomNumFmt: &moment}}, {&s.amount, excelize.Style{NumFmt: 3}}} {
		if *each.to, err = f.NewStyle(&each.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

// cell is a value as it is kept and shown.
func (s styles) cell(value any) any {
	switch v := value.(type) {
	case string:
		return excelize.Cell{StyleID: s.text, Value: Safe(v)}
	case Day:
		return at(s.day, time.Time(v))
	case Moment:
		return at(s.moment, time.Time(v))
	case Amount:
		return excelize.Cell{StyleID: s.amount, Value: int64(v)}
	}
	return value
}

// at is a time as the wall shows it: a workbook knows no zones.
func at(style int, t time.Time) any {
	if t.IsZero() {
		return nil
	}
	y, m, d := t.Date()
	wall := time.Date(y, m, d, t.Hour(), t.Minute(), 0, 0, time.UTC)
	return excelize.Cell{StyleID: style, Value: wall}
}
