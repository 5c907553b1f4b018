package search

import (
	"regexp"
	"strings"
	"sync"

	"github.com/ocop-hungdao/ocop/internal/typed"
)

const (
	longestMiss = 60  // letters of a term that are kept
	mostWaiting = 200 // different terms between two writings
)

// personal is what may be somebody's: digits enough for a phone number or a card, mail
// and web addresses.
var personal = regexp.MustCompile(`(\d\D{0,2}){5}|@|://|www\.`)

// Note counts a text that found nothing, without a trace of who typed it. What may be
// personal, and what holds no letter, is not kept. It only remembers, and never fails or
// waits: Flush writes. A program that dies loses what it noted since; of more different
// terms than fit between two writings the later are not counted.
func (w *Words) Note(text string) {
	term := strings.ToLower(typed.Name(text))
	if letters := []rune(term); len(letters) > longestMiss {
		term = strings.TrimSpace(string(letters[:longestMiss]))
	}
	if typed.Says(term) && !personal.MatchString(text) {
		w.misses.back(map[string]int{term: 1})
	}
}

// misses are terms that wait to be written, and how often each was not found.
type misses struct {
	mu      sync.Mutex
	waiting map[string]int
}

// back puts terms among those that wait, as far as there is room.
func (m *misses) back(terms map[string]int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.waiting == nil {
		m.waiting = map[string]int{}
	}
	for term, n := range terms {
		if _, waits := m.waiting[term]; waits || len(m.waiting) < mostWaiting {
			m.waiting[term] += n
		}
	}
}

// take gives out all of them.
func (m *misses) take() map[string]int {
	m.mu.Lock()
	defer m.mu.Unlock()
	terms := m.waiting
	m.waiting = nil
	return terms
}
