// Package work owns one question: how much of what follows a sale waits for a person, of
// each kind, for somebody's part of the commune.
//
// It never changes anything and knows no rule: each kind belongs to the package that says
// when it is done.
package work
