// Package policy owns the texts a selling site must publish: their versions, from when
// each is in force, and which of them an order was placed under.
//
// A version comes with the program, as a file with a number, or from the office, which
// writes a draft and publishes it with the day from which it is in force. From the first
// number that the office has published on, files of that page are not used any more.
//
// It never changes a published version: a change is a new one with a higher number, and one
// that was never in force can only be taken back whole. What only the owner of the site can
// say is a marked blank in the text, filled from what the office wrote of the site and never
// with an invented name or number.
package policy
