package art

import (
	"regexp"
	"strconv"
	"strings"
)

// Prefix is where drawings are served. They may be kept for ever: the path names
// everything the drawing depends on.
const Prefix = "/a/tranh/"

var validSeed = regexp.MustCompile(`^[a-z0-9-]{1,64}$`)

// Path is the address of a drawing. A seed that is no slug is made into one, and an
// unknown kind becomes Pattern, so that a page never points at nothing.
func Path(kind, seed string, variant int) string {
	d, ok := drawings[kind]
	if !ok {
		kind, d = Pattern, drawings[Pattern]
	}
	return Prefix + kind + "-" + strconv.Itoa(wrap(variant, d.variants)) + "-" + slug(seed) + ".svg"
}

// Parse reads a path made by Path. Anything else is not ok: an unknown kind, a
// variant there is not, a leading zero, a seed that is no slug.
func Parse(path string) (kind, seed string, variant int, ok bool) {
	name, found := strings.CutPrefix(path, Prefix)
	if !found {
		return "", "", 0, false
	}
	if name, found = strings.CutSuffix(name, ".svg"); !found {
		return "", "", 0, false
	}
	kind, rest, found := strings.Cut(name, "-")
	if !found {
		return "", "", 0, false
	}
	number, seed, found := strings.Cut(rest, "-")
	if !found || !validSeed.MatchString(seed) {
		return "", "", 0, false
	}
	variant, err := strconv.Atoi(number)
	if err != nil || strconv.Itoa(variant) != number || variant < 0 || variant >= drawings[kind].variants {
		return "", "", 0, false
	}
	return kind, seed, variant, true
}

// slug keeps what a seed may hold. Nothing left becomes "0".
func slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		if b.Len() == 64 {
			break
		}
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' {
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		return "0"
	}
	return b.String()
}
