// Package slug owns the shapes a Vietnamese text takes outside of prose: the part of
// a web address, the folded form that is searched and compared, and the one Unicode
// form that is stored.
//
// It never makes a slug unique (the database does) and never changes a text that
// people will read, except that NFC writes every letter the same way.
package slug
