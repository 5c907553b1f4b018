package audit

import "strings"

// withoutNUL drops every \u0000 escape from JSON text. A backslash that is itself
// escaped is skipped with what follows it, so that `\\u0000` stays the text it is.
func withoutNUL(text string) string {
	if !strings.Contains(text, `\u0000`) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			b.WriteByte(text[i])
			continue
		}
		if strings.HasPrefix(text[i:], `\u0000`) {
			i += len(`\u0000`) - 1
			continue
		}
		b.WriteString(text[i : i+2])
		i++
	}
	return b.String()
}
