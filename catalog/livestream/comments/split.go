package comments

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// comment is what one person wrote.
type comment struct{ author, text string }

// buttons are the lines that the pages of Facebook, TikTok and YouTube put around a comment.
var buttons = regexp.MustCompile(`^(?:(?:thich|tra loi|phan hoi|chia se|an|bao cao|like|reply|share|da chinh sua|edited|tac gia|author|fan cung|top fan|nguoi theo doi hang dau|nguoi ham mo hang dau|` +
	`xem ban dich|xem them|see translation|xem them binh luan|xem \d+ (?:cau )?tra loi|an cau tra loi|moi|vua xong|just now|ghim|da ghim|da ghim boi .{0,30}|bay to cam xuc|` +
	`(?:khoang )?\d+ ?(?:giay|phut|gio|ngay|tuan|thang|nam|s|m|h|d|w|p|min|mins|hr|hrs)(?: truoc| ago)?|\d{1,2}:\d{2}(?::\d{2})?|\d+)(?:[ ·•.|,\-]+|$))+$`)

const longestName = 40

// split finds the comments in what was pasted. Who wrote one is the line above it.
func split(pasted string) (out []comment) {
	var block []string
	flush := func(closed bool) {
		out = append(out, inBlock(block, closed)...)
		block = nil
	}
	for line := range strings.SplitSeq(typed.Text(pasted), "\n") {
		line = typed.Name(line)
		switch folded := slug.Fold(line); {
		case !typed.Says(line):
			flush(false)
		case buttons.MatchString(folded) && !onlyPhone(line):
			flush(true)
		default:
			block = append(block, line)
		}
	}
	flush(false)
	return out
}

// joined writes comments so that split finds the same again.
func joined(all []comment) string {
	var b strings.Builder
	for _, c := range all {
		if c.author == "" {
			b.WriteString(c.text + "\n\n")
			continue
		}
		b.WriteString(c.author + "\n" + strings.TrimSpace(c.text) + "\nThích\n")
	}
	return b.String()
}

// inBlock are the comments between two gaps. closed: buttons follow, so that the block is one
// comment with its name above.
func inBlock(block []string, closed bool) (out []comment) {
	if closed && len(block) > 1 && len(block) < 6 && mayBeName(block[0]) {
		return []comment{{block[0], strings.Join(block[1:], " ")}}
	}
	author := ""
	for n, line := range block {
		if author == "" && n+1 < len(block) && isName(line) && !isName(block[n+1]) {
			author = line
			continue
		}
		c := comment{author, line}
		if author == "" {
			if who, what, ok := strings.Cut(line, ":"); ok && isName(who) && what != "" {
				c = comment{strings.TrimSpace(who), what}
			}
		}
		if author = ""; len(out) > 0 && c.author == "" && onlyPhone(line) {
			if last := &out[len(out)-1]; len(found(plain(last.text))) == 0 {
				last.text += " " + line
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// onlyPhone says whether a line is a telephone number and nothing else.
func onlyPhone(line string) bool {
	line = plain(line)
	at := found(line)
	return len(at) == 1 && at[0].number != "" && !typed.Says(line[:at[0].from]+line[at[0].to:])
}

// mayBeName says whether a line above a comment can be its author's name.
func mayBeName(line string) bool {
	if utf8.RuneCountInString(line) > longestName || len(found(plain(line))) > 0 {
		return false
	}
	d := Read(line, func(string) bool { return true })
	return len(d.Wants) == 0
}

// isName says whether a line can hardly be anything but a name: few words, each with a capital.
func isName(line string) bool {
	all := strings.Fields(line)
	if len(all) == 0 || len(all) > 6 || !mayBeName(line) {
		return false
	}
	if strings.HasPrefix(line, "@") && len(all) == 1 {
		return true
	}
	for _, w := range all {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) {
			return false
		}
	}
	return !strings.ContainsAny(line, "?!")
}
