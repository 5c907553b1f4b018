package salespoint

import (
	"container/heap"
	"math"
)

// simplify takes corners away, the one that changes the drawing least first (Visvalingam
// and Whyatt, 1993), until none is too small to be seen and no more than mostCorners are
// left. Unlike Douglas and Peucker's way its time does not depend on the shape, and the
// file is anybody's. A ring that vanishes is left out.
func simplify(rings []Ring) []Ring {
	var q corners
	left := 0
	for n, r := range rings {
		first := len(q.all)
		for i, at := range r {
			q.all = append(q.all, corner{at: at, ring: n, before: first + (i+len(r)-1)%len(r), after: first + (i+1)%len(r)})
		}
		left += len(r)
	}
	for i := range q.all {
		q.all[i].area, q.all[i].slot = q.areaOf(i), i
		q.order = append(q.order, i)
	}
	heap.Init(&q)
	for len(q.order) > 0 {
		least := &q.all[q.order[0]]
		if least.area >= leastCorner && left <= mostCorners {
			break
		}
		i, _ := heap.Pop(&q).(int)
		c := q.all[i]
		q.all[i].gone = true
		left--
		q.all[c.before].after, q.all[c.after].before = c.after, c.before
		for _, n := range []int{c.before, c.after} {
			if n != i && !q.all[n].gone {
				// A corner never becomes smaller than one that went before it.
				q.all[n].area = math.Max(q.areaOf(n), c.area)
				heap.Fix(&q, q.all[n].slot)
			}
		}
	}
	out := make([]Ring, len(rings))
	for i := range q.all {
		if c := &q.all[i]; !c.gone {
			out[c.ring] = append(out[c.ring], c.at)
		}
	}
	kept := out[:0]
	for _, r := range out {
		if len(r) >= 3 {
			kept = append(kept, r)
		}
	}
	return kept
}

// corner is a corner of a ring with its neighbours.
type corner struct {
	at            [2]float64
	area          float64 // of the triangle with its neighbours, in m²
	ring          int
	before, after int
	slot          int // in the order
	gone          bool
}

// corners are all corners, the smallest first.
type corners struct {
	all   []corner
	order []int
}

const metresPerDegree = 111_320.0

func (q *corners) areaOf(i int) float64 {
	a, b, c := q.all[q.all[i].before].at, q.all[i].at, q.all[q.all[i].after].at
	squeeze := math.Cos((South + North) / 2 * math.Pi / 180)
	area := (a[0]-c[0])*(b[1]-a[1]) - (a[0]-b[0])*(c[1]-a[1])
	return math.Abs(area) / 2 * metresPerDegree * metresPerDegree * squeeze
}

func (q *corners) Len() int           { return len(q.order) }
func (q *corners) Less(i, j int) bool { return q.all[q.order[i]].area < q.all[q.order[j]].area }

func (q *corners) Swap(i, j int) {
	q.order[i], q.order[j] = q.order[j], q.order[i]
	q.all[q.order[i]].slot, q.all[q.order[j]].slot = i, j
}

// Push is never asked for: corners only go.
func (q *corners) Push(any) {}

func (q *corners) Pop() any {
	last := len(q.order) - 1
	i := q.order[last]
	q.order = q.order[:last]
	return i
}
