package salespoint

import "time"

// PickupDays are the next days after today, at most so many and none further than ahead
// days, on which an order may be fetched: the point hands out orders then and, where its
// hours are known, is open. Today is none of them: goods have to get there first.
func (p *Point) PickupDays(today time.Time, most, ahead int) []time.Time {
	var out []time.Time
	for i := 1; i <= ahead && len(out) < most; i++ {
		day := today.AddDate(0, 0, i)
		if p.HandsOutOn(day) && (len(p.SpansOn(day)) > 0 || !p.Week.Known()) {
			out = append(out, day)
		}
	}
	return out
}
