package main

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// explain prints how PostgreSQL goes about each statement of each page: how long it
// takes alone, and the nodes of its plan that read a table or an index.
func (b *bench) explain(ctx context.Context, out io.Writer) error {
	cases, err := casesOf(ctx, b.db)
	if err != nil {
		return err
	}
	var paths []string
	for _, p := range cases {
		paths = append(paths, p.path)
	}
	answers, err := look(ctx, b.postgres.URL, paths)
	if err != nil {
		return err
	}
	for _, p := range cases {
		trips := answers[p.path].trips
		fmt.Fprintf(out, "\n%s: %d statements in %d round trips\n", p.name, statements(trips), len(trips))
		if !b.plans {
			continue
		}
		for _, t := range trips {
			for _, s := range t {
				if err := b.explainOne(ctx, out, s); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

var (
	reads = regexp.MustCompile(`(Seq Scan|Index Scan|Index Only Scan|Bitmap Heap Scan|Bitmap Index Scan|CTE Scan|Sort|Function Scan).*`)
	blank = regexp.MustCompile(`\s+`)
)

func (b *bench) explainOne(ctx context.Context, out io.Writer, s statement) error {
	rows, err := b.db.Pool.Query(ctx, `EXPLAIN (ANALYZE, COSTS OFF) `+s.sql, s.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	var nodes []string
	took, planned := "", ""
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return err
		}
		if ms, ok := strings.CutPrefix(line, "Execution Time: "); ok {
			took = ms
		} else if ms, ok := strings.CutPrefix(line, "Planning Time: "); ok {
			planned = ms
		} else if node := reads.FindString(line); node != "" && !strings.Contains(node, "never executed") && !strings.HasPrefix(node, "Sort ") {
			nodes = append(nodes, node)
		}
	}
	if rows.Err() != nil {
		return fmt.Errorf("explain: %w", rows.Err())
	}
	text := blank.ReplaceAllString(s.sql, " ")
	fmt.Fprintf(out, "  planned in %s, executed in %s: %.90s\n", planned, took, text)
	for _, n := range nodes {
		fmt.Fprintf(out, "      %s\n", n)
	}
	return nil
}
