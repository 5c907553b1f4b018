// Package payee owns whose bank account a buyer's transfer goes to: one account in use
// for each producer, and how it is changed.
//
// It never lets one person change an account alone, never swaps one without a wait and
// a word to the old contact, and never sees the money itself.
package payee
