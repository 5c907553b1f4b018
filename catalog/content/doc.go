// Package content owns words about places: villages, heritage sites, and the facts
// said of them, each with where it was read; the news and events of the commune; and who
// runs the site, as its foot says.
//
// It never states a fact without its source and never holds a product's words.
package content
