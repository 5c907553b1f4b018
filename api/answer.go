package api

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// How long an answer may be kept: what everybody sees for a minute, what belongs to one
// buyer not at all.
const (
	shared  = "public, max-age=60"
	private = "no-store"
)

// answer is a body with how long it may be kept.
type answer[T any] struct {
	CacheControl string `header:"Cache-Control"`
	Body         T
}

func toAll[T any](body T) *answer[T]   { return &answer[T]{CacheControl: shared, Body: body} }
func toBuyer[T any](body T) *answer[T] { return &answer[T]{CacheControl: private, Body: body} }

// standing is an answer to all that says where what it tells is read now.
type standing[T any] struct {
	CacheControl string `header:"Cache-Control"`
	At           string `header:"Content-Location" doc:"Where it is read now; another than was asked for when that address is an old one."`
	Body         T
}

func toAllAt[T any](at string, body T) *standing[T] {
	return &standing[T]{CacheControl: shared, At: at, Body: body}
}

// created is the answer to a POST that made something, and where that can be read.
type created[T any] struct {
	CacheControl string `header:"Cache-Control"`
	Location     string `header:"Location" doc:"Where it can be read."`
	Body         T
}

// ProducerName is a producer as other records name it.
//
// This shape and the others with a capital are embedded in larger ones; huma describes
// only what it can see from outside.
type ProducerName struct {
	Slug string `json:"slug" example:"htx-mien-lang-so-mau"`
	Name string `json:"name" example:"HTX Miến làng So (mẫu)"`
}

// list is everything there is of something.
type list[T any] struct {
	Items []T `json:"items" nullable:"false"`
	Total int `json:"total"`
}

func listOf[T any](items []T) list[T] { return list[T]{Items: items, Total: len(items)} }

// all makes an answer's list of a domain's, never null.
func all[T, U any](from []T, make1 func(*T) U) []U {
	out := make([]U, len(from))
	for i := range from {
		out[i] = make1(&from[i])
	}
	return out
}

// day writes a civil day, which domains keep as midnight UTC; null when there is none.
func day(t *time.Time) *string {
	if t == nil {
		return nil
	}
	s := t.Format(time.DateOnly)
	return &s
}

// price is null where there is none.
func price(v money.VND) *money.VND {
	if v == 0 {
		return nil
	}
	return &v
}

// orNull is null for an empty text.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
