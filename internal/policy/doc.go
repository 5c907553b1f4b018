// Package policy owns the texts a selling site must publish: their versions, from when
// each is in force, and which of them an order was placed under.
//
// It never changes a published version: a change is a new file with a higher number.
// What only the owner of the site can say is a marked blank in the text, never an
// invented name or number.
package policy
