// Package audit owns the log of who did what to which record: written in the
// transaction of the change, and only ever added to (the schema refuses the rest).
//
// It never decides whether something may be done, and never stores a password, a key
// or a token: callers pass only what a colleague may read later.
package audit
