// Package review owns what buyers say of goods they received, once an officer has let it
// be seen, and the maker's answer to it.
//
// It knows no orders: whoever lets a review in hands over the proof that it was delivered.
// It gives no stars: a score is a number between 1 and 5 and never an OCOP rank.
package review
