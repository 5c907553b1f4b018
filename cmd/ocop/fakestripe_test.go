package main

import (
	"strings"
	"testing"
)

func TestTheFakeIsForTryingAlone(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, value, addr, want string }{
		{"", "", "127.0.0.1:0", ""},
		{"", "", "[::1]:0", ""},
		{"", "", "0.0.0.0:12111", "reached by others"},
		{"", "", "12111", "reached by others"},
		{"OCOP_BASE_URL", "https://ocop.example.vn", "127.0.0.1:0", "this is production"},
		{"STRIPE_SECRET_KEY", "sk_live_x", "127.0.0.1:0", "not one for tests"},
	} {
		err := onlyForTrying(map[string]string{c.name: c.value}, c.addr, "127.0.0.1:12111")
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s=%s on %s: %v", c.name, c.value, c.addr, err)
		}
	}
}
