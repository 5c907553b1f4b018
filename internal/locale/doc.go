// Package locale owns every sentence a person reads: one typed struct of texts, and
// one file set per language that fills it. A missing text does not compile, or fails
// the parity test.
//
// It never decides anything and never formats more than it is told: amounts, dates
// and counts come in ready.
package locale
