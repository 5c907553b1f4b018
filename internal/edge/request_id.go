package edge

import (
	"context"
	"crypto/rand"

	"github.com/gofiber/fiber/v2"
)

type idKey struct{}

// name gives the request an id of our own. One that the client sends is not looked at:
// it would end in our log and in the audit trail.
func (e *edge) name(c *fiber.Ctx) {
	id := rand.Text()[:16]
	c.Set(fiber.HeaderXRequestID, id)
	c.SetUserContext(context.WithValue(c.UserContext(), idKey{}, id))
}

// RequestID is the id of the request that ctx (a request's UserContext) belongs to, or
// empty.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(idKey{}).(string)
	return id
}
