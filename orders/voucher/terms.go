package voucher

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Terms are what the books say of a voucher, its days in UTC, so that the same day is the same text.
type Terms struct {
	Code     string    `json:"code"`
	Producer *int64    `json:"producer"`
	Bearer   string    `json:"bearer"`
	Percent  int       `json:"percent"`
	Amount   money.VND `json:"amount"`
	Cap      money.VND `json:"cap"`
	Minimum  money.VND `json:"minimum"`
	From     time.Time `json:"from"`
	Until    time.Time `json:"until"`
	Uses     int       `json:"uses"`
	PerPhone int       `json:"per_phone"`
	Deep     bool      `json:"deep"`
}

// Terms are those of a voucher.
func (v *Voucher) Terms() Terms {
	return Terms{v.Code, v.ProducerID, v.Bearer, v.Percent, v.Amount, v.Cap, v.Minimum, v.StartsAt.UTC(), v.EndsAt.UTC(), v.Uses, v.PerPhone, v.Deep}
}

// Voucher is a draft of these terms.
func (t Terms) Voucher() Voucher {
	return Voucher{Code: t.Code, ProducerID: t.Producer, Bearer: t.Bearer, Percent: t.Percent, Amount: t.Amount, Cap: t.Cap, Minimum: t.Minimum, StartsAt: t.From, EndsAt: t.Until, Uses: t.Uses, PerPhone: t.PerPhone, Deep: t.Deep}
}
