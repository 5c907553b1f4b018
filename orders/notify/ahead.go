package notify

import (
	"context"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
)

// PreorderServed tells a buyer who gave an address that goods they ordered ahead are there,
// and what of the order still waits. Of an order that is gone it says nothing. Each batch is
// told once; of two that came together one mail tells both.
func (n *Notifier) PreorderServed(ctx context.Context, orderID int64) error {
	p, o, err := n.orderOf(ctx, orderID)
	if err != nil || p.BuyerEmail == "" || o.Gone() {
		return err
	}
	var came, waits []string
	for _, l := range o.Lines {
		switch {
		case l.Waiting:
			waits = append(waits, n.Texts.Preorder.Mail.Goods(l.ProductName, l.VariantName, l.Quantity))
		case l.ReadyOn != nil:
			came = append(came, n.Texts.Preorder.Mail.Goods(l.ProductName, l.VariantName, l.Quantity))
		}
	}
	if len(came) == 0 {
		return nil // given back meanwhile
	}
	t, en, code := n.Texts.Preorder.Mail, n.Texts.Mail.English, ordercode.Code(o.Code).Shown()
	words, english := []string{t.Came(code, strings.Join(came, "; "))}, en.Came(code, strings.Join(came, "; "))
	if len(waits) > 0 {
		words, english = append(words, t.Waits(strings.Join(waits, "; "))), english+" "+en.Waits(strings.Join(waits, "; "))
	}
	words, english = append(words, t.Next), english+" "+en.Next
	return n.tell(ctx, p, o, t.Subject(code), fmt.Sprintf("%s/%d/%d", catalog.PreorderServed, o.ID, len(came)), orders.MailedCame, english, words...)
}
