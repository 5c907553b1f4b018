// Package place owns where things are: the provinces and communes of Vietnam with
// their official codes, the names they had before, the hamlets of our commune, and
// finding any of them from what people type.
//
// It never changes an address that was given, never guesses in silence (a name that
// may mean two places is refused with both), and knows no street.
package place
