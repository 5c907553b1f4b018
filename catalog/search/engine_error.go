package search

import (
	"context"
	"errors"
	"fmt"

	"github.com/meilisearch/meilisearch-go"
)

// Codes of the engine that mean something to us. Its messages are for people and change.
const noIndex = "index_not_found"

// EngineError is what the engine refused, or how it failed to answer. Code is the
// engine's own and "" when there was no answer.
type EngineError struct {
	Code    string
	Status  int
	Message string

	task  bool  // it was said of a task, not of a request
	cause error // what errors.Is looks at
}

func (e *EngineError) Error() string {
	if e.Code != "" {
		return fmt.Sprintf("the search engine says %s: %s", e.Code, e.Message)
	}
	return "the search engine does not answer: " + e.Message
}

// Unwrap leads to context.DeadlineExceeded when the engine took too long, which the
// client's own error does not.
func (e *EngineError) Unwrap() error { return e.cause }

// failure turns the client's error into ours; nil stays nil.
func failure(err error) error {
	var theirs *meilisearch.Error
	if err == nil || !errors.As(err, &theirs) {
		return err
	}
	ours := &EngineError{Status: theirs.StatusCode, cause: theirs.OriginError}
	switch theirs.ErrCode {
	case meilisearch.MeilisearchApiError:
		ours.Code, ours.Message = theirs.MeilisearchApiError.Code, theirs.MeilisearchApiError.Message
	case meilisearch.MeilisearchTimeoutError:
		ours.Message, ours.cause = "it took too long", context.DeadlineExceeded
	default:
		ours.Message = fmt.Sprintf("status %d", theirs.StatusCode)
		if theirs.OriginError != nil {
			ours.Message = theirs.OriginError.Error()
		}
	}
	return ours
}

func hasCode(err error, code string) bool {
	var e *EngineError
	return errors.As(err, &e) && e.Code == code
}

// refusedByTask says that the engine understood the request and could not do the work:
// something is wrong with a document in it.
func refusedByTask(err error) bool {
	var e *EngineError
	return errors.As(err, &e) && e.task
}
