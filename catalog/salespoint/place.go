package salespoint

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// The box around the commune, from the open boundary of the ward (code 09931).
const (
	West, East   = 105.630787, 105.725882
	South, North = 20.948901, 20.990499
)

// InBox says whether a place lies in the box around the commune.
func InBox(lat, lng float64) bool { return lat >= South && lat <= North && lng >= West && lng <= East }

// inCountry is the box around Việt Nam: outside of it a number was mistyped or swapped.
func inCountry(lat, lng float64) bool { return lat >= 8 && lat <= 24 && lng >= 102 && lng <= 118 }

var (
	pairForm   = regexp.MustCompile(`^\(?([+-]?\d{1,3}[.,]\d+)°? ?[NB]?[,; ]+([+-]?\d{1,3}[.,]\d+)°? ?[EĐ]?\)?$`)
	exactForm  = regexp.MustCompile(`!3d(-?\d{1,2}\.\d+)!4d(-?\d{1,3}\.\d+)`)
	centreForm = regexp.MustCompile(`@(-?\d{1,2}\.\d+),(-?\d{1,3}\.\d+)`)
	plainPair  = regexp.MustCompile(`^(?:loc:)?(-?\d{1,2}\.\d+), ?(-?\d{1,3}\.\d+)$`)
)

// ParsePlace reads where something is from what people paste: "20.97488, 105.67721", with
// decimal commas too, a plus code, a geo: address, or the long address of a page of Google Maps, whose
// pin goes before the middle of its picture. It asks nobody: a short link, which only
// Google can read, is refused as "place.short_link"; what holds no coordinates as
// "place.unreadable"; a place outside of Việt Nam as "place.far".
func ParsePlace(text string) (lat, lng float64, err error) {
	text = strings.TrimSpace(text)
	if lat, lng, found, err := plusCode(text); found {
		if err == nil && !inCountry(lat, lng) {
			err = fault.New(fault.Invalid, "place.far")
		}
		return lat, lng, err
	}
	if m := pairForm.FindStringSubmatch(text); m != nil {
		return placed(m[1], m[2])
	}
	text = strings.TrimPrefix(text, "geo:")
	if m := plainPair.FindStringSubmatch(strings.SplitN(strings.SplitN(text, "?", 2)[0], ";", 2)[0]); m != nil {
		return placed(m[1], m[2])
	}
	u, parsed := url.Parse(text)
	if parsed != nil || u.Host == "" {
		return 0, 0, fault.New(fault.Invalid, "place.unreadable")
	}
	if m := exactForm.FindStringSubmatch(text); m != nil {
		return placed(m[1], m[2])
	}
	q := u.Query()
	for _, name := range []string{"q", "query", "destination", "daddr", "ll", "center"} {
		if m := plainPair.FindStringSubmatch(strings.TrimSpace(q.Get(name))); m != nil {
			return placed(m[1], m[2])
		}
	}
	if m := centreForm.FindStringSubmatch(text); m != nil {
		return placed(m[1], m[2])
	}
	if host := strings.ToLower(u.Hostname()); host == "maps.app.goo.gl" || host == "goo.gl" || host == "g.co" {
		return 0, 0, fault.New(fault.Invalid, "place.short_link")
	}
	return 0, 0, fault.New(fault.Invalid, "place.unreadable")
}

func placed(latText, lngText string) (lat, lng float64, err error) {
	lat, err1 := degrees(latText)
	lng, err2 := degrees(lngText)
	if err1 != nil || err2 != nil {
		return 0, 0, fault.New(fault.Invalid, "place.unreadable")
	}
	if !inCountry(lat, lng) && inCountry(lng, lat) {
		lat, lng = lng, lat // east before north, as some machines have it
	}
	if !inCountry(lat, lng) {
		return 0, 0, fault.New(fault.Invalid, "place.far")
	}
	return lat, lng, nil
}

func degrees(text string) (float64, error) {
	return strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
}
