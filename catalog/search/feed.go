package search

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
)

// batchSize is how many documents go into one task.
const batchSize = 500

// Feed writes the products that have changed to the index, as they are now, and returns
// how many. When another program is at it there is nothing to do. What the engine takes
// no document for is kept until it does; one document that it refuses is put aside with
// the reason, and does not hold up the others.
func (x *Index) Feed(ctx context.Context) (int, error) {
	written := 0
	_, err := x.alone(ctx, "feed", false, func() error {
		for {
			marks, err := x.pending(ctx, batchSize)
			if err != nil || len(marks) == 0 {
				return err
			}
			if err := x.write(ctx, marks); err != nil {
				return err
			}
			written += len(marks)
		}
	})
	return written, err
}

// write brings the index to what the records say of these products now, and forgets the
// marks that were there when it began.
func (x *Index) write(ctx context.Context, marks []mark) error {
	ids := make([]int64, len(marks))
	for i, m := range marks {
		ids[i] = m.ProductID
	}
	found, err := documentsOf(ctx, x.db, x.now(), ids)
	if err != nil {
		return err
	}
	parked, err := x.putSplit(ctx, found)
	if err != nil {
		return err
	}
	if err := x.dropAll(ctx, gone(ids, found)); err != nil {
		return err
	}
	return x.settle(ctx, marks, parked)
}

// refusal is a document that the engine cannot take.
type refusal struct {
	document Document
	reason   string
}

// putSplit writes documents in one task; when that fails because of what is in it, each
// half for itself, down to the single document that is at fault.
func (x *Index) putSplit(ctx context.Context, found []Document) ([]refusal, error) {
	if len(found) == 0 {
		return nil, nil
	}
	task, err := x.engine.put(ctx, x.uid, found)
	if err == nil {
		err = x.engine.wait(ctx, task)
	}
	switch {
	case err == nil:
		return nil, nil
	case !refusedByTask(err) || hasCode(err, noIndex):
		return nil, fmt.Errorf("write %d documents: %w", len(found), err)
	case len(found) == 1:
		x.log.ErrorContext(ctx, "a search document is put aside", slog.Int64("product", found[0].ID), slog.Any("error", err))
		return []refusal{{found[0], err.Error()}}, nil
	}
	half := len(found) / 2
	first, err := x.putSplit(ctx, found[:half])
	if err != nil {
		return nil, err
	}
	second, err := x.putSplit(ctx, found[half:])
	return append(first, second...), err
}

func (x *Index) dropAll(ctx context.Context, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	task, err := x.engine.drop(ctx, x.uid, ids)
	if err == nil {
		err = x.engine.wait(ctx, task)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("drop %d documents", len(ids)), err)
	}
	return nil
}

// gone are the ids without a document.
func gone(ids []int64, found []Document) []int64 {
	has := make(map[int64]bool, len(found))
	for _, d := range found {
		has[d.ID] = true
	}
	var out []int64
	for _, id := range ids {
		if !has[id] {
			out = append(out, id)
		}
	}
	return out
}
