package workbook

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// How wide a column without a width of its own becomes, in letters, and how many rows are looked at
// for that: a workbook is written row after row, and says its widths before the first.
const (
	narrow, wide = 9.0, 48.0
	looked       = 100
	unknown      = 18.0 // nothing is in it
)

// ahead takes the rows that widths are taken from; fewer when there are no more.
func ahead(next func() ([]any, error)) (rows [][]any, err error) {
	for len(rows) < looked {
		row, err := next()
		if err != nil || row == nil {
			return rows, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// following is the next row of those that were taken ahead, or of the rest.
func following(first *[][]any, next func() ([]any, error)) ([]any, error) {
	if len(*first) == 0 {
		return next()
	}
	row := (*first)[0]
	*first = (*first)[1:]
	return row, nil
}

// fit is how wide the i-th column has to be for what is in it; its heading may take two lines.
func fit(title string, rows [][]any, i int) float64 {
	if len(rows) == 0 {
		return unknown
	}
	most := utf8.RuneCountInString(title)/2 + 3
	for _, word := range strings.Fields(title) {
		most = max(most, utf8.RuneCountInString(word)+1)
	}
	for _, row := range rows {
		if i < len(row) {
			most = max(most, letters(row[i])+2)
		}
	}
	return min(max(float64(most), narrow), wide)
}

// letters is how many a value takes; of several lines, the longest.
func letters(value any) (most int) {
	switch v := value.(type) {
	case string:
		for line := range strings.SplitSeq(v, "\n") {
			most = max(most, utf8.RuneCountInString(line))
		}
	case Day:
		most = len("31/12/2026")
	case Moment:
		most = len("31/12/2026 23:59")
	case Amount:
		most = len(strconv.FormatInt(int64(v), 10)) * 4 / 3
	}
	return most
}
