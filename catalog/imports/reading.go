package imports

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// reading is what a cell comes to: a value; how it had to be mended for that, which somebody
// has to allow; or why it comes to nothing.
type reading struct {
	value string
	mends []string
	wrong *fault.Error
}

type reader func(c workbook.Cell) reading

func wrong(no *fault.Error) reading { return reading{wrong: no} }

// words reads a line of text with at most so many letters.
func words(most int) reader {
	return func(c workbook.Cell) reading {
		text := typed.Name(c.Text)
		if n := utf8.RuneCountInString(text); n > most {
			return wrong(fault.New(fault.Invalid, "cell.long").With("most", most))
		}
		return reading{value: text}
	}
}

// lines is words for several lines.
func lines(most int) reader {
	return func(c workbook.Cell) reading {
		text := typed.Text(c.Text)
		if n := utf8.RuneCountInString(text); n > most {
			return wrong(fault.New(fault.Invalid, "cell.long").With("most", most))
		}
		return reading{value: text}
	}
}

var (
	plainNumber   = regexp.MustCompile(`^\d{1,9}$`)
	dotted        = regexp.MustCompile(`^\d{1,3}(\.\d{3})+$`)
	commaed       = regexp.MustCompile(`^\d{1,3}(,\d{3})+$`)
	zeroFraction  = regexp.MustCompile(`^(\d{1,9})[.,]0+$`)
	leadingNumber = regexp.MustCompile(`^([\d., ]*\d)\s*\p{L}[\p{L}\s.]*$`)
)

// whole reads a number of things between 0 and most.
func whole(most int) reader {
	return func(c workbook.Cell) reading {
		text := strings.TrimSpace(width.Narrow.String(typed.Name(c.Text)))
		var mends []string
		if m := leadingNumber.FindStringSubmatch(text); m != nil {
			text, mends = m[1], append(mends, "cell.unit_word")
		}
		if strings.Contains(text, " ") {
			text, mends = strings.ReplaceAll(text, " ", ""), append(mends, "cell.spaces")
		}
		switch {
		case plainNumber.MatchString(text):
		case c.Number && strings.Trim(text, "0123456789.") == "" && !zeroFraction.MatchString(text):
			return wrong(fault.New(fault.Invalid, "cell.whole").With("most", most))
		case zeroFraction.MatchString(text) && !dotted.MatchString(text) && !commaed.MatchString(text):
			text, mends = zeroFraction.FindStringSubmatch(text)[1], append(mends, "cell.decimals")
		case dotted.MatchString(text):
			text = strings.ReplaceAll(text, ".", "")
		case commaed.MatchString(text):
			text, mends = strings.ReplaceAll(text, ",", ""), append(mends, "cell.commas")
		default:
			return wrong(fault.New(fault.Invalid, "cell.whole").With("most", most))
		}
		n, err := strconv.Atoi(text)
		if err != nil || n > most {
			return wrong(fault.New(fault.Invalid, "cell.whole").With("most", most))
		}
		return reading{value: strconv.Itoa(n), mends: mends}
	}
}

// amount reads a price in đồng.
func amount(c workbook.Cell) reading {
	text := typed.Name(c.Text)
	if m := zeroFraction.FindStringSubmatch(text); m != nil && !dotted.MatchString(text) && !commaed.MatchString(text) {
		text = m[1] // 120000.0 is how some programs keep a whole number
	} else if c.Number && strings.Contains(text, ".") {
		return wrong(fault.New(fault.Invalid, "cell.amount"))
	}
	v, err := money.Parse(text)
	if err != nil {
		return wrong(fault.New(fault.Invalid, "cell.amount"))
	}
	out := reading{value: strconv.FormatInt(int64(v), 10)}
	switch {
	case strings.ContainsFunc(strings.TrimRight(strings.ToLower(text), " đồngvnd₫"), func(r rune) bool { return r > 'Z' }):
		out.mends = []string{"cell.money_words"}
	case commaed.MatchString(text):
		out.mends = []string{"cell.commas"}
	}
	return out
}

