package vntime

import (
	"math"
	"time"
)

// The mean new moon of 1 January 1900 and the mean length of a lunation, in days.
const (
	newMoonEpoch = 2415021.076998695
	synodic      = 29.530588853
)

// unixJulian is the Julian day of 1 January 1970.
const unixJulian = 2440588

func toJulian(t time.Time) int {
	y, m, d := t.Date()
	return int(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/86400) + unixJulian
}

func fromJulian(jd int) time.Time {
	return time.Unix(int64(jd-unixJulian)*86400, 0).UTC()
}

// newMoonDay is the Julian day, in Hà Nội, of the k-th new moon after 1 January 1900.
// The series is that of Meeus, Astronomical Algorithms (1998), shortened as Hồ Ngọc
// Đức does; it errs by a few minutes at most.
func newMoonDay(k int) int {
	n := float64(k)
	t := n / 1236.85
	t2, t3 := t*t, t*t*t
	rad := math.Pi / 180
	jd := 2415020.75933 + 29.53058868*n + 0.0001178*t2 - 0.000000155*t3 +
		0.00033*math.Sin((166.56+132.87*t-0.009173*t2)*rad)
	sun := (359.2242 + 29.10535608*n - 0.0000333*t2 - 0.00000347*t3) * rad
	moon := (306.0253 + 385.81691806*n + 0.0107306*t2 + 0.00001236*t3) * rad
	node := (21.2964 + 390.67050646*n - 0.0016528*t2 - 0.00000239*t3) * rad
	jd += (0.1734-0.000393*t)*math.Sin(sun) + 0.0021*math.Sin(2*sun) -
		0.4068*math.Sin(moon) + 0.0161*math.Sin(2*moon) - 0.0004*math.Sin(3*moon) +
		0.0104*math.Sin(2*node) - 0.0051*math.Sin(sun+moon) -
		0.0074*math.Sin(sun-moon) + 0.0004*math.Sin(2*node+sun) -
		0.0004*math.Sin(2*node-sun) - 0.0006*math.Sin(2*node+moon) +
		0.0010*math.Sin(2*node-moon) + 0.0005*math.Sin(2*moon+sun)
	dynamical := -0.000278 + 0.000265*t + 0.000262*t2
	if t < -11 {
		dynamical = 0.001 + 0.000839*t + 0.0002261*t2 - 0.00000845*t3 - 0.000000081*t*t3
	}
	return int(math.Floor(jd - dynamical + 0.5 + 7.0/24))
}

// sector is the twelfth of its yearly path, from the March equinox, in which the sun
// stands when the Julian day begins in Hà Nội.
func sector(jd int) int {
	t := (float64(jd) - 2451545.5 - 7.0/24) / 36525
	t2 := t * t
	rad := math.Pi / 180
	mean := (357.52910 + 35999.05030*t - 0.0001559*t2 - 0.00000048*t*t2) * rad
	longitude := 280.46645 + 36000.76983*t + 0.0003032*t2 +
		(1.914600-0.004817*t-0.000014*t2)*math.Sin(mean) +
		(0.019993-0.000101*t)*math.Sin(2*mean) + 0.000290*math.Sin(3*mean)
	longitude = math.Mod(longitude, 360)
	if longitude < 0 {
		longitude += 360
	}
	return int(longitude / 30)
}

// solstitialMonth is the Julian day on which the eleventh month of a year begins, the
// one with the winter solstice.
func solstitialMonth(year int) int {
	end := toJulian(time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC))
	k := int(math.Floor(float64(end-2415021) / synodic)) // 1899 lies before the first moon counted
	day := newMoonDay(k)
	if sector(day) >= 9 {
		day = newMoonDay(k - 1)
	}
	return day
}
