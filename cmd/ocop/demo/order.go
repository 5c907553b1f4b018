package demo

import (
	"time"

	"github.com/ocop-hungdao/ocop/orders"
)

// purchase is what a made-up buyer orders, and what then becomes of it.
type purchase struct {
	key         string // stays, so that a seeding that was cut off finds it again
	buyer       string
	phone       string
	to          orders.Destination
	addressLine string
	note        string
	placed      ago
	lines       []line
	pays        orders.Method // empty: at the door
	// acts are what is done to the order of each producer (slug), in order.
	acts map[string][]act
}

// line is so many of a product's size.
type line struct {
	product  string // slug
	size     string // name
	quantity int
}

// act is one step of an order, taken by somebody at some time.
type act struct {
	step   orders.Step
	at     ago
	by     who
	reason string
	// lot is what the goods of its product are of, noted with the step.
	lot string
	// courier and tracking of the parcel that leaves with the step.
	courier, tracking string
	// percent of the total that came by transfer; above 0 it is no step.
	percent int
}

// ago is a moment before the seeding: minutes ago, or a time of day so many days ago in
// Việt Nam.
type ago struct {
	minutes int
	days    int
	clock   time.Duration // since midnight
}

func minutesAgo(n int) ago { return ago{minutes: n} }

func daysAgo(n, hour, minute int) ago {
	return ago{days: n, clock: time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute}
}

func (a ago) before(now time.Time) time.Time {
	if a.days == 0 {
		return now.Add(-time.Duration(a.minutes) * time.Minute)
	}
	y, m, d := now.In(time.FixedZone("+07", 7*60*60)).Date()
	return time.Date(y, m, d-a.days, 0, 0, 0, 0, time.FixedZone("+07", 7*60*60)).Add(a.clock).UTC()
}

// who takes a step.
type who int

const (
	officer who = iota
	youth
	maker // the producer's own login
	buyer
	clock // nobody: time did it
)
