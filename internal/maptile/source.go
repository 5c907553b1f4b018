package maptile

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// The range a zoom is clamped to. Below it a map would show what lies far away, above it
// a box of a commune takes too many pictures.
const (
	LeastZoom  = 12
	MostZoom   = 14
	chosenZoom = 13
)

// Source is a server of tiles that somebody chose, and what must be said about it. The zero
// one is none.
type Source struct {
	Host   string // as the content security policy names it: "https://tile.example.vn"
	Credit string // whose map it is
	About  string // where that is explained; empty: nowhere
	Zoom   int
	parts  string
}

var (
	hostname = regexp.MustCompile(`^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$`)
	braces   = regexp.MustCompile(`\{[^}]*\}?|\}`)
)

// Parse reads the three settings. A template is an https address with {z}, {x} and {y} once
// each, in any order, after the host, and nothing else in braces. A credit is required with
// a template; an https address at its end becomes a link. An empty zoom is 13; another
// number is pulled to LeastZoom or MostZoom. An empty template is no source; every fault is
// told at once.
func Parse(template, credit, zoom string) (Source, error) {
	template, credit, zoom = strings.TrimSpace(template), strings.TrimSpace(credit), strings.TrimSpace(zoom)
	var wrong []error
	if template == "" {
		if credit != "" || zoom != "" {
			return Source{}, errors.New("OCOP_MAP_CREDIT and OCOP_MAP_ZOOM mean nothing without OCOP_MAP_TILES")
		}
		return Source{}, nil
	}
	s := Source{Zoom: chosenZoom, parts: template}
	u, err := url.Parse(template)
	switch {
	case err != nil || u.Scheme != "https" || u.User != nil || u.Fragment != "" || !hostname.MatchString(u.Host) || !inOrder(template, u.Host):
		wrong = append(wrong, errors.New("OCOP_MAP_TILES: not an address such as https://tile.example.vn/{z}/{x}/{y}.png, with https and a host in small letters"))
	default:
		s.Host = "https://" + u.Host
	}
	for _, name := range []string{"{z}", "{x}", "{y}"} {
		if n := strings.Count(template, name); n != 1 {
			wrong = append(wrong, fmt.Errorf("OCOP_MAP_TILES: %s must stand in it once, not %d times", name, n))
		}
	}
	for _, name := range braces.FindAllString(template, -1) {
		if name != "{z}" && name != "{x}" && name != "{y}" {
			wrong = append(wrong, fmt.Errorf("OCOP_MAP_TILES: %s means nothing here; only {z}, {x} and {y} do", name))
		}
	}
	if s.Credit, s.About = credited(credit); s.Credit == "" {
		wrong = append(wrong, errors.New("OCOP_MAP_CREDIT: say whose map it is, such as: © OpenStreetMap https://www.openstreetmap.org/copyright"))
	}
	if zoom != "" {
		n, err := strconv.Atoi(zoom)
		if err != nil {
			wrong = append(wrong, fmt.Errorf("OCOP_MAP_ZOOM: %q is not a number from %d to %d", zoom, LeastZoom, MostZoom))
		}
		s.Zoom = min(max(n, LeastZoom), MostZoom)
	}
	if len(wrong) > 0 {
		return Source{}, errors.Join(wrong...)
	}
	return s, nil
}

// inOrder says that the address begins with its host, so that what is asked and what the
// policy allows are one.
func inOrder(template, host string) bool { return strings.HasPrefix(template, "https://"+host+"/") }

// credited takes an address from the end of a credit.
func credited(text string) (words, about string) {
	at := strings.LastIndex(text, " ") + 1
	if u, err := url.Parse(text[at:]); err == nil && u.Scheme == "https" && u.Host != "" {
		return strings.TrimSpace(text[:at]), text[at:]
	}
	return text, ""
}

// On says whether there is a source.
func (s Source) On() bool { return s.Host != "" }

// Address is where one picture lies.
func (s Source) Address(x, y int) string {
	return strings.NewReplacer("{z}", strconv.Itoa(s.Zoom), "{x}", strconv.Itoa(x), "{y}", strconv.Itoa(y)).Replace(s.parts)
}
