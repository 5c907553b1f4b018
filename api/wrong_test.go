package api_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestAWrongQuantityIsRefused(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 2)
	line := fmt.Sprintf("/api/v1/carts/%s/lines/%d", id, jar.VariantID)
	for body, want := range map[string]string{
		`{"quantity":1.5}`:              "#/quantity field.integer",
		`{"quantity":"2"}`:              "#/quantity field.integer",
		`{"quantity":null}`:             "#/quantity field.integer",
		`{"quantity":true}`:             "#/quantity field.integer",
		`{"quantity":-1}`:               "#/quantity field.too_small",
		`{"quantity":1000}`:             "#/quantity field.too_large",
		`{"quantity":1e9}`:              "#/quantity field.too_large",
		`{"quantity":1e400}`:            "",
		`{"quantity":1e2}`:              "#/quantity field.integer",
		`{"quantity":2.0}`:              "#/quantity field.integer",
		`{}`:                            "#/quantity field.required",
		`[]`:                            "# field.object",
		`null`:                          "# field.object",
		`{"quantity":1,"price":1}`:      "#/price field.unknown",
		`{"quantity":1,"Quantity":-5}`:  "",
		`{"quantity":1,"a/b~c":1}`:      "#/a~1b~0c field.unknown",
		`{"quantity":1,"<script>":"x"}`: "#/<script> field.unknown",
	} {
		s := w.send("PUT", line, body)
		if s.status != 422 && !(s.status == 400 && strings.Contains(body, "e400")) {
			t.Errorf("%s: %d %s", body, s.status, s.raw)
			continue
		}
		if want == "" {
			continue
		}
		if got := s.no(422, "form.wrong").wrong(); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %v, want %s", body, got, want)
		}
	}
	if c := w.get("/api/v1/carts/" + id).ok(200); c.number("lines", 0, "quantity") != 2 {
		t.Errorf("a refused change changed the cart: %v", c)
	}
	if c := w.send("PUT", line, `{"quantity":6}`).no(409, "stock.not_enough"); c.number("left") != 5 {
		t.Errorf("more than there is: %v", c)
	}
	if c := w.send("PUT", line, `{"quantity":0}`).ok(200); len(c.list("lines")) != 0 || strings.Contains(w.get("/api/v1/carts/"+id).raw, "null") {
		t.Errorf("0 takes it out: %v", c)
	}
	w.send("PUT", "/api/v1/carts/"+id+"/lines/999999", `{"quantity":1}`).no(404, "variant.not_found")
	w.send("PUT", "/api/v1/carts/"+id+"/lines/-1", `{"quantity":1}`).no(404, "variant.not_found")
	w.send("PUT", "/api/v1/carts/"+id+"/lines/99999999999999999999", `{"quantity":1}`).no(422, "form.wrong")
	w.send("PUT", "/api/v1/carts/"+id+"/lines/mot", `{"quantity":1}`).no(422, "form.wrong")
	w.send("PUT", fmt.Sprintf("/api/v1/carts/khong-co/lines/%d", jar.VariantID), `{"quantity":1}`).no(404, "cart.not_found")
	w.get("/api/v1/carts/khong-co").no(404, "cart.not_found")
}

func TestBodiesThatCannotBeReadAreRefused(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 1)
	line := fmt.Sprintf("/api/v1/carts/%s/lines/%d", id, jar.VariantID)
	w.send("PUT", line, "").no(400, "body.missing")
	for _, body := range []string{`{"quantity":1`, `quantity=1`, `{"quantity":1}{"quantity":2}`, "\xff\xfe", `{"quantity":1,"a":"` + "\xff" + `"}`, `{"a":"\u0000"}`, strings.Repeat("[", 20_000)} {
		w.send("PUT", line, body).no(400, "body.malformed")
	}
	for body, field := range map[string]string{`{"quantity":1,"quantity":2}`: "quantity", `{"quantity":1,"a":{"b":[{"c":1,"\u0063":2}]}}`: "a.b.c"} {
		if s := w.send("PUT", line, body).no(400, "body.doubled"); s.text("field") != field || !strings.Contains(s.text("detail"), field) {
			t.Errorf("%s: %v", body, s)
		}
	}
	if c := w.get("/api/v1/carts/" + id).ok(200); c.number("lines", 0, "quantity") != 1 {
		t.Errorf("a body that says two things changed the cart: %v", c)
	}
	w.send("PUT", line, `{"quantity":1,"x":"`+strings.Repeat("a", 1<<20)+`"}`).no(413, "body.too_large")
	for _, media := range []string{"text/plain", "application/x-www-form-urlencoded", "a;b+c"} {
		w.send("PUT", line, `{"quantity":1}`, "Content-Type", media).no(415, "body.media_type")
	}
	w.send("PUT", line, `{"quantity":2}`, "Content-Type", "application/json; charset=utf-8", "Accept", "text/html").ok(200)
	w.send("POST", "/api/v1/carts", `{"id":"moi"}`).no(422, "form.wrong")
	w.send("POST", "/api/v1/carts", `{}`).ok(201)
	var many strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&many, `"%s%d":1,`, strings.Repeat("ế", 30), i)
	}
	if s := w.send("PUT", line, "{"+many.String()+`"quantity":1}`); len(s.no(422, "form.wrong").list("errors")) != 20 || len(s.raw) > 20_000 {
		t.Errorf("nonsense is answered with %d bytes", len(s.raw))
	}
}

