package admin

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

// mostChanges is how many fields of one line are listed.
const mostChanges = 12

// auditMoney are the keys under which đồng stand.
var auditMoney = map[string]bool{"price": true, "amount": true, "cap": true, "minimum": true, "refunded": true, "most_cash": true, "refund_alone": true}

// auditSilent are keys that only the program reads: numbers of rows, and names of files.
var auditSilent = map[string]bool{"offer_id": true, "preorder": true, "upload": true, "hash": true, "file": true, "of": true, "producer": true, "product": true, "producer_id": true, "ref": true,
	"visits": true, "requests": true, "purchase": true, "village_id": true, "products": true, "place_id": true, "ProducerID": true, "GroupID": true, "ProductID": true, "RecognitionID": true, "ID": true, "RowVersion": true,
	"FileHash": true, "FileType": true, "FileSize": true, "Slug": true, "ProducerSlug": true, "money": true, "related": true, "wording": true, "Week": true, "Rites": true, "parts": true, "rules": true, "policy": true,
	"week": true, "fact": true, "opens_id": true, "page": true, "Version": true, "stall_rows": true}

// auditChanges is what differs between before and after, field by field. A line with one
// side alone tells what it has.
func (o *Office) auditChanges(l *trail.Line) []view.Changed {
	before, after := flat(l.Before), flat(l.After)
	keys := slices.Sorted(maps.Keys(after))
	for _, k := range slices.Sorted(maps.Keys(before)) {
		if _, also := after[k]; !also {
			keys = append(keys, k)
		}
	}
	var out []view.Changed
	for _, k := range keys {
		was, is := before[k], after[k]
		// Of an offer and of a complaint's order the line keeps the number of the row; of a complaint, what was offered.
		number := k == "line" && l.Entity == "bank_message" || k == "offer" && l.Entity != "case" && l.Entity != "order" || k == "order" && l.Entity != "order"
		if was == is || number || auditSilent[k] || auditSilent[k[:max(strings.IndexByte(k, '.'), 0)]] {
			continue
		}
		if len(out) == mostChanges {
			return out
		}
		c := view.Changed{Name: o.auditField(k)}
		_, had := before[k]
		_, has := after[k]
		if !had && is == "" || !has && was == "" {
			continue
		}
		cut := around([]rune(o.auditValue(l.Entity, k, was)), []rune(o.auditValue(l.Entity, k, is)))
		if had {
			c.Before = cut[0]
		}
		if has {
			c.After = cut[1]
		}
		out = append(out, c)
	}
	return out
}

func (o *Office) auditField(key string) string {
	t := o.Texts.Audit.Fields
	if words := t[key]; words != "" {
		return words
	}
	if i := strings.LastIndexByte(key, '.'); i >= 0 && t[key[i+1:]] != "" {
		return t[key[i+1:]]
	}
	return key
}

// auditValue is a stored value as people read it: money, days, moments, yes and no, codes.
func (o *Office) auditValue(entity, key, value string) string {
	t := o.Texts.Audit
	key = key[strings.LastIndexByte(key, '.')+1:]
	switch {
	case value == "":
		return t.Nothing
	case value == "true":
		return t.Yes
	case value == "false":
		return t.No
	case t.Values[entity+"."+key+"="+value] != "":
		return t.Values[entity+"."+key+"="+value]
	case t.Values[key+"="+value] != "":
		return t.Values[key+"="+value]
	case auditMoney[key] || key == "from" && !strings.Contains(value, "-"):
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			return money.VND(n).String()
		}
	case key == "roles":
		var names []string
		for code := range strings.SplitSeq(value, ", ") {
			names = append(names, orElse(t.Values[code], code))
		}
		return strings.Join(names, ", ")
	case strings.HasPrefix(value, "+84"):
		return phone.Number(value).National()
	case key == "bank":
		if bank, known := vietqr.BankByBIN(value); known {
			return bank.Name
		}
	case key == "legal_form":
		return orElse(o.Texts.Maker.Forms[value], value)
	case key == "kind" && o.Texts.Office.Papers.Kinds[value] != "":
		return o.Texts.Office.Papers.Kinds[value]
	}
	return auditDay(value)
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// auditDay writes what is a day or a moment the way people write it.
func auditDay(value string) string {
	if len(value) < len(time.DateOnly) || value[4] != '-' {
		return value
	}
	if at, err := time.Parse(time.DateOnly, value); err == nil {
		return at.Format("02/01/2006")
	}
	if at, err := time.Parse(time.RFC3339, value); err == nil {
		if at.Equal(at.Truncate(24 * time.Hour)) {
			return at.Format("02/01/2006") // a day, kept as its midnight
		}
		return vntime.Moment(at)
	}
	return value
}

// flat is a JSON object as texts by key; what lies deeper has its way in the key. Anything
// else than an object is empty.
func flat(raw json.RawMessage) map[string]string {
	out := map[string]string{}
	var top any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if len(raw) == 0 || d.Decode(&top) != nil {
		return out
	}
	if m, ok := top.(map[string]any); ok {
		flatten(out, "", m)
	}
	return out
}

func flatten(out map[string]string, at string, m map[string]any) {
	for k, v := range m {
		switch v := v.(type) {
		case map[string]any:
			flatten(out, at+k+".", v)
		case []any:
			out[at+k] = listed(v)
		default:
			out[at+k] = scalar(v)
		}
	}
}

func listed(list []any) string {
	var words []string
	for _, v := range list {
		if m, ok := v.(map[string]any); ok {
			inner := map[string]string{}
			flatten(inner, "", m)
			var parts []string
			for _, k := range slices.Sorted(maps.Keys(inner)) {
				parts = append(parts, inner[k])
			}
			words = append(words, strings.Join(parts, " "))
			continue
		}
		words = append(words, scalar(v))
	}
	return strings.Join(words, ", ")
}

func scalar(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	case json.Number:
		return v.String()
	}
	return ""
}
