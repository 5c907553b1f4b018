package api

import (
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"
)

// lost answers a path or a method that does not exist.
func (a *API) lost(c *fiber.Ctx) error {
	allowed := a.methods(c.Path())
	if len(allowed) == 0 {
		return send(c, a.problem(http.StatusNotFound, "path.unknown", nil))
	}
	allow := strings.Join(allowed, ", ")
	c.Set(fiber.HeaderAllow, allow)
	return send(c, a.problem(http.StatusMethodNotAllowed, "path.method", map[string]any{"allow": allow}))
}

// methods lists what the OpenAPI document allows on a path.
func (a *API) methods(path string) []string {
	if path == Prefix+"/openapi.json" || path == Prefix+"/openapi.yaml" {
		return []string{http.MethodGet, http.MethodHead}
	}
	var allowed []string
	for template, item := range a.huma.OpenAPI().Paths {
		if !matches(template, path) {
			continue
		}
		for method, op := range map[string]*huma.Operation{http.MethodGet: item.Get, http.MethodHead: item.Get, http.MethodPost: item.Post, http.MethodPut: item.Put} {
			if op != nil {
				allowed = append(allowed, method)
			}
		}
	}
	slices.Sort(allowed)
	return allowed
}

// matches says whether a path is of the template "/carts/{id}".
func matches(template, path string) bool {
	want, got := strings.Split(template, "/"), strings.Split(path, "/")
	if len(want) != len(got) {
		return false
	}
	for i, w := range want {
		if variable := strings.HasPrefix(w, "{"); variable && got[i] == "" || !variable && got[i] != w {
			return false
		}
	}
	return true
}
