package locale_test

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/locale"
)

// Whoever reads "16 new, 2 to an order, 1 to look at" looks for the other thirteen.
func TestEveryLineOfAStatementIsAccountedFor(t *testing.T) {
	t.Parallel()
	say := locale.Vi().Desk.FileDone
	if words := say(16, 16, 2, 1, 0, 0); !strings.Contains(words, "13 khoản ngân hàng đã báo") {
		t.Error(words)
	}
	if words := say(3, 3, 1, 1, 1, 0); strings.Contains(words, "đã báo") {
		t.Error(words)
	}
}
