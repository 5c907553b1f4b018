// Package phrase owns the sentences with which people begin what they write to somebody else, by
// occasion: why goods are sent back, an answer to a review, why an order is off. The commune
// changes them, and every change is kept.
//
// It knows no sentence of its own and sends nothing: those that come with the program are told to
// whoever asks by the package locale, and whoever begins with one may write what they like.
package phrase
