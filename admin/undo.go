package admin

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/web/ui"
)

// withUndo is an address that offers, for a while from now, to take back what was just done.
func (o *Office) withUndo(at, what string) string {
	return withParam(withParam(at, "vua", what), "luc", ui.MomentText(o.Now()))
}

// undoLeft is for how long an address still offers that; 0 once it is over.
func (o *Office) undoLeft(c *fiber.Ctx) time.Duration {
	return ui.UndoLeft(ui.MomentOf(c.Query("luc")), o.Now())
}
