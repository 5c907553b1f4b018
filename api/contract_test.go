package api_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// paths is the promise to those who build on the API: nothing here goes away in v1.
const paths = `GET /api/v1/carts/{id}
GET /api/v1/livestreams
GET /api/v1/livestreams/{slug}
GET /api/v1/orders/{code}
GET /api/v1/producers
GET /api/v1/producers/{slug}
GET /api/v1/products
GET /api/v1/products/{slug}
GET /api/v1/sales-points
POST /api/v1/carts
POST /api/v1/carts/{id}/quote
POST /api/v1/checkout
POST /api/v1/livestreams/{slug}/holds
POST /api/v1/orders/{code}/card-page
PUT /api/v1/carts/{id}/lines/{variant_id}`

func TestTheOpenAPIDocumentDescribesEverything(t *testing.T) {
	t.Parallel()
	w := open(t)
	served := w.get("/api/v1/openapi.json")
	doc := served.ok(200)
	if doc.text("openapi") != "3.1.0" || doc.text("servers", 0, "url") != base || served.header.Get("Content-Type") != "application/openapi+json" {
		t.Errorf("%s %s", doc.text("openapi"), served.header.Get("Content-Type"))
	}
	var all []string
	ids := map[string]bool{}
	for path, item := range doc.at("paths").(map[string]any) {
		for method, op := range item.(map[string]any) {
			all = append(all, strings.ToUpper(method)+" "+path)
			o := got(op.(map[string]any))
			if id := o.text("operationId"); id == "" || ids[id] || o.text("summary") == "" {
				t.Errorf("%s %s has the id %q", method, path, id)
			} else {
				ids[id] = true
			}
			if o.at("responses", "500", "content", "application/problem+json", "schema", "$ref") != "#/components/schemas/Problem" {
				t.Errorf("%s %s: no problem document: %v", method, path, o.at("responses", "500"))
			}
		}
	}
	slices.Sort(all)
	if got := strings.Join(all, "\n"); got != paths {
		t.Errorf("the paths are\n%s", got)
	}
	schemas := doc.at("components", "schemas").(map[string]any)
	for _, rest := range strings.Split(served.raw, `"$ref":"#/components/schemas/`)[1:] {
		if name, _, _ := strings.Cut(rest, `"`); schemas[name] == nil {
			t.Errorf("%s is referred to and not there; there are %v", name, slices.Sorted(maps.Keys(schemas)))
		}
	}
	for _, name := range []string{"Problem", "ProductPage", "ProductDetail", "Cart", "Quote", "PlacedPurchase", "Purchase"} {
		if schemas[name] == nil {
			t.Errorf("no schema %s", name)
		}
	}
	for schema, may := range map[string]any{"Problem": nil, "ProductItem": nil, "Cart": nil, "CheckoutInputBody": false, "CheckoutBuyer": false, "CheckoutAddress": false, "NewCartBody": false} {
		if doc.at("components", "schemas", schema, "additionalProperties") != may {
			t.Errorf("answers may grow, requests may not hold more: %s", schema)
		}
	}
	if strings.Contains(served.raw, "$schema") || strings.Contains(served.raw, "ErrorModel") {
		t.Error("the document speaks of what is not answered")
	}
	// What is embedded in Go is spread out in JSON, and must be so in the document.
	for schema, member := range map[string]string{"ProductDetail": "slug", "ProducerDetail": "legal_form", "ProducerItem": "name", "TrackedOrder": "code"} {
		if doc.at("components", "schemas", schema, "properties", member) == nil {
			t.Errorf("%s has no %s", schema, member)
		}
	}
	if yaml := w.get("/api/v1/openapi.yaml"); yaml.status != 200 || !strings.Contains(yaml.raw, "openapi: 3.1.0") {
		t.Errorf("yaml: %d %.80s", yaml.status, yaml.raw)
	}
}

