package api

import (
	"encoding/json"
	"fmt"
	"path"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"
)

func information() *huma.Info {
	return &huma.Info{
		Title:   "OCOP Hưng Đạo",
		Version: "1",
		Description: "The shop of the commune of Hưng Đạo, Hà Nội, for programs. Money is whole đồng as integers. " +
			"Refusals are problem documents (RFC 9457) with a stable `code`; `detail` is for people, in Vietnamese. " +
			"Unknown fields and unknown query parameters are refused.",
	}
}

// open lets answers grow: only what requests are made of refuses unknown members.
func open(doc *huma.OpenAPI) {
	closed := map[string]bool{}
	for _, item := range doc.Paths {
		for _, op := range []*huma.Operation{item.Post, item.Put} {
			if op != nil && op.RequestBody != nil {
				mark(doc, op.RequestBody.Content["application/json"].Schema, closed)
			}
		}
	}
	for name, schema := range doc.Components.Schemas.Map() {
		if !closed[name] {
			schema.AdditionalProperties = nil
		}
	}
}

// mark notes a schema and all it refers to.
func mark(doc *huma.OpenAPI, schema *huma.Schema, closed map[string]bool) {
	if schema.Ref != "" {
		closed[path.Base(schema.Ref)] = true
		schema = doc.Components.Schemas.SchemaFromRef(schema.Ref)
	}
	for _, member := range schema.Properties {
		mark(doc, member, closed)
	}
}

// describe serves the OpenAPI document. It is written once: nothing changes it later,
// and requests may come at the same time.
func (a *API) describe(app *fiber.App) {
	open(a.huma.OpenAPI())
	asJSON, err := json.Marshal(a.huma.OpenAPI())
	if err != nil {
		panic(fmt.Sprintf("api: the OpenAPI document cannot be written: %v", err)) // a mistake in a declaration, found by any test
	}
	asYAML, err := a.huma.OpenAPI().YAML()
	if err != nil {
		panic(fmt.Sprintf("api: the OpenAPI document cannot be written: %v", err))
	}
	app.Get(Prefix+"/openapi.json", document("application/openapi+json", asJSON))
	app.Get(Prefix+"/openapi.yaml", document("application/openapi+yaml", asYAML))
}

func document(contentType string, text []byte) fiber.Handler {
	return func(c *fiber.Ctx) error {
		c.Set(fiber.HeaderContentType, contentType)
		c.Set(fiber.HeaderCacheControl, shared)
		return c.Send(text)
	}
}
