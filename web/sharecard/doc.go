// Package sharecard draws the pictures that messengers and social networks show beside a
// link: the name, the seal in force, where it is from, and our own drawing of the craft.
//
// It owns nothing and knows no record: what stands on a card is handed in. It never draws a
// price, for such pictures are kept by others long after a price has changed.
package sharecard
