// Package phone owns Vietnamese telephone numbers: reading what people type, one
// stored form (E.164), the form people read, and the masked form for public pages.
//
// It never says whether a number is answered, and never puts a number into an error
// or a log: a refusal carries prefixes and counts only.
package phone
