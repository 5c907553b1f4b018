// Package statement owns reading a bank's statement: a file becomes lines, or a sentence
// about the place where it could not be understood.
//
// It never guesses a column or an amount, never drops a line in silence, and books
// nothing.
package statement
