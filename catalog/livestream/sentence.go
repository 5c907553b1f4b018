package livestream

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Moment names when a host says a sentence of the script.
type Moment string

// Moments whose sentences can be written anew. Where goods come from is none of them: that is read
// from the records and nowhere else.
const (
	ToGreet  Moment = "hello"
	ToName   Moment = "code" // what is said for a thing
	ToProve  Moment = "proof"
	ToPrice  Moment = "price"
	ToClose  Moment = "close"
	ToCount  Moment = "left"
	ToAssure Moment = "doubt"
	ToAnswer Moment = "answer"
	ToEnd    Moment = "gone" // sold out
	ToRemind Moment = "profile"
	ToLeave  Moment = "bye"
)

// LongestSentence is how many characters one has at most.
const LongestSentence = 300

// Blank is what is filled in from the records: {code} in a sentence.
type Blank string

// Blanks.
const (
	TheSession Blank = "session"
	TheGoods   Blank = "goods" // all of the session
	TheCode    Blank = "code"
	TheName    Blank = "name"
	TheUnit    Blank = "unit"
	TheStars   Blank = "stars"
	TheNumber  Blank = "number" // of the decision
	TheUntil   Blank = "until"  // its last day
	TheList    Blank = "list"
	ThePrice   Blank = "price"
	TheHour    Blank = "hour" // until which the price holds
	TheUnits   Blank = "units"
	TheLeft    Blank = "left"
)

// Shape is what a sentence of a moment may have filled in, and what it must: nobody opens a price
// without saying how much and until when.
type Shape struct {
	Moment    Moment
	May, Must []Blank
}

// Shapes are the moments in the order of an evening.
var Shapes = []Shape{
	{ToGreet, []Blank{TheSession, TheGoods}, nil},
	{ToName, []Blank{TheCode, TheName, TheUnit}, []Blank{TheCode}},
	{ToProve, []Blank{TheStars, TheNumber, TheUntil}, []Blank{TheStars, TheNumber, TheUntil}},
	{ToPrice, []Blank{TheCode, TheName, TheList, ThePrice, TheHour, TheUnits}, []Blank{ThePrice, TheHour}},
	{ToClose, []Blank{TheCode, TheName}, []Blank{TheCode}},
	{ToCount, []Blank{TheCode, TheLeft}, []Blank{TheLeft}},
	{ToAssure, []Blank{TheCode, TheName}, nil},
	{ToAnswer, []Blank{TheCode}, []Blank{TheCode}},
	{ToEnd, []Blank{TheCode, TheName}, []Blank{TheCode}},
	{ToRemind, nil, nil},
	{ToLeave, []Blank{TheSession}, nil},
}

// Sentences are what is said at moments that somebody wrote anew.
type Sentences map[Moment]string

var (
	blanks = regexp.MustCompile(`\{([^{}]*)\}`)
	// sums are amounts that somebody typed: a price that is said comes from the records.
	sums = regexp.MustCompile(`(?i)\d[\d.,]*\s*(?:nghìn|ngàn|đồng|₫|triệu|%|phần trăm|[kđ](?:[^\p{L}]|$))`)
	// links are what may not be said, shown or written on every platform.
	links = regexp.MustCompile(`(?i)https?:|www\.|\.vn\b|\.com\b|\blink\b|đường dẫn|\bquét\b|\bqr\b|\d[\d .\-]{7,}\d`)
)

// clean tidies sentences and names every wrong one by its moment; empty ones are none.
func (s Sentences) clean() (Sentences, error) {
	var wrong fault.Form
	out := Sentences{}
	for _, shape := range Shapes {
		text, field := strings.Join(strings.Fields(typed.Line(s[shape.Moment])), " "), string(shape.Moment)
		if text == "" {
			continue
		}
		out[shape.Moment] = text
		if len([]rune(text)) > LongestSentence || !typed.Says(text) {
			wrong.WrongWith(field, "live.sentence", map[string]any{"most": LongestSentence})
		}
		if claims := catalog.Claims(text); len(claims) > 0 {
			wrong.WrongWith(field, "claim."+string(claims[0].Kind), map[string]any{"text": claims[0].Text})
		}
		if sum := sums.FindString(text); sum != "" {
			wrong.WrongWith(field, "live.sentence_sum", map[string]any{"text": sum})
		}
		missing := slices.Clone(shape.Must)
		for _, m := range blanks.FindAllStringSubmatch(text, -1) {
			b := Blank(m[1])
			if !slices.Contains(shape.May, b) {
				wrong.WrongWith(field, "live.sentence_blank", map[string]any{"blank": m[1]})
			}
			missing = slices.DeleteFunc(missing, func(must Blank) bool { return must == b })
		}
		if strings.ContainsAny(blanks.ReplaceAllString(text, ""), "{}") {
			wrong.WrongWith(field, "live.sentence_blank", map[string]any{"blank": "{"})
		}
		if len(missing) > 0 {
			wrong.WrongWith(field, "live.sentence_must", map[string]any{"blank": string(missing[0])})
		}
	}
	return out, wrong.Err()
}

// Say is the sentence of a moment with its blanks filled in; false when nobody wrote one. bare asks
// for one that leads nowhere outside, as TikTok wants it: another is none then.
func (s Sentences) Say(m Moment, bare bool, facts map[Blank]string) (string, bool) {
	text, ok := s[m]
	if !ok || bare && links.MatchString(text) {
		return "", false
	}
	return blanks.ReplaceAllStringFunc(text, func(blank string) string { return facts[Blank(strings.Trim(blank, "{}"))] }), true
}
