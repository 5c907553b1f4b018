// Package takedown owns what is taken off the shop in an emergency: that it is gone from
// every page with the commit, why, by whom, and that two people lift it.
//
// It never changes what a record says of itself, so that lifting leaves it as it was, and
// never touches orders that were placed: it says which they are.
package takedown
