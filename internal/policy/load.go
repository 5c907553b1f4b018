package policy

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

//go:embed texts/*.md
var files embed.FS

// Load reads and renders the embedded texts. Call it once and hand the Texts down; an
// error means that the program was built from a broken text.
func Load() (*Texts, error) { return load(files) }

func load(from fs.FS) (*Texts, error) {
	names, err := fs.Glob(from, "texts/*.md")
	if err != nil {
		return nil, fmt.Errorf("policy: %w", err)
	}
	t := &Texts{versions: map[string][]Text{}}
	for _, name := range names {
		raw, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, fmt.Errorf("policy: %w", err)
		}
		text, err := parse(strings.TrimPrefix(name, "texts/"), string(raw))
		if err != nil {
			return nil, fmt.Errorf("policy: %s: %w", name, err)
		}
		t.versions[text.Slug] = append(t.versions[text.Slug], text)
	}
	return t, t.check()
}

// check wants every page, its versions numbered without a gap and in order of time.
func (t *Texts) check() error {
	for slug, versions := range t.versions {
		if !slices.Contains(slugs, slug) {
			return fmt.Errorf("policy: %s is not in the list of pages", slug)
		}
		slices.SortFunc(versions, func(a, b Text) int { return a.Version - b.Version })
		for i, v := range versions {
			if v.Version != i+1 || i > 0 && !v.Effective.After(versions[i-1].Effective) {
				return fmt.Errorf("policy: %s version %d is out of order", slug, v.Version)
			}
		}
	}
	for _, slug := range slugs {
		if len(t.versions[slug]) == 0 {
			return fmt.Errorf("policy: there is no text for %s", slug)
		}
	}
	return nil
}

var fileName = regexp.MustCompile(`^([a-z-]+)\.v([1-9][0-9]*)\.md$`)

// parse reads a file: its head between two lines of "---", then Markdown.
func parse(name, raw string) (Text, error) {
	parts := fileName.FindStringSubmatch(name)
	if parts == nil {
		return Text{}, fmt.Errorf("a text is named page.vN.md")
	}
	head, body, ok := strings.Cut(strings.TrimPrefix(raw, "---\n"), "\n---\n")
	if !ok {
		return Text{}, fmt.Errorf("no head between two lines of ---")
	}
	text := Text{Slug: parts[1]}
	text.Version, _ = strconv.Atoi(parts[2]) // digits, by the pattern
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if err := text.set(key, value); err != nil {
			return Text{}, err
		}
	}
	if text.Title == "" || text.Summary == "" || text.Effective.IsZero() || text.Articles == nil {
		return Text{}, fmt.Errorf("the head needs title, summary, effective and articles")
	}
	var err error
	text.Body = strings.TrimSpace(body)
	text.HTML, text.Blanks, err = render(body)
	return text, err
}

func (t *Text) set(key, value string) (err error) {
	switch key {
	case "title":
		t.Title = value
	case "summary":
		t.Summary = value
	case "effective":
		t.Effective, err = time.Parse(time.DateOnly, value)
	case "articles":
		for _, a := range strings.Split(value, ",") {
			n, wrong := strconv.Atoi(strings.TrimSpace(a))
			if wrong != nil {
				return wrong
			}
			t.Articles = append(t.Articles, n)
		}
	default:
		return fmt.Errorf("unknown key %q", key)
	}
	return err
}
