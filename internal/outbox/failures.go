package outbox

import (
	"context"
	"encoding/json"
	"log/slog"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"
)

// failures writes a failed telling to the log: a warning while it will be tried again,
// an error when it is given up and waits for a person.
type failures struct{ log *slog.Logger }

func (f *failures) HandleError(ctx context.Context, job *rivertype.JobRow, err error) *river.ErrorHandlerResult {
	f.say(ctx, job, slog.Any("error", err))
	return nil
}

func (f *failures) HandlePanic(ctx context.Context, job *rivertype.JobRow, value any, trace string) *river.ErrorHandlerResult {
	f.say(ctx, job, slog.Any("panic", value), slog.String("stack", trace))
	return nil
}

func (f *failures) say(ctx context.Context, job *rivertype.JobRow, what ...slog.Attr) {
	var t telling
	_ = json.Unmarshal(job.EncodedArgs, &t) // a job we cannot read is logged with empty names
	level, words := slog.LevelWarn, "outbox: a listener failed and is told again later"
	if job.Attempt >= job.MaxAttempts {
		level, words = slog.LevelError, "outbox: a listener is given up"
	}
	what = append(what, slog.String("event", t.Event), slog.Int64("id", t.ID),
		slog.String("listener", t.Listener), slog.Int("attempt", job.Attempt))
	f.log.LogAttrs(ctx, level, words, what...)
}
