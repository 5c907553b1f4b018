package salespoint

import (
	"math"
	"regexp"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// plusDigits are the digits of Open Location Codes ("plus codes"), from 0 to 19.
const plusDigits = "23456789CFGHJMPQRVWX"

var (
	plusForm = regexp.MustCompile(`(?i)^([` + plusDigits + `]{8}|[` + plusDigits + `]{4})\+([` + plusDigits + `]{2,5})(?:[ ,]+(.*))?$`)
	// nearHere are the names behind a short code that mean this side of Hà Nội, folded.
	nearHere = regexp.MustCompile(`hung dao|quoc oai|ha noi|hanoi`)
)

// plusCode reads a plus code as maps show it: the middle of the square that a full code
// ("7PG7XMFG+XV") names, or of the one nearest to the commune of a short code ("XMFG+XV
// Hưng Đạo, Hà Nội"). A short code with another place behind it is refused with
// "place.short_code": where it lies nobody here can know. It is false for other texts.
func plusCode(text string) (lat, lng float64, found bool, err error) {
	m := plusForm.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return 0, 0, false, nil
	}
	code, more := strings.ToUpper(m[1]), strings.ToUpper(m[2])
	if len(code) == 8 {
		lat, lng = plusMiddle(code + more)
		if lat >= 90 || lng >= 180 {
			return 0, 0, true, fault.New(fault.Invalid, "place.unreadable")
		}
		return lat, lng, true, nil
	}
	if m[3] != "" && !nearHere.MatchString(slug.Fold(m[3])) {
		return 0, 0, true, fault.New(fault.Invalid, "place.short_code")
	}
	// Four digits are left out: they name a square of one degree. Of the squares around the
	// commune that have the rest in common, the nearest is meant.
	const midLat, midLng = (North + South) / 2, (West + East) / 2
	far := math.Inf(1)
	for _, dLat := range []float64{-1, 0, 1} {
		for _, dLng := range []float64{-1, 0, 1} {
			y, x := plusMiddle(plusSquare(midLat+dLat, midLng+dLng) + code + more)
			if d := math.Hypot(y-midLat, x-midLng); d < far {
				lat, lng, far = y, x, d
			}
		}
	}
	return lat, lng, true, nil
}

// plusSquare are the first four digits of the code of a place: its square of one degree.
func plusSquare(lat, lng float64) string {
	y, x := int(math.Floor(lat))+90, int(math.Floor(lng))+180
	return string([]byte{plusDigits[y/20], plusDigits[x/20], plusDigits[y%20], plusDigits[x%20]})
}

// plusMiddle is the middle of the area of a code without its sign, of ten digits and up to
// three more. Pairs halve by twenties; what follows them names one of four columns and
// five rows.
func plusMiddle(code string) (lat, lng float64) {
	lat, lng = -90, -180
	high, wide := 400.0, 400.0
	for i := 0; i < len(code); i++ {
		n := float64(strings.IndexByte(plusDigits, code[i]))
		switch {
		case i >= 10:
			high, wide = high/5, wide/4
			lat += math.Floor(n/4) * high
			lng += math.Mod(n, 4) * wide
		case i%2 == 0:
			high /= 20
			lat += n * high
		default:
			wide /= 20
			lng += n * wide
		}
	}
	return lat + high/2, lng + wide/2
}
