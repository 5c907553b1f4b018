package ui

import (
	"strconv"
	"strings"

	"github.com/a-h/templ"
)

// here marks the link to the page one is on.
func here(href, active string) templ.Attributes {
	if href == active {
		return templ.Attributes{"aria-current": "page"}
	}
	return nil
}

// on sets an attribute only when it applies: most attributes of a page are absent,
// and an absent one costs no bytes.
func on(apply bool, name string, value any) templ.Attributes {
	if !apply {
		return nil
	}
	return templ.Attributes{name: value}
}

// class joins class names, leaving out the empty ones.
func class(names ...string) string {
	used := names[:0:0]
	for _, n := range names {
		if n != "" {
			used = append(used, n)
		}
	}
	return strings.Join(used, " ")
}

func when(apply bool, name string) string {
	if apply {
		return name
	}
	return ""
}

func itoa(n int) string { return strconv.Itoa(n) }

func i64(n int64) string { return strconv.FormatInt(n, 10) }
