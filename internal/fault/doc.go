// Package fault owns the ways of saying no that a person may hear: a refusal with a
// kind and a message key, and a form with a key beside each wrong field.
//
// It never holds a sentence: the edge chooses the words in the reader's language
// (internal/locale). Anything that is not a fault is broken, is answered with 500
// and is never shown.
package fault
