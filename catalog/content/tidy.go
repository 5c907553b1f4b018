package content

import (
	"regexp"
	"strings"
)

var (
	bullet  = regexp.MustCompile(`^(?:[•·▪‣◦●■□\x{f0b7}\x{f0a7}]|[-–—*+](?:[ ])|o[ ]{2,})[ ]*`)
	unseen  = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n\n", "\t", "  ", "\u00a0", " ", "\u202f", " ", "\u00ad", "", "\u200b", "", "\ufeff", "")
	between = regexp.MustCompile(`\n{3,}`)
)

// Tidy cleans what was copied out of a word processor: marks that nobody sees go, the signs of a
// list become dashes, and where no empty line parts the paragraphs, each line is one. Tidied again,
// a text stays as it is.
func Tidy(text string) string {
	var lines []string
	for line := range strings.SplitSeq(unseen.Replace(text), "\n") {
		if line = strings.TrimSpace(line); bullet.MatchString(line) {
			if line = strings.TrimSpace(bullet.ReplaceAllString(line, "")); line != "" {
				line = "– " + line
			}
		}
		lines = append(lines, line)
	}
	text = strings.Trim(between.ReplaceAllString(strings.Join(lines, "\n"), "\n\n"), "\n")
	if strings.Contains(text, "\n\n") {
		return text
	}
	return paragraphs(strings.Split(text, "\n"))
}

// paragraphs puts an empty line between lines, but not within a list.
func paragraphs(lines []string) string {
	var out strings.Builder
	for i, line := range lines {
		if i > 0 {
			out.WriteByte('\n')
			if !listed(line) || !listed(lines[i-1]) {
				out.WriteByte('\n')
			}
		}
		out.WriteString(line)
	}
	return out.String()
}

func listed(line string) bool { return strings.HasPrefix(line, "– ") }