// day reads a day. A workbook keeps days as numbers; text has the day before the month.
func day(c workbook.Cell) reading {
	text := typed.Name(c.Text)
	if n, err := strconv.ParseFloat(text, 64); err == nil && n >= 1 && n < 100_000 {
		at := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n))
		out := reading{value: at.Format(time.DateOnly)}
		if !c.Number {
			out.mends = []string{"cell.serial"}
		}
		if at.Year() < 1950 {
			return wrong(fault.New(fault.Invalid, "cell.day"))
		}
		return out
	}
	if at, err := vntime.ParseDate(text); err == nil {
		return reading{value: at.Format(time.DateOnly)}
	}
	for _, mended := range mendedDays(text) {
		if at, err := vntime.ParseDate(mended.text); err == nil {
			return reading{value: at.Format(time.DateOnly), mends: []string{mended.cause}}
		}
	}
	return wrong(fault.New(fault.Invalid, "cell.day"))
}

var (
	spelled   = regexp.MustCompile(`(?i)^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+(?:năm\s+)?(\d{4})$`)
	shortYear = regexp.MustCompile(`^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{2})$`)
	yearHead  = regexp.MustCompile(`^(\d{4})[./\- ](\d{1,2})[./\- ](\d{1,2})(?:[T ][\d:.Z]*)?$`)
	monthHead = regexp.MustCompile(`^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})$`)
	withClock = regexp.MustCompile(`^(\d{1,2}[./\-]\d{1,2}[./\-]\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?$`)
)

type mendedDay struct{ cause, text string }

// mendedDays are the ways in which a text that is no day as we write them may be one.
func mendedDays(text string) (out []mendedDay) {
	if m := spelled.FindStringSubmatch(text); m != nil {
		out = append(out, mendedDay{"cell.day_text", m[1] + "/" + m[2] + "/" + m[3]})
	}
	if m := withClock.FindStringSubmatch(text); m != nil {
		out = append(out, mendedDay{"cell.day_text", m[1]})
	}
	if m := shortYear.FindStringSubmatch(text); m != nil {
		out = append(out, mendedDay{"cell.day_text", m[1] + "/" + m[2] + "/20" + m[3]})
	}
	if m := yearHead.FindStringSubmatch(text); m != nil {
		out = append(out, mendedDay{"cell.day_text", m[3] + "/" + m[2] + "/" + m[1]})
	}
	if m := monthHead.FindStringSubmatch(text); m != nil {
		out = append(out, mendedDay{"cell.month_first", m[2] + "/" + m[1] + "/" + m[3]})
	}
	return out
}

// telephone reads a number that people call. A workbook drops the nought before it.
func telephone(c workbook.Cell) reading {
	text := typed.Name(c.Text)
	var mends []string
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
	if !strings.HasPrefix(text, "+") && !strings.HasPrefix(digits, "0") && !strings.HasPrefix(digits, "84") && (len(digits) == 9 || len(digits) == 10) {
		text, mends = "0"+digits, []string{"cell.lost_zero"}
	}
	number, err := phone.Parse(text)
	if no, refused := fault.As(err); refused {
		return wrong(no)
	}
	return reading{value: string(number), mends: mends}
}

// code reads digits of one of the lengths, such as a tax code, whose leading nought a workbook drops.
func code(lengths ...int) reader {
	return func(c workbook.Cell) reading {
		text := typed.Name(c.Text)
		digits, rest, _ := strings.Cut(text, "-")
		digits = strings.ReplaceAll(strings.TrimSuffix(digits, ".0"), " ", "")
		for _, n := range lengths {
			if len(digits) == n && strings.Trim(digits, "0123456789") == "" {
				return reading{value: text}
			}
		}
		for _, n := range lengths {
			if len(digits) == n-1 && strings.Trim(digits, "0123456789") == "" {
				value := "0" + digits
				if rest != "" {
					value += "-" + rest
				}
				return reading{value: value, mends: []string{"cell.lost_zero"}}
			}
		}
		return reading{value: text} // the use case says what is wrong with it
	}
}
