package policy

import (
	"bytes"
	"fmt"
	"html"
	"regexp"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	gmhtml "github.com/yuin/goldmark/renderer/html"
)

// blank is how a text marks what only the owner can say.
var blank = regexp.MustCompile(`\[\[điền: ([^\]\n]+)\]\]`)

// render turns Markdown into safe HTML and lists the blanks in it, each once and in
// order. A blank is shown as one, so that nobody takes it for an answer.
func render(body string) (string, []string, error) {
	var blanks []string
	seen := map[string]bool{}
	marked := blank.ReplaceAllStringFunc(body, func(found string) string {
		what := blank.FindStringSubmatch(found)[1]
		if !seen[what] {
			seen[what] = true
			blanks = append(blanks, what)
		}
		return mark(what)
	})
	// HTML passes through because the blanks are HTML by now; what is not allowed is
	// taken out right below.
	markdown := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithRendererOptions(gmhtml.WithUnsafe()))
	var out bytes.Buffer
	if err := markdown.Convert([]byte(marked), &out); err != nil {
		return "", nil, fmt.Errorf("render: %w", err)
	}
	return allowed().Sanitize(out.String()), blanks, nil
}

// mark is how a blank is shown.
func mark(what string) string {
	return `<mark class="blank">Chờ đơn vị chủ quản điền: ` + html.EscapeString(what) + `</mark>`
}

// allowed is what a policy page may hold. The h1 is the page's own.
func allowed() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("h2", "h3", "p", "ul", "ol", "li", "strong", "em", "br", "table", "thead", "tbody", "tr", "th", "td", "mark")
	p.AllowAttrs("class").Matching(regexp.MustCompile(`^blank$`)).OnElements("mark")
	p.AllowAttrs("href").OnElements("a")
	p.AllowURLSchemes("https", "mailto", "tel")
	p.AllowRelativeURLs(true)
	p.RequireParseableURLs(true)
	return p
}
