package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// watch tells how much of the machine went to programs that are not ours, from what the
// kernel counts. Where there is no /proc it tells 0.
type watch struct{ self int }

func newWatch() *watch { return &watch{self: os.Getpid()} }

// ticks is processor time in the kernel's unit at one moment.
type ticks struct{ all, busy, ours float64 }

func (w *watch) mark() ticks {
	t := ticks{ours: w.ours()}
	line, _, _ := strings.Cut(read("/proc/stat"), "\n")
	for i, field := range strings.Fields(line) {
		n, err := strconv.ParseFloat(field, 64)
		if err != nil || i > 8 { // guest time is in user time already
			continue
		}
		t.all += n
		if i != 4 && i != 5 { // idle, and idle for a disk
			t.busy += n
		}
	}
	return t
}

// foreign is the share of all processors, 0 to 1, that others took since the mark.
func (w *watch) foreign(since ticks) float64 {
	now := w.mark()
	if now.all == since.all {
		return 0
	}
	return max(0, ((now.busy-since.busy)-(now.ours-since.ours))/(now.all-since.all))
}

// ours is the time of this process and of everything it has started.
func (w *watch) ours() float64 {
	parent, spent := map[int]int{}, map[int]float64{}
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range stats {
		text := read(path)
		open, end := strings.Index(text, "("), strings.LastIndex(text, ")")
		if open < 0 || end < 0 {
			continue
		}
		pid, _ := strconv.Atoi(strings.TrimSpace(text[:open]))
		f := strings.Fields(text[end+1:]) // from the state, field 3 of proc(5), on
		if len(f) < 15 {
			continue
		}
		parent[pid], _ = strconv.Atoi(f[1])
		for _, field := range f[11:15] { // own time, and that of children that have ended
			n, _ := strconv.ParseFloat(field, 64)
			spent[pid] += n
		}
	}
	sum := 0.0
	for pid, time := range spent {
		for up := pid; up > 1; up = parent[up] {
			if up == w.self {
				sum += time
				break
			}
		}
	}
	return sum
}

// quiet is the share that others may take for a figure to be worth something.
const quiet = 0.05

// patience is how long others are waited for before a figure is taken all the same.
const patience = 8 * time.Second

// calm waits until other programs are quiet, when it was asked to.
func (b *bench) calm(ctx context.Context) {
	if !b.patient {
		return
	}
	for end := time.Now().Add(patience); time.Now().Before(end) && ctx.Err() == nil; {
		mark := b.watch.mark()
		select {
		case <-ctx.Done():
		case <-time.After(300 * time.Millisecond):
		}
		if b.watch.foreign(mark) < quiet {
			return
		}
	}
}

func read(path string) string {
	text, _ := os.ReadFile(path)
	return string(text)
}

// memory is what a process holds now and has held at most, in bytes.
func memory(pid int) (now, peak int64) {
	for line := range strings.Lines(read(fmt.Sprintf("/proc/%d/status", pid))) {
		var kilobytes int64
		if n, _ := fmt.Sscanf(line, "VmRSS: %d kB", &kilobytes); n == 1 {
			now = kilobytes << 10
		}
		if n, _ := fmt.Sscanf(line, "VmHWM: %d kB", &kilobytes); n == 1 {
			peak = kilobytes << 10
		}
	}
	return now, peak
}

// owned is what of that is not the program's own file: the kernel maps that as far as it has
// it in its cache, and takes it back when memory is short.
func owned(pid int) (bytes int64) {
	for line := range strings.Lines(read(fmt.Sprintf("/proc/%d/status", pid))) {
		if n, _ := fmt.Sscanf(line, "RssAnon: %d kB", &bytes); n == 1 {
			return bytes << 10
		}
	}
	return 0
}
