package api

import (
	"bytes"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
)

// Webhooks is where other people's servers tell us things. They carry no session and come
// from elsewhere: each proves by its signature whose it is.
const Webhooks = "/api/webhooks"

// biggestMessage is far more than any provider sends.
const biggestMessage = 256 << 10

func (a *API) mountWebhooks(app *fiber.App) {
	if a.Cards != nil { // off: the address is not there
		app.Post(Webhooks+"/stripe", edge.Limit(biggestMessage), a.hearStripe)
	}
	app.Post(Webhooks+"/sepay", edge.Limit(biggestMessage), a.hearSePay)
}

// hearSePay takes what a listener at the bank tells. The body is verified as it came, to
// the byte, and copied: Fiber would unpack it, and uses it again for the next request.
func (a *API) hearSePay(c *fiber.Ctx) error {
	body := bytes.Clone(c.BodyRaw())
	err := a.SePay.Hear(c.UserContext(), string([]byte(c.Get("X-SePay-Timestamp"))), string([]byte(c.Get("X-SePay-Signature"))), body)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderCacheControl, private)
	return c.JSON(fiber.Map{"success": true})
}
