package returns

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// check refuses a step that is not this party's or not for now. Beyond the table: a lawful
// ending is declined only by an officer ("case.lawful"); an answer without an offer is taken
// by nobody; goods come back once, when that was agreed; money goes after them; and a case
// ends only when both are done ("case.goods_first", "case.money_first").
func (c *Case) check(s Step, who Party, now time.Time) error {
	if _, err := find(s, c.State, who); err != nil {
		return err
	}
	refused := fault.New(fault.Conflict, "case.step_refused")
	switch s {
	case Decline:
		if c.Lawful && who != Officer {
			return fault.New(fault.Forbidden, "case.lawful")
		}
	case Accept:
		if c.Offer == "" {
			return refused
		}
	case SendBack, TakeIn:
		if !c.GoodsBack || c.GoodsInAt != nil {
			return refused
		}
	case Repay:
		switch {
		case c.Offer != Refund || c.Left() == 0:
			return refused
		case c.GoodsBack && c.GoodsInAt == nil:
			return fault.New(fault.Conflict, "case.goods_first")
		}
	case Finish:
		return c.mayFinish(refused)
	case Reopen:
		if c.EndedAt != nil && now.Sub(*c.EndedAt) > Reopens {
			return fault.New(fault.Conflict, "case.too_late")
		}
	}
	return nil
}

func (c *Case) mayFinish(refused error) error {
	switch {
	case c.State == Answered && c.Wants != Say:
		return refused
	case c.State == Answered:
		return nil
	case c.GoodsBack && c.GoodsInAt == nil:
		return fault.New(fault.Conflict, "case.goods_first")
	case c.Left() > 0:
		return fault.New(fault.Conflict, "case.money_first").With("left", c.Left())
	}
	return nil
}
