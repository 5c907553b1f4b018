package search

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/meilisearch/meilisearch-go"
)

// Drift is how an index differs from the records: documents it lacks, those of products
// that are not shown, and those that do not say what the records say. Parked ones were
// refused by the engine and are not counted again.
type Drift struct{ Documents, Missing, Extra, Stale, Parked int }

// None says whether the index is as the records are.
func (d Drift) None() bool { return d.Missing+d.Extra+d.Stale == 0 }

// Check compares every document with its records by version, notes the outcome, and
// marks what differs to be written by the next Feed. It changes no document itself.
func (x *Index) Check(ctx context.Context) (Drift, error) {
	differing, drift, err := x.compare(ctx, x.now())
	if err != nil {
		return drift, fmt.Errorf("check the index: %w", err)
	}
	if len(differing) > 0 {
		x.log.WarnContext(ctx, "the search index differs from the records", slog.Int("missing", drift.Missing), slog.Int("extra", drift.Extra), slog.Int("stale", drift.Stale))
		if err := x.markPending(ctx, differing); err != nil {
			return drift, err
		}
	}
	return drift, x.setChecked(ctx, drift)
}

// compare lists the products whose document is not what it should be at an instant.
func (x *Index) compare(ctx context.Context, at time.Time) ([]int64, Drift, error) {
	var drift Drift
	has, err := x.engine.versions(ctx, x.uid)
	if err != nil {
		return nil, drift, err
	}
	parked, err := x.parked(ctx)
	if err != nil {
		return nil, drift, err
	}
	drift.Documents, drift.Parked = len(has), len(parked)
	var differing []int64
	for after := int64(0); ; {
		found, err := documentsAfter(ctx, x.db, at, after, 4*batchSize)
		if err != nil {
			return nil, drift, err
		}
		if len(found) == 0 {
			break
		}
		for _, d := range found {
			version, there := has[d.ID]
			delete(has, d.ID)
			switch {
			case there && version == d.Version, parked[d.ID] == d.Version:
				continue
			case there:
				drift.Stale++
			default:
				drift.Missing++
			}
			differing = append(differing, d.ID)
		}
		after = found[len(found)-1].ID
	}
	for id := range has {
		drift.Extra++
		differing = append(differing, id)
	}
	return differing, drift, nil
}

// versions reads the version of every document of an index.
func (e *Engine) versions(ctx context.Context, uid string) (map[int64]string, error) {
	const page = 5_000
	out := map[int64]string{}
	for offset := int64(0); ; offset += page {
		var got meilisearch.DocumentsResult
		err := e.feed.Index(uid).GetDocumentsWithContext(ctx, &meilisearch.DocumentsQuery{Fields: []string{"id", "row_version"}, Limit: page, Offset: offset}, &got)
		if err != nil {
			return nil, fmt.Errorf("read the versions: %w", failure(err))
		}
		var documents []struct {
			ID      int64  `json:"id"`
			Version string `json:"row_version"`
		}
		if err := got.Results.DecodeInto(&documents); err != nil {
			return nil, fmt.Errorf("read the versions: %w", err)
		}
		for _, d := range documents {
			out[d.ID] = d.Version
		}
		if int64(len(documents)) < page {
			return out, nil
		}
	}
}

func (x *Index) parked(ctx context.Context) (map[int64]string, error) {
	rows, err := x.db.Pool.Query(ctx, `SELECT product_id, version FROM search_parked`)
	if err != nil {
		return nil, fmt.Errorf("read refused documents: %w", err)
	}
	out := map[int64]string{}
	var id int64
	var version string
	_, err = pgx.ForEachRow(rows, []any{&id, &version}, func() error {
		out[id] = version
		return nil
	})
	return out, err
}
