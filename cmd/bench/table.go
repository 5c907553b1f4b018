package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// limit is the same work with less done, measured right after ours.
type limit struct {
	name string
	figure
}

// row is one line of the table, with a figure of each round.
type row struct {
	name   string
	conns  int
	ours   []figure
	limits map[string][]figure
	order  []string // of the limits
}

// table gathers rounds and prints their medians.
type table struct {
	rows  []*row
	facts []fact
}

// fact is a size or a time that no clients are needed for.
type fact struct {
	name   string
	values []int64
	show   func(int64) string
}

func newTable() *table { return &table{} }

func (t *table) add(name string, conns int, ours figure, limits ...limit) {
	at := slices.IndexFunc(t.rows, func(r *row) bool { return r.name == name && r.conns == conns })
	if at < 0 {
		at = len(t.rows)
		t.rows = append(t.rows, &row{name: name, conns: conns, limits: map[string][]figure{}})
	}
	r := t.rows[at]
	r.ours = append(r.ours, ours)
	for _, l := range limits {
		if !slices.Contains(r.order, l.name) {
			r.order = append(r.order, l.name)
		}
		r.limits[l.name] = append(r.limits[l.name], l.figure)
	}
}

func (t *table) size(name string, bytes int64) { t.fact(name, bytes, bytesText) }

func (t *table) took(name string, d time.Duration) {
	t.fact(name, int64(d), func(n int64) string { return millis(time.Duration(n)) + " ms" })
}

func (t *table) fact(name string, n int64, show func(int64) string) {
	at := slices.IndexFunc(t.facts, func(f fact) bool { return f.name == name })
	if at < 0 {
		at = len(t.facts)
		t.facts = append(t.facts, fact{name: name, show: show})
	}
	t.facts[at].values = append(t.facts[at].values, n)
}

// print writes both tables. spread is the distance of the fastest round from the
// slowest, in parts of the median; others is what foreign programs took at worst.
func (t *table) print(out io.Writer) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "what\tclients\tours/s\tp50 ms\tp99 ms\tspread\tlimit\tlimit/s\tratio\tothers\t")
	for _, r := range t.rows {
		ours := median(r.ours)
		head := fmt.Sprintf("%s\t%d\t%s\t%s\t%s\t%.0f %%", r.name, r.conns, rateText(ours.rate), millis(ours.p50), millis(ours.p99), 100*spread(r.ours))
		if len(r.order) == 0 {
			fmt.Fprintf(w, "%s\t\t\t\t%.0f %%\t\n", head, 100*worst(r.ours))
		}
		for _, name := range r.order {
			l := median(r.limits[name])
			fmt.Fprintf(w, "%s\t%s\t%s\t%.0f %%\t%.0f %%\t\n", head, name, rateText(l.rate), 100*median(ratios(r.ours, r.limits[name])).rate, 100*max(worst(r.ours), worst(r.limits[name])))
			head = strings.Repeat("\t", 5)
		}
	}
	w.Flush()
	fmt.Fprintln(out)
	w = tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, f := range t.facts {
		slices.Sort(f.values)
		middle, low, high := f.values[len(f.values)/2], f.values[0], f.values[len(f.values)-1]
		fmt.Fprintf(w, "%s\t%s", f.name, f.show(middle))
		if low != high {
			fmt.Fprintf(w, "\t(%s to %s)", f.show(low), f.show(high))
		}
		fmt.Fprintln(w)
	}
	w.Flush()
}

// ratios compares round by round, for both sides of one were taken seconds apart.
func ratios(ours, limits []figure) []figure {
	out := make([]figure, min(len(ours), len(limits)))
	for i := range out {
		out[i].rate = ours[i].rate / max(limits[i].rate, 1)
	}
	return out
}

func median(all []figure) figure {
	sorted := slices.SortedFunc(slices.Values(all), func(a, b figure) int { return cmp.Compare(a.rate, b.rate) })
	return sorted[len(sorted)/2]
}

func spread(all []figure) float64 {
	sorted := slices.SortedFunc(slices.Values(all), func(a, b figure) int { return cmp.Compare(a.rate, b.rate) })
	return (sorted[len(sorted)-1].rate - sorted[0].rate) / max(sorted[len(sorted)/2].rate, 1)
}

func worst(all []figure) float64 {
	out := 0.0
	for _, f := range all {
		out = max(out, f.foreign)
	}
	return out
}

func rateText(rate float64) string {
	if rate < 100 {
		return fmt.Sprintf("%.1f", rate)
	}
	return fmt.Sprintf("%.0f", rate)
}

func millis(d time.Duration) string { return fmt.Sprintf("%.2f", float64(d)/float64(time.Millisecond)) }

func bytesText(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%.1f KB", float64(n)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
