package fake

import (
	"html/template"
	"net/http"
	"slices"
)

var desk = template.Must(template.New("desk").Parse(`<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{.W.Desk}}</title><style>body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f3f1ec;color:#222}main{max-width:30rem;margin:0 auto;padding:1rem}
h1{font-size:1.25rem}.box{background:#fff;border:1px solid #ddd;border-radius:8px;padding:1rem;margin:1rem 0;overflow-wrap:anywhere}p{margin:.25rem 0}
select,button,a.go{display:block;box-sizing:border-box;width:100%;min-height:48px;margin:.5rem 0;font:inherit;border:1px solid #888;border-radius:8px;background:#fff;color:#222;text-align:center}
a.go{line-height:46px;text-decoration:none}</style>
<main><h1>{{.W.Desk}}</h1><p>{{.W.DeskLead}}</p>{{if .Said}}<p role="status"><b>{{.W.Said}}</b></p>{{end}}
<form method="post" class="box"><label>{{.W.Mishap}}<select name="trouble">{{range $k,$v := .W.Mishaps}}<option value="{{$k}}">{{$v}}</option>{{end}}</select></label>
<button name="do" value="trouble">{{.W.Set}}</button><button name="do" value="hurry">{{.W.Hurry}}</button></form>
{{range .Rows}}<form method="post" class="box"><input type="hidden" name="id" value="{{.ID}}">{{range .Items}}<p>{{.}}</p>{{end}}<p><b>{{.Sum}}</b> · {{.State}}</p>{{with .Back}}<p>{{$.W.Refunded}}: {{.}}</p>{{end}}
{{if .Open}}<a class="go" href="/pay/{{.ID}}">{{$.W.Open}}</a>{{end}}{{range .Acts}}<button name="do" value="{{.}}">{{index $.W.Acts .}}</button>{{end}}</form>{{else}}<p class="box">{{.W.Nothing}}</p>{{end}}</main></html>`))

// mostRows is how many sessions the desk shows, the newest first.
const mostRows = 30

type row struct {
	ID, Sum, State, Back string
	Items, Acts          []string
	Open                 bool
}

// desk shows what was opened, with what may happen to each next.
func (s *Server) desk(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var rows []row
	for _, x := range slices.Backward(s.order) {
		if len(rows) == mostRows {
			break
		}
		s.lapse(x)
		one := row{ID: x.id, Sum: dong(x.amount, x.currency), Items: x.items, Open: x.status == "open", State: s.Words.States[x.status+"/"+x.paid]}
		switch {
		case one.Open:
			one.Acts = []string{"expire"}
		case x.status == "expired":
			one.Acts = []string{"late"}
		case x.paid == "unpaid":
			one.Acts = []string{"clear", "bounce"}
		default:
			pi := s.intents[x.intent]
			if pi.refunded > 0 {
				one.Back, one.Acts = dong(pi.refunded, x.currency), append(one.Acts, "fail-refund")
			}
			if pi.dispute == "" {
				one.Acts = append(one.Acts, "dispute")
			}
		}
		rows = append(rows, one)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_ = desk.Execute(w, map[string]any{"W": s.Words, "Rows": rows, "Said": r.URL.Query().Has("da")})
}

// act does what a button of the desk says.
func (s *Server) act(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	switch r.FormValue("do") {
	case "trouble":
		s.Set(Trouble{r.FormValue("trouble"): 1})
	case "hurry":
		_ = s.Deliver(r.Context(), true) // what the shop refuses stands in its own books
	case "expire":
		s.Lapse(id)
	case "late":
		s.Late(id)
	case "clear":
		s.Clear(id, true)
	case "bounce":
		s.Clear(id, false)
	case "fail-refund":
		made, _ := s.Refunds(s.Intent(id))
		for _, refund := range made {
			s.FailRefund(refund)
		}
	case "dispute":
		s.Dispute(s.Intent(id), "needs_response")
	}
	http.Redirect(w, r, "/?da", http.StatusSeeOther)
}
