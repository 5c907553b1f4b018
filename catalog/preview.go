package catalog

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Previews are addresses under which the office shows a product as buyers would see it,
// with what waits in its draft. An address holds for the day in Việt Nam on which it was
// made and the day after; nobody can make one without the key.
type Previews struct {
	Key []byte
	Now func() time.Time
}

// Address is where the product is previewed today.
func (p Previews) Address(productID int64) string {
	return "/xem-truoc/" + strconv.FormatInt(productID, 10) + "-" + p.seal(productID, vntime.Today(p.Now()))
}

// Product is whose preview an address shows, by its last part; false when we did not make
// it, or longer ago than yesterday.
func (p Previews) Product(token string) (id int64, ok bool) {
	number, seal, _ := strings.Cut(token, "-")
	id, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return 0, false
	}
	today := vntime.Today(p.Now())
	for _, day := range []time.Time{today, today.AddDate(0, 0, -1)} {
		if hmac.Equal([]byte(seal), []byte(p.seal(id, day))) {
			return id, true
		}
	}
	return 0, false
}

func (p Previews) seal(productID int64, day time.Time) string {
	mac := hmac.New(sha256.New, p.Key)
	mac.Write([]byte("preview/" + strconv.FormatInt(productID, 10) + "/" + vntime.Date(day)))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil)[:18])
}
