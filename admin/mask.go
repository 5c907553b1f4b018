package admin

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/phone"
)

// hiddenPart stands for what is not shown.
const hiddenPart = "•••"

// onsets are the consonants a Vietnamese family name may begin with that take more than
// one letter, the longest first.
var onsets = []string{"ngh", "ng", "nh", "th", "tr", "ch", "kh", "ph", "gh", "gi", "qu"}

// maskName keeps enough of a name to tell two buyers apart: "Nguyễn Văn An" is
// "Ng. V. •••". The given name, by which people are called, is never shown.
func maskName(name string) string {
	words := strings.Fields(name)
	out := make([]string, 0, len(words))
	for i, w := range words {
		if i == len(words)-1 {
			break
		}
		out = append(out, onset(w, i == 0)+".")
	}
	return strings.Join(append(out, hiddenPart), " ")
}

func onset(word string, family bool) string {
	letters := []rune(word)
	n := 1
	if family {
		for _, o := range onsets {
			if len(letters) > len(o) && strings.EqualFold(string(letters[:len(o)]), o) {
				n = len(o)
				break
			}
		}
	}
	return string(letters[:n])
}

// maskedBuyer is a buyer as lists show one.
func maskedBuyer(name, number string) string {
	return maskName(name) + " · " + phone.Number(number).Masked()
}

// maskedAddress keeps the ward and the province: whoever packs needs no more until the
// label is written.
func maskedAddress(placeText string) string { return hiddenPart + ", " + placeText }
