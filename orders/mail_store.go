package orders

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// On NoteAxis: a message was mailed, by what it says, or was one that no server takes.
const (
	MailedPlaced  = "mailed_placed"
	MailedPaid    = "mailed_paid"
	MailedDue     = "mailed_due"
	MailedLeft    = "mailed_left"
	MailedCame    = "mailed_came"
	MailedCase    = "mailed_case"
	MailedMaker   = "mailed_maker" // the producer, about a case
	MailedData    = "mailed_data"
	MailedOff     = "mailed_off"      // that it is off
	MailedAddress = "mailed_address"  // that the office changed where it goes
	MailedBack    = "mailed_back"     // that money was given back
	MailedRefused = "mailed_refused"  // that a card did not take it
	MailedThere   = "mailed_there"    // that the parcel arrived
	MailedLeftOut = "mailed_left_out" // that something does not come
	MailedShort   = "mailed_short"    // that something is not there, and what they may choose
	MailedOrder   = "mailed_order"    // the producer, of an order
	MailedOffice  = "mailed_office"   // the officers, of what they have to see to
	MailLost      = "mail_lost"
	Texted        = "texted" // to the phone of who gave no address
	TextLost      = "text_lost"
)

// mailTakes is how long the sending of one message may take before another may try.
const mailTakes = 5 * time.Minute

// ErrMailUnderWay says that another sends the message now: ask again later.
var ErrMailUnderWay = errors.New("orders: another is sending the message")

// ClaimMail says whether the message with this id is to be sent now, by who asks: false when it
// was sent, ErrMailUnderWay while another sends it. Who claims tells what became of it by
// MailSent or FreeMail; one that died meanwhile is waited for five minutes.
func (s *Store) ClaimMail(ctx context.Context, id string) (bool, error) {
	var mine bool
	err := s.db.Pool.QueryRow(ctx, `INSERT INTO order_mails (id, claimed_at) VALUES ($1, $2)
		ON CONFLICT (id) DO UPDATE SET claimed_at = excluded.claimed_at WHERE order_mails.sent_at IS NULL AND order_mails.claimed_at < $3 RETURNING true`, id, s.now(), s.now().Add(-mailTakes)).Scan(&mine)
	if err == nil {
		return true, nil
	}
	var sent bool
	if errors.Is(err, pgx.ErrNoRows) {
		err = s.db.Pool.QueryRow(ctx, `SELECT sent_at IS NOT NULL FROM order_mails WHERE id = $1`, id).Scan(&sent)
	}
	if err != nil {
		return false, fmt.Errorf("claim a message: %w", err)
	}
	if !sent {
		return false, ErrMailUnderWay
	}
	return false, nil
}

// FreeMail gives back the claim on a message that could not be sent now.
func (s *Store) FreeMail(ctx context.Context, id string) error {
	if _, err := s.db.Pool.Exec(ctx, `UPDATE order_mails SET claimed_at = '-infinity' WHERE id = $1 AND sent_at IS NULL`, id); err != nil {
		return fmt.Errorf("free a message: %w", err)
	}
	return nil
}

// MailSent writes down that a claimed message was sent, or is MailLost, and into the history
// of each of the orders that it is about what it said. A second call changes nothing.
func (s *Store) MailSent(ctx context.Context, id, what string, orderIDs ...int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE order_mails SET sent_at = ? WHERE id = ? AND sent_at IS NULL`, s.now(), id)
		if res.Error != nil {
			return fmt.Errorf("note a message: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			return nil
		}
		for _, orderID := range orderIDs {
			if err := noteEventTx(tx, audit.Actor{Kind: audit.System}, Event{OrderID: orderID, Axis: NoteAxis, ToState: what, At: s.now()}); err != nil {
				return err
			}
		}
		return nil
	})
}
