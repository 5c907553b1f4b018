package wholesale

import (
	"context"
	"fmt"
	"unicode/utf8"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders/behalf"
)

// Take says that a producer takes a request that was passed on to it; taken before it stays so.
// Words, which may be empty, are what the buyer reads of its prices and terms; later words stand
// in the place of earlier ones. Who declined it, or from whom it was taken back, is refused with
// "wholesale.not_yours".
func (s *Store) Take(ctx context.Context, by audit.Actor, scope catalog.Scope, code string, producerID int64, words string) error {
	if words = typed.Text(words); utf8.RuneCountInString(words) > MostText {
		return fault.New(fault.Invalid, "wholesale.long").With("most", MostText)
	}
	return s.answer(ctx, scope, code, producerID, Take, func(tx *gorm.DB, x *Passing) error {
		if x.State == Accepted && (words == "" || words == x.Offer) {
			return nil
		}
		err := exec(tx, "take a request", `UPDATE wholesale_passes SET state = 'taken', answered_by = CASE WHEN state = 'taken' THEN answered_by ELSE @by END, answered_at = coalesce(answered_at, @now),
			offer = CASE WHEN @words = '' THEN offer ELSE @words END, offered_at = CASE WHEN @words = '' THEN offered_at ELSE @now END WHERE id = @id`,
			map[string]any{"by": by.Name, "now": s.now(), "words": words, "id": x.ID})
		if err != nil {
			return err
		}
		action := "wholesale.take"
		if words != "" {
			action = "wholesale.offer"
		}
		return s.saidTx(tx, by, scope, action, x, words)
	})
}

// Decline says that a producer does not take a request, or gives back one that it took, with a
// reason that the commune reads: without one it is refused with "wholesale.why". Declined before
// it stays so. When nobody else has the request it is with the commune again.
func (s *Store) Decline(ctx context.Context, by audit.Actor, scope catalog.Scope, code string, producerID int64, reason string) error {
	if reason = typed.Line(reason); !typed.Says(reason) || utf8.RuneCountInString(reason) > MostNote {
		return fault.New(fault.Invalid, "wholesale.why").With("most", MostNote)
	}
	return s.answer(ctx, scope, code, producerID, Decline, func(tx *gorm.DB, x *Passing) error {
		err := exec(tx, "decline a request", `UPDATE wholesale_passes SET state = 'declined', reason = ?, answered_by = ?, answered_at = ? WHERE id = ?`, reason, by.Name, s.now(), x.ID)
		if err != nil {
			return err
		}
		return s.saidTx(tx, by, scope, "wholesale.decline", x, reason)
	})
}

// saidFor is what an answer is called when the commune writes it down for a producer, who said so by
// telephone.
var saidFor = map[string]behalf.Kind{"wholesale.take": behalf.BulkTake, "wholesale.offer": behalf.BulkOffer, "wholesale.decline": behalf.BulkDecline}

func (s *Store) saidTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, action string, x *Passing, reason string) error {
	if scope == catalog.Everything() {
		var code string
		if err := tx.Raw(`SELECT code FROM wholesale_requests WHERE id = ?`, x.RequestID).Scan(&code).Error; err != nil {
			return fmt.Errorf("read the code of a request: %w", err)
		}
		if err := behalf.NoteTx(tx, by, x.ProducerID, saidFor[action], code, behalf.Call, s.now()); err != nil {
			return err
		}
	}
	if err := outbox.PutTx(tx, outbox.Event{Kind: Offered, ID: x.ID}); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "wholesale", EntityID: x.RequestID, Reason: reason, After: map[string]any{"makers": []string{x.ProducerName}}})
}

// answer lets a producer within scope say something about the passing that it has open.
func (s *Store) answer(ctx context.Context, scope catalog.Scope, code string, producerID int64, step Step, say func(*gorm.DB, *Passing) error) error {
	if producerID == 0 || !scope.Admits(producerID) {
		return missing()
	}
	return s.change(ctx, code, step, func(tx *gorm.DB, r *Request) error {
		var list []Passing
		err := tx.Raw(`SELECT `+passingColumns+`x.request_id = ? AND x.producer_id = ? AND x.state <> 'back' ORDER BY x.id DESC LIMIT 1`, r.ID, producerID).Scan(&list).Error
		switch {
		case err != nil:
			return fmt.Errorf("read what was passed on: %w", err)
		case len(list) == 0:
			return missing()
		case list[0].State == Declined && step == Decline:
			return nil
		case list[0].State == Declined:
			return fault.New(fault.Conflict, "wholesale.not_yours")
		}
		return say(tx, &list[0])
	})
}
