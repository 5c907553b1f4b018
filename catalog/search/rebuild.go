package search

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/meilisearch/meilisearch-go"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// Rebuild builds the index anew beside the one that is searched, puts it in its place in
// one step, and returns how many documents it holds. Products go on changing meanwhile,
// and the index that is searched goes on following them: what changed while it was built
// is found by comparing, before and after the step. A second call waits for the first.
func (x *Index) Rebuild(ctx context.Context) (int, error) {
	n, began := 0, x.now()
	_, err := x.alone(ctx, "rebuild", true, func() (err error) {
		n, err = x.rebuild(ctx)
		return err
	})
	if err != nil {
		return n, fmt.Errorf("rebuild the index: %w", err)
	}
	x.log.InfoContext(ctx, "the search index was built anew", slog.Int("documents", n), slog.Duration("took", x.now().Sub(began)))
	return n, nil
}

// build is Rebuild unless another program has just done it.
func (x *Index) build(ctx context.Context) error {
	_, err := x.alone(ctx, "rebuild", true, func() error {
		fit, err := x.look(ctx)
		if err != nil || fit {
			return err
		}
		_, err = x.rebuild(ctx)
		return err
	})
	if err != nil {
		return fmt.Errorf("build the index: %w", err)
	}
	return nil
}

func (x *Index) rebuild(ctx context.Context) (int, error) {
	began := x.now()
	beside, day := fmt.Sprintf("%s_%d", x.uid, began.UnixMilli()), ocop.Today(began)
	if err := x.engine.create(ctx, beside); err != nil {
		return 0, err
	}
	n, err := x.fill(ctx, beside, began)
	if err != nil {
		return n, err
	}
	if err := x.catchUp(ctx, beside, began); err != nil {
		return n, err
	}
	// A swap wants two; the first time there is only one.
	if created, err := x.engine.created(ctx, x.uid); err != nil {
		return n, err
	} else if created == "" {
		if err := x.engine.create(ctx, x.uid); err != nil {
			return n, err
		}
	}
	if err := x.engine.swap(ctx, x.uid, beside); err != nil {
		return n, err
	}
	created, err := x.engine.created(ctx, x.uid)
	if err != nil {
		return n, err
	}
	if err := x.setBuilt(ctx, created, day); err != nil {
		return n, err
	}
	x.usable.Store(&day)
	if _, err := x.Check(ctx); err != nil {
		return n, err
	}
	return n, x.Sweep(ctx)
}

// fill sends every document without waiting for each task: the engine takes waiting ones
// together. A task that fails is found by the comparison afterwards.
func (x *Index) fill(ctx context.Context, uid string, at time.Time) (n int, err error) {
	var last, after int64
	for {
		found, err := documentsAfter(ctx, x.db, at, after, batchSize)
		if err != nil {
			return n, err
		}
		if len(found) == 0 {
			break
		}
		if last, err = x.engine.put(ctx, uid, found); err != nil {
			return n, err
		}
		n, after = n+len(found), found[len(found)-1].ID
	}
	if last != 0 {
		if err := x.engine.wait(ctx, last); err != nil && !refusedByTask(err) {
			return n, err
		}
	}
	return n, nil
}

// catchUp writes into the index beside what has changed since its documents were read,
// so that little is left to do after the swap.
func (x *Index) catchUp(ctx context.Context, beside string, at time.Time) error {
	other := &Index{db: x.db, engine: x.engine, uid: beside, now: x.now, log: x.log}
	differences, _, err := other.compare(ctx, at)
	if err != nil {
		return err
	}
	for len(differences) > 0 {
		part := differences[:min(len(differences), batchSize)]
		differences = differences[len(part):]
		found, err := documentsOf(ctx, x.db, at, part)
		if err != nil {
			return err
		}
		if _, err := other.putSplit(ctx, found); err != nil {
			return err
		}
		if err := other.dropAll(ctx, gone(part, found)); err != nil {
			return err
		}
	}
	return nil
}

// Sweep deletes what rebuilds have left behind, once the engine has nothing to do.
func (x *Index) Sweep(ctx context.Context) error {
	found, err := x.engine.feed.ListIndexesWithContext(ctx, &meilisearch.IndexesQuery{Limit: 100})
	if err != nil {
		return fmt.Errorf("list indexes: %w", failure(err))
	}
	for _, i := range found.Results {
		if !strings.HasPrefix(i.UID, x.uid+"_") {
			continue
		}
		if idle, err := x.engine.idle(ctx); err != nil || !idle {
			return err
		}
		task, err := taskOf2(x.engine.feed.DeleteIndexWithContext(ctx, i.UID))
		if err == nil {
			err = x.engine.wait(ctx, task)
		}
		if err != nil {
			return fmt.Errorf("delete the index %s: %w", i.UID, err)
		}
	}
	return nil
}
