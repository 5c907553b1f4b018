// Package search owns finding: what a buyer typed and which filters are set go in,
// product ids in rank order and counts per filter come out. It keeps the copy of the
// catalog that a search engine reads, and says how products are ranked.
//
// It is a view over the catalog and its stars. It never answers with a price, a stock
// number or a name: those are read from the records by id. It never makes anybody wait
// for an engine that does not answer: PostgreSQL answers in its place.
package search
