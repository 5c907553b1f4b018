// Package archtest owns the directions of the house: which folder may import which, who
// alone may know a library, and a few rules that keep files findable. Its test fails on
// a folder that nobody has written a line for.
//
// It never runs or builds what it looks at, and nothing imports it.
package archtest
