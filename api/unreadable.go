package api

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/validation"
)

// reading is how a sentence of huma's begins, what it means here, and the name of the
// fact that makes up the rest of it.
type reading struct{ begins, key, fact string }

// readings are tried in order: "expected number >= 0" before "expected number".
var readings = []reading{
	{validation.MsgUnexpectedProperty, "field.unknown", ""},
	{"required ", "field.required", ""},
	{begin(validation.MsgExpectedMinimumNumber), "field.too_small", "limit"},
	{begin(validation.MsgExpectedMaximumNumber), "field.too_large", "limit"},
	{begin(validation.MsgExpectedOneOf), "field.choice", "choices"},
	{validation.MsgExpectedInteger, "field.integer", ""},
	{"invalid integer", "field.integer", ""},
	{validation.MsgExpectedBoolean, "field.boolean", ""},
	{"invalid boolean", "field.boolean", ""},
	{validation.MsgExpectedString, "field.text", ""},
	{validation.MsgExpectedObject, "field.object", ""},
}

func begin(format string) string {
	start, _, _ := strings.Cut(format, "%")
	return start
}

// fromHuma says in our words what huma refused before a handler was asked. Values that
// were sent are not repeated.
func (r refusals) fromHuma(e *huma.ErrorModel) *Problem {
	switch e.Status {
	case http.StatusBadRequest:
		if len(e.Errors) == 0 {
			return r.problem(e.Status, "body.missing", nil)
		}
		if field, ok := strings.CutPrefix(e.Errors[0].Message, saidTwice); ok {
			facts := map[string]any{"field": shortened(field)}
			p := r.problem(e.Status, "body.doubled", facts)
			p.Members = facts
			return p
		}
		return r.problem(e.Status, "body.malformed", nil)
	case http.StatusRequestEntityTooLarge:
		return r.problem(e.Status, "body.too_large", nil)
	case http.StatusUnsupportedMediaType:
		return r.problem(e.Status, "body.media_type", nil)
	case http.StatusUnprocessableEntity:
		wrong := make([]WrongField, len(e.Errors))
		for i, d := range e.Errors {
			wrong[i] = r.read(d)
		}
		slices.SortStableFunc(wrong, func(x, y WrongField) int { return strings.Compare(x.Pointer, y.Pointer) })
		return r.wrongRequest(wrong)
	}
	return r.broken(errors.New("huma: " + e.Detail))
}

func (r refusals) read(d *huma.ErrorDetail) WrongField {
	location := d.Location
	if name, ok := strings.CutPrefix(d.Message, begin(validation.MsgExpectedRequiredProperty)); ok {
		name, _, _ = strings.Cut(name, " ")
		return r.wrong(place(location+"."+name), "field.required", nil)
	}
	if field, ok := strings.CutPrefix(d.Message, notWhole); ok {
		return r.wrong(place(location+"."+field), "field.integer", nil)
	}
	for _, known := range readings {
		rest, ok := strings.CutPrefix(d.Message, known.begins)
		if !ok {
			continue
		}
		var facts map[string]any
		if known.fact != "" {
			facts = map[string]any{known.fact: strings.Trim(rest, `"`)}
		}
		return r.wrong(place(location), known.key, facts)
	}
	return r.wrong(place(location), "field.wrong", nil)
}

// longestName is how much is repeated of the name of a field that does not exist.
const longestName = 100

// place reads where huma says a fault is: "body.buyer.phone", "query.page".
func place(location string) WrongField {
	location = shortened(location)
	in, rest, _ := strings.Cut(location, ".")
	if in != "body" {
		return WrongField{In: in, Parameter: rest}
	}
	if rest == "" {
		return inBody()
	}
	return inBody(strings.Split(rest, ".")...)
}

func shortened(name string) string {
	if len(name) <= longestName {
		return name
	}
	cut := longestName
	for cut > 0 && !utf8.RuneStart(name[cut]) {
		cut--
	}
	return name[:cut] + "…"
}
