// Package typed owns how what a person has typed becomes text that everybody can see:
// composed letters, and nothing in it that is invisible, that turns the direction of
// writing, or that ends a line where none may end.
//
// It never judges what was typed: how long it may be and what it must hold is said
// where it is used.
package typed
