// Package shortlink owns what a short code opens (M1, TETQUE): which page, what it was printed for,
// whether it is in use, and how often it was opened from where.
//
// The codes of sizes are given by sessions too (catalog/livestream); all of them are rows of one
// table, so that no two look alike. It counts and knows nobody: no visitor is in any number.
package shortlink
