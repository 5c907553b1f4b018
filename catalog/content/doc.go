// Package content owns words about places: villages, heritage sites, and the facts
// said of them, each with where it was read; and the news and events of the commune.
//
// It never states a fact without its source and never holds a product's words.
package content
