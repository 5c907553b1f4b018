package search

import (
	"slices"
	"strings"
	"testing"
)

func TestBothEnginesRankByTheSameCriteriaInTheSameOrder(t *testing.T) {
	t.Parallel()
	sql, rules, at := orderBy(Featured), settings().RankingRules, 1 // after the order that a buyer chose
	if rules[0] != "sort" {
		t.Errorf("an order that was asked for does not come first: %v", rules)
	}
	for _, c := range Ranking() {
		part, ok := inSQL[c]
		_, rest, there := strings.Cut(sql, part)
		if !ok || !there {
			t.Errorf("PostgreSQL does not rank by %s after what comes before it: %s", c, sql)
		}
		sql = rest
		own, ok := inEngine[c]
		if !ok || !slices.Equal(rules[at:at+len(own)], own) {
			t.Errorf("the engine does not rank by %s at %d: %v", c, at, rules)
		}
		at += len(own)
	}
	if at != len(rules) || strings.Trim(sql, ", ") != "" {
		t.Errorf("an engine ranks by more than is said: %v, %s", rules[at:], sql)
	}
}
