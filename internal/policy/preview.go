package policy

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Previews are addresses under which the office shows a draft as buyers would see it. An
// address holds for the day in Việt Nam on which it was made and the day after; nobody can
// make one without the key.
type Previews struct {
	Key []byte
	Now func() time.Time
}

// Address is where the draft of a page is looked at today.
func (p Previews) Address(slug string) string {
	return "/xem-truoc/chinh-sach/" + slug + "/" + p.seal(slug, vntime.Today(p.Now()))
}

// Holds says whether we made that address for the page, today or yesterday.
func (p Previews) Holds(slug, seal string) bool {
	today := vntime.Today(p.Now())
	for _, day := range []time.Time{today, today.AddDate(0, 0, -1)} {
		if hmac.Equal([]byte(seal), []byte(p.seal(slug, day))) {
			return true
		}
	}
	return false
}

func (p Previews) seal(slug string, day time.Time) string {
	mac := hmac.New(sha256.New, p.Key)
	mac.Write([]byte("policy/" + slug + "/" + vntime.Date(day)))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil)[:18])
}
