// Package trail owns the reading of the log: which lines, by whom and about what, and what
// the record of a line is called today.
//
// It never writes a line but the one that says that the log was taken out of the house, and
// never decides who may read.
package trail
