package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/meilisearch/meilisearch-go"
)

// settings are the engine's, whole. Nothing in them is empty: the client leaves empty
// settings out, and the engine would then keep what it had.
func settings() *meilisearch.Settings {
	rules := []string{"sort"}
	for _, c := range Ranking() {
		rules = append(rules, inEngine[c]...)
	}
	return &meilisearch.Settings{
		SearchableAttributes: []string{"name", "joined", "aliases", "origin", "body"},
		DisplayedAttributes:  []string{"id", "row_version"},
		FilterableAttributes: []string{"group", "village", "producer", "points", "stars", "bands", "price", "in_stock", "cold", "name_syl"},
		SortableAttributes:   []string{"price", "published", "id"},
		RankingRules:         rules,
		// Every Vietnamese syllable of five letters has another a letter away: a slip in
		// one is mended by our own vocabulary, and only when nothing else was found.
		TypoTolerance: &meilisearch.TypoTolerance{Enabled: true,
			MinWordSizeForTypos: meilisearch.MinWordSizeForTypos{OneTypo: 6, TwoTypos: 10}, DisableOnAttributes: []string{"joined"}, DisableOnNumbers: true},
		Pagination: &meilisearch.Pagination{MaxTotalHits: maxTotal},
		Faceting:   &meilisearch.Faceting{MaxValuesPerFacet: maxFacetValues},
	}
}

const (
	maxTotal       = 200_000 // products that a total is right for
	maxFacetValues = 500     // villages, makers or points that are counted
)

// fingerprint changes when the settings or the shape of a document do; an index with
// another one is built anew.
func fingerprint() string {
	text, err := json.Marshal(struct {
		Settings *meilisearch.Settings
		Shape    Document
	}{settings(), Document{}})
	if err != nil {
		panic("search: settings are data: " + err.Error())
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}
