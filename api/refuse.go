package api

import (
	"errors"
	"net/http"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// maxWrong bounds how many wrong fields one answer lists: a body of nonsense must not
// be answered with more nonsense than it held.
const maxWrong = 20

// where says which part of a request a domain means: by its name for a field, or by
// the key of a refusal that is about one field.
type where map[string]WrongField

func inBody(path ...string) WrongField {
	return WrongField{In: "body", Pointer: pointer(path...)}
}

func pointer(path ...string) string {
	var b strings.Builder
	b.WriteByte('#')
	for _, name := range path {
		b.WriteByte('/')
		b.WriteString(strings.NewReplacer("~", "~0", "/", "~1").Replace(name))
	}
	return b.String()
}

// located is a domain's no together with where its fields are in the request.
type located struct {
	error
	where where
}

func (l located) Unwrap() error { return l.error }

// in tells refuse where the fields are that err names. Nil stays nil.
func (w where) in(err error) error {
	if err == nil {
		return nil
	}
	return located{err, w}
}

// refuse turns a domain's no into a problem document. What is no refusal is broken:
// its text is kept for the log.
func (a *API) refuse(err error) *Problem {
	var at located
	errors.As(err, &at)
	if form, ok := fault.AsForm(err); ok {
		return a.wrongForm(form.Fields, at.where)
	}
	f, ok := fault.As(err)
	if !ok {
		return a.broken(err)
	}
	p := a.problem(statusOf(f.Kind), f.Key, f.Details)
	p.Members = f.Details
	if field, ok := at.where[f.Key]; ok {
		field.Code, field.Detail = p.Code, p.Detail
		p.Errors = []WrongField{field}
	}
	return p
}

func statusOf(kind fault.Kind) int {
	switch kind {
	case fault.NotFound:
		return http.StatusNotFound
	case fault.Conflict:
		return http.StatusConflict
	case fault.Invalid:
		return http.StatusUnprocessableEntity
	case fault.Forbidden, fault.Closed:
		return http.StatusForbidden
	case fault.TooMany:
		return http.StatusTooManyRequests
	}
	return http.StatusInternalServerError
}

func (a *API) wrongForm(fields []fault.Field, at where) *Problem {
	wrong := make([]WrongField, len(fields))
	for i, f := range fields {
		field, ok := at[f.Name]
		if !ok {
			field = inBody(f.Name)
		}
		wrong[i] = a.wrong(field, f.Key, f.Details)
	}
	return a.wrongRequest(wrong)
}

func (a *API) wrong(field WrongField, key string, facts map[string]any) WrongField {
	field.Code, field.Detail, field.Facts = key, a.Texts.Faults.Sentence(key, facts), facts
	return field
}

func (a *API) wrongRequest(wrong []WrongField) *Problem {
	p := a.problem(http.StatusUnprocessableEntity, "form.wrong", map[string]any{"count": len(wrong)})
	p.Errors = wrong[:min(len(wrong), maxWrong)]
	return p
}

func (a *API) broken(err error) *Problem {
	p := a.problem(http.StatusInternalServerError, "broken", nil)
	p.cause = err
	return p
}

func (a *API) problem(status int, code string, facts map[string]any) *Problem {
	return &Problem{
		Type:   "urn:problem:ocop-hungdao:" + code,
		Title:  a.Texts.Problems.Title(status),
		Status: status,
		Code:   code,
		Detail: a.Texts.Faults.Sentence(code, facts),
	}
}
