package web

import (
	"strconv"

	"golang.org/x/text/width"
)

// number reads a whole number; def when there is none, and -1, which nothing accepts,
// when it is not one.
func number(text string, def int) int {
	if text == "" {
		return def
	}
	n, err := strconv.Atoi(width.Narrow.String(text))
	if err != nil || n < -1 || n > 1_000_000 {
		return -1
	}
	return n
}

// id reads a record's id; 0, which no record has, when it is not one.
func id(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
