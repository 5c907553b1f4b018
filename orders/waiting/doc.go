// Package waiting owns who wants to be told when goods can be had again, in which order
// they are told, and what is kept for them while it is their turn.
//
// It sends nothing: a person in the office calls and says here that it is done. It never
// takes stock, and it keeps a telephone number no longer than it is needed.
package waiting
