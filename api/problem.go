package api

import (
	"encoding/json"
	"maps"
)

// Problem is why a request was not answered, as RFC 9457 writes it. What a refusal
// knows besides (what is left, the new total) stands beside these members.
type Problem struct {
	Type      string       `json:"type" format:"uri" doc:"Identifies the kind of problem; made from code."`
	Title     string       `json:"title" doc:"A short title in Vietnamese, the same for every problem with this status."`
	Status    int          `json:"status" doc:"The HTTP status."`
	Code      string       `json:"code" doc:"What went wrong, as a stable name for programs, such as stock.not_enough."`
	Detail    string       `json:"detail" doc:"What went wrong and what to do next, for people, in Vietnamese."`
	RequestID string       `json:"request_id,omitempty" doc:"Name it when you ask us about this answer."`
	Errors    []WrongField `json:"errors,omitempty" nullable:"false" doc:"Every part of the request that has to be mended, at most 20."`

	Members map[string]any `json:"-"`
	cause   error          // logged, never sent
}

// WrongField is one part of a request that has to be mended.
type WrongField struct {
	In        string         `json:"in" enum:"body,query,path,header"`
	Pointer   string         `json:"pointer,omitempty" doc:"Where in the body, as a JSON pointer: #/buyer/phone."`
	Parameter string         `json:"parameter,omitempty" doc:"Which parameter or header, outside of the body."`
	Code      string         `json:"code" doc:"Why, as a stable name."`
	Detail    string         `json:"detail" doc:"Why, for people, in Vietnamese."`
	Facts     map[string]any `json:"facts,omitempty" doc:"The numbers and words detail is made of."`
}

// Error makes a Problem an error; it holds nothing that may not be shown.
func (p *Problem) Error() string { return p.Code }

// GetStatus is the HTTP status.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType is the media type of problem documents, whatever was asked for.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

// MarshalJSON writes the members of the refusal beside the standard ones, which they
// cannot replace.
func (p *Problem) MarshalJSON() ([]byte, error) {
	type standard Problem
	own, err := json.Marshal((*standard)(p))
	if err != nil {
		return nil, err
	}
	extra := maps.Clone(p.Members)
	for _, name := range []string{"type", "title", "status", "code", "detail", "request_id", "errors"} {
		delete(extra, name)
	}
	if len(extra) == 0 {
		return own, nil
	}
	rest, err := json.Marshal(extra)
	if err != nil {
		return nil, err
	}
	return append(append(own[:len(own)-1], ','), rest[1:]...), nil
}
