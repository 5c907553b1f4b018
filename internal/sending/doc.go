// Package sending owns which form has been sent already: a page that makes a record carries
// a key, and a key makes one record, however often a slow line or two taps send it.
//
// It never looks at what was sent: the same key with other words leads to the record that
// was made first.
package sending
