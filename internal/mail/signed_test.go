package mail_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/mail"
)

// taken keeps the last message.
type taken struct{ last mail.Message }

func (k *taken) Send(_ context.Context, m mail.Message) error { k.last = m; return nil }

func TestAMailSaysBelowWhoSendsIt(t *testing.T) {
	t.Parallel()
	foot, to := "", &taken{}
	s := mail.Signed{Transport: to, Foot: func() string { return foot }}
	for _, c := range []struct{ foot, text, want string }{{"", "Chào bạn.\n", "Chào bạn.\n"}, {"UBND xã\n024 3825 1234", "Chào bạn.\n\n", "Chào bạn.\nUBND xã\n024 3825 1234\n"}, {"UBND xã", "", ""}} {
		foot = c.foot
		if err := s.Send(t.Context(), mail.Message{Text: c.text, ID: "x"}); err != nil || to.last.Text != c.want || to.last.ID != "x" {
			t.Errorf("%q became %q (%v)", c.text, to.last.Text, err)
		}
	}
}
