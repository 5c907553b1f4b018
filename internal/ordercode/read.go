package ordercode

import (
	"strings"

	"golang.org/x/text/width"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Parse reads a code that somebody typed: case, spaces, dashes and dots do not
// matter, nor does a left-out prefix or a zero for its O. Refusals: code.empty;
// code.typo when it was meant as a code and the check disagrees; code.not_a_code.
func Parse(kind Kind, typed string) (Code, error) {
	s := squeezed(typed)
	if s == "" {
		return "", fault.New(fault.Invalid, "code.empty")
	}
	symbols, named := strings.CutPrefix(s, string(kind))
	if !named {
		symbols, named = strings.CutPrefix(s, "0"+string(kind[1:]))
	}
	switch {
	case sound(symbols):
		return Code(string(kind) + symbols), nil
	case named, len(symbols) >= length-1 && len(symbols) <= length+1:
		return "", fault.New(fault.Invalid, "code.typo")
	}
	return "", fault.New(fault.Invalid, "code.not_a_code")
}

// Find lists the codes in the memo of a transfer, in order and each once. Banks drop
// dashes, change case and glue their own references on, so every window that agrees
// with its check is a candidate: the database says which exist, and two that exist
// are for a person to decide.
func Find(kind Kind, memo string) []Code {
	s, whole := squeezed(memo), len(kind)+length
	var found []Code
	seen := map[Code]bool{}
	for i := 0; i+whole <= len(s); i++ {
		c := Code(s[i : i+whole])
		if strings.HasPrefix(s[i:], string(kind)) && sound(s[i+len(kind):i+whole]) && !seen[c] {
			seen[c] = true
			found = append(found, c)
		}
	}
	return found
}

// squeezed keeps what banks keep: the letters A–Z in capitals, and digits.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, width.Narrow.String(s))
}
