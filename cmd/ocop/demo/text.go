package demo

import "strings"

// lines are read one below the other: the steps of a use.
func lines(each ...string) string { return strings.Join(each, "\n") }

// paragraphs are set apart by an empty line.
func paragraphs(each ...string) string { return strings.Join(each, "\n\n") }
