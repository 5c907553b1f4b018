package api

import (
	"errors"
	"net/http"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
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

// refusals says no, in the words of texts.
type refusals struct{ texts *locale.Texts }

// refuse turns a domain's no into a problem document. What is no refusal is broken:
// its text is kept for the log.
func (r refusals) refuse(err error) *Problem {
	var at located
	errors.As(err, &at)
	if form, ok := fault.AsForm(err); ok {
		return r.wrongForm(form.Fields, at.where)
	}
	status := edge.Status(err)
	key, facts := edge.Reason(err)
	p := r.problem(status, key, facts)
	p.Members = facts
	if status >= http.StatusInternalServerError {
		p.cause = err
	}
	if field, ok := at.where[key]; ok {
		field.Code, field.Detail = p.Code, p.Detail
		p.Errors = []WrongField{field}
	}
	return p
}

func (r refusals) wrongForm(fields []fault.Field, at where) *Problem {
	wrong := make([]WrongField, len(fields))
	for i, f := range fields {
		field, ok := at[f.Name]
		if !ok {
			field = inBody(f.Name)
		}
		wrong[i] = r.wrong(field, f.Key, f.Details)
	}
	return r.wrongRequest(wrong)
}

func (r refusals) wrong(field WrongField, key string, facts map[string]any) WrongField {
	field.Code, field.Detail, field.Facts = key, r.texts.Faults.Sentence(key, facts), facts
	return field
}

func (r refusals) wrongRequest(wrong []WrongField) *Problem {
	p := r.problem(http.StatusUnprocessableEntity, "form.wrong", map[string]any{"count": len(wrong)})
	p.Errors = wrong[:min(len(wrong), maxWrong)]
	return p
}

func (r refusals) broken(err error) *Problem {
	p := r.problem(http.StatusInternalServerError, "broken", nil)
	p.cause = err
	return p
}

func (r refusals) problem(status int, code string, facts map[string]any) *Problem {
	return &Problem{
		Type:   "urn:problem:ocop-hungdao:" + code,
		Title:  r.texts.Problems.Title(status),
		Status: status,
		Code:   code,
		Detail: r.texts.Faults.Sentence(code, facts),
	}
}