func TestUnknownPathsAndMethodsAreProblemsToo(t *testing.T) {
	t.Parallel()
	w := open(t)
	for _, path := range []string{"/api", "/api/v1", "/api/v2/products", "/api/v1/products/a%00b", "/api/v1/carts/%ff", "/api/v1/Products", "/api/v1/products/a/b", "/api/v1/docs", "/api/v1/schemas/Cart.json", "/api/v1/openapi-3.0.json"} {
		w.get(path).no(404, "path.unknown")
	}
	for request, allow := range map[string]string{
		"DELETE /api/v1/products": "GET, HEAD", "POST /api/v1/products/mien": "GET, HEAD", "GET /api/v1/carts": "POST", "PATCH /api/v1/carts/abc": "GET, HEAD", "HEAD /api/v1/checkout": "POST",
		"GET /api/v1/checkout": "POST", "POST /api/v1/carts/a/lines/1": "PUT", "OPTIONS /api/v1/checkout": "POST", "POST /api/v1/openapi.json": "GET, HEAD",
	} {
		method, path, _ := strings.Cut(request, " ")
		s := w.send(method, path, "")
		if method != "HEAD" {
			s.no(405, "path.method")
		}
		if s.status != 405 || s.header.Get("Allow") != allow || s.header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %v", request, s.header)
		}
	}
	if s := w.send("HEAD", "/api/v1/products", ""); s.status != 200 || s.raw != "" || s.header.Get("Cache-Control") != "public, max-age=60" {
		t.Errorf("HEAD: %d %v", s.status, s.header)
	}
	if s := w.get("/api/v1/products/?page=2"); s.status != 308 || s.header.Get("Location") != "/api/v1/products?page=2" {
		t.Errorf("a slash too many: %d %v", s.status, s.header)
	}
	if s := w.get("/khong-co"); !strings.Contains(s.raw, "<html>") {
		t.Errorf("pages are not ours: %s", s.raw)
	}
}

func TestWhatTheEdgeRefusesIsAProblemToo(t *testing.T) {
	t.Parallel()
	w := openFor(t, 300*time.Millisecond)
	w.send("POST", "/api/v1/carts", "", "Origin", "https://elsewhere.example").no(403, "edge.cross_origin")
	w.send("POST", "/api/v1/carts", "{}", "Content-Encoding", "gzip").no(415, "body.media_type")
	if s := w.get("/api/panic"); strings.Contains(s.raw, "secret") || s.no(500, "broken") == nil {
		t.Errorf("a panic shows: %s", s.raw)
	}
	w.Exec(`CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(2); RETURN NEW; END $$;
		CREATE TRIGGER slow BEFORE INSERT ON carts FOR EACH ROW EXECUTE FUNCTION slow()`)
	if s := w.send("POST", "/api/v1/carts", ""); s.no(503, "edge.busy") == nil || s.header.Get("Retry-After") != "5" {
		t.Errorf("too slow: %v", s.header)
	}
}

func TestWhatIsBrokenIsNeverShown(t *testing.T) {
	t.Parallel()
	w := open(t)
	id := w.send("POST", "/api/v1/carts", "").ok(201).text("id")
	w.db.Close()
	for _, s := range []said{
		w.get("/api/v1/products"), w.get("/api/v1/products?q=mien"), w.get("/api/v1/products/mien"), w.get("/api/v1/producers"), w.get("/api/v1/producers/htx"),
		w.get("/api/v1/sales-points"), w.send("POST", "/api/v1/carts", ""), w.get("/api/v1/carts/" + id), w.send("PUT", "/api/v1/carts/"+id+"/lines/1", `{"quantity":1}`),
		w.send("POST", "/api/v1/carts/"+id+"/quote", `{"delivery":"pickup:dinh-so"}`), w.send("POST", "/api/v1/checkout", order(id, 1), "Idempotency-Key", "k"),
		w.get("/api/v1/orders/OCP-2222-2222?key=abc"),
	} {
		p := s.no(500, "broken")
		if strings.Contains(s.raw, "pool") || strings.Contains(s.raw, "closed") || len(p) != 6 {
			t.Errorf("it shows: %s", s.raw)
		}
		if !strings.Contains(w.logs.String(), p.text("request_id")) {
			t.Errorf("not logged: %s", s.raw)
		}
	}
	if !strings.Contains(w.logs.String(), "closed pool") {
		t.Errorf("the log does not say why: %.300s", w.logs)
	}
}