func TestAWrongCheckoutNamesEveryFieldWhereItStands(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 1)
	p := w.send("POST", "/api/v1/checkout", `{"cart_id":"`+id+`","buyer":{"name":" ","phone":"09123","email":"không phải"},"address":{"province_code":"48","ward_code":"00004","line":"ngõ"},
		"delivery":"ship","payment_method":"cod","expected_total":138000}`).no(422, "form.wrong")
	want := []string{"#/buyer/name name.empty", "#/buyer/phone phone.short", "#/buyer/email email.wrong", "#/address/ward_code place.ward_missing", "#/address/line address.short",
		"header:Idempotency-Key checkout.key_missing"}
	if got := p.wrong(); !slices.Equal(got, want) {
		t.Errorf("wrong are %v", got)
	}
	if p.text("errors", 1, "detail") != "Số này thiếu 5 chữ số — số di động có 10 chữ số." || p.number("errors", 1, "facts", "missing") != 5 {
		t.Errorf("phone: %v", p.at("errors", 1))
	}
	noAddress := w.send("POST", "/api/v1/checkout", `{"cart_id":"`+id+`","buyer":{"name":"Khách mẫu","phone":"0900000101"},"delivery":"ship","payment_method":"cod","expected_total":1}`, "Idempotency-Key", "k")
	if got := noAddress.no(422, "form.wrong").wrong(); !slices.Equal(got, []string{"#/address/ward_code place.ward_missing", "#/address/line address.short"}) {
		t.Errorf("to ship without an address: %v", got)
	}
	for change, want := range map[[2]string]string{
		{`"ship"`, `"drone"`}:                    "#/delivery delivery.unknown",
		{`"ship"`, `"pickup:"`}:                  "#/delivery delivery.unknown",
		{`"cod"`, `"gold"`}:                      "#/payment_method field.choice",
		{`"Khách mẫu"`, `7`}:                     "#/buyer/name field.text",
		{`"cart_id"`, `"hack":1,"cart_id"`}:      "#/hack field.unknown",
		{`"name"`, `"vip":true,"name"`}:          "#/buyer/vip field.unknown",
		{`"line"`, `"province":"Hà Nội","line"`}: "#/address/province field.unknown",
		{`:138000`, `:-1`}:                       "#/expected_total field.too_small",
		{`:138000`, `:138000.5`}:                 "#/expected_total field.integer",
		{`:138000`, `:1e300`}:                    "#/expected_total field.too_large",
	} {
		body := strings.Replace(order(id, 138_000), change[0], change[1], 1)
		if got := w.send("POST", "/api/v1/checkout", body, "Idempotency-Key", "k").no(422, "form.wrong").wrong(); !slices.Equal(got, []string{want}) {
			t.Errorf("%v: %v, want %s", change, got, want)
		}
	}
	for key, want := range map[string]int{strings.Repeat("k", 201): 422, "\xff": 400} {
		if s := w.send("POST", "/api/v1/checkout", order(id, 138_000), "Idempotency-Key", key); s.status != want {
			t.Errorf("key of %d: %d %s", len(key), s.status, s.raw)
		}
	}
	w.send("POST", "/api/v1/checkout", order("khong-co", 138_000), "Idempotency-Key", "k").no(404, "cart.not_found")
	script := strings.Replace(order(id, 138_000), "Khách mẫu", "<script>alert(1)</script>", 1)
	w.send("POST", "/api/v1/checkout", script, "Idempotency-Key", "script").ok(201)
}

func TestAWrongQuoteSaysWhere(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 1)
	quote := "/api/v1/carts/" + id + "/quote"
	for body, want := range map[string][2]string{
		`{"delivery":"ship"}`: {"place.ward_missing", "#/ward_code place.ward_missing"},
		`{"delivery":"ship","province_code":"48","ward_code":"00004"}`: {"place.ward_missing", "#/ward_code place.ward_missing"},
		`{"delivery":"bay"}`:             {"delivery.unknown", "#/delivery delivery.unknown"},
		`{"delivery":"pickup:khong-co"}`: {"delivery.unknown_point", "#/delivery delivery.unknown_point"},
		`{"delivery":7}`:                 {"form.wrong", "#/delivery field.text"},
		`{"delivery":"ship","fee":0}`:    {"form.wrong", "#/fee field.unknown"},
		`{"province_code":"01"}`:         {"form.wrong", "#/delivery field.required"},
	} {
		if got := w.send("POST", quote, body).no(422, want[0]).wrong(); !slices.Equal(got, []string{want[1]}) {
			t.Errorf("%s: %v", body, got)
		}
	}
	w.send("POST", "/api/v1/carts/khong-co/quote", `{"delivery":"ship","province_code":"01","ward_code":"00004"}`).no(404, "cart.not_found")
	empty := w.send("POST", "/api/v1/carts", "").ok(201).text("id")
	w.send("POST", "/api/v1/carts/"+empty+"/quote", `{"delivery":"ship","province_code":"01","ward_code":"00004"}`).no(409, "cart.empty")
	w.Exec(`DELETE FROM shipping_rates`)
	w.send("POST", quote, `{"delivery":"ship","province_code":"01","ward_code":"00004"}`).no(409, "shipping.no_rate")
}
