package policy

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Draft is what the office is writing of a page; buyers see nothing of it.
type Draft struct {
	Slug                 string
	Title, Summary, Body string
	RowVersion           int // 0: nobody has begun
	ChangedBy            string
	ChangedAt            time.Time
}

// The longest texts of a page, in letters.
const (
	MostTitle   = 80
	MostSummary = 200
	MostBody    = 16_000
	MostNote    = 300
)

// Tables is what a text may want put in, each on a line of its own: the records behind it
// are tables of the program, so that what is promised is what is kept.
func Tables() []string {
	return []string{"tiêu chí khi tìm", "tiêu chí trong danh sách", "bảng thời hạn lưu", "bảng thời hạn"}
}

var table = regexp.MustCompile(`\{\{([^{}\n]*)\}\}`)

// Read cleans what was typed, or is a wrong form: title, summary, body.
func (d *Draft) Read() error {
	var form fault.Form
	line := func(name string, text *string, most int) {
		*text = typed.Name(*text)
		switch {
		case !typed.Says(*text):
			form.Wrong(name, "policy.empty")
		case len([]rune(*text)) > most:
			form.WrongWith(name, "policy.too_long", map[string]any{"most": most})
		}
	}
	line("title", &d.Title, MostTitle)
	line("summary", &d.Summary, MostSummary)
	d.Body = alone(strings.TrimSpace(typed.Text(d.Body)))
	switch unknown := d.unknown(); {
	case !typed.Says(d.Body):
		form.Wrong("body", "policy.empty")
	case len([]rune(d.Body)) > MostBody:
		form.WrongWith("body", "policy.too_long", map[string]any{"most": MostBody})
	case unknown != "":
		form.WrongWith("body", "policy.no_table", map[string]any{"table": unknown})
	}
	return form.Err()
}

// alone gives each table a paragraph of its own: anywhere else it would be read as words.
func alone(body string) string {
	body = table.ReplaceAllString(body, "\n\n$0\n\n")
	return strings.TrimSpace(regexp.MustCompile(`\n{3,}`).ReplaceAllString(body, "\n\n"))
}

// unknown is the first table that does not exist.
func (d *Draft) unknown() string {
	for _, found := range table.FindAllStringSubmatch(d.Body, -1) {
		if !slices.Contains(Tables(), found[1]) {
			return found[0]
		}
	}
	return ""
}

// Text is the draft as a page, to be looked at.
func (d *Draft) Text() (Text, error) {
	t := Text{Slug: d.Slug, Title: d.Title, Summary: d.Summary, Body: d.Body}
	var err error
	if t.HTML, t.Blanks, err = render(d.Body); err != nil {
		return Text{}, fmt.Errorf("policy: %w", err)
	}
	return t, nil
}
