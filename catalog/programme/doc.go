// Package programme owns what the commune's own plan asks for beside goods: its trade fairs,
// which producers take part in them, and what came of it.
//
// It counts what was written down and guesses nothing; it never sells, and orders taken at a
// fair stay orders.
package programme
