// Package blob owns files that are too large for the database: where their bytes lie
// and that they are there whole or not at all. What is public may be sent to anybody who
// knows a name; what is private is only ever read by code that was handed the shelf.
//
// It never knows what a file shows or whom it belongs to, and never decides who may see
// it: that is why there are two shelves and no third way in.
package blob
