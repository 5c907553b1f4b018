package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var (
	svgBody = regexp.MustCompile(`(?s)<svg[^>]*>(.*)</svg>`)
	gaps    = regexp.MustCompile(`\s+`)
)

// icons makes one sprite of every file in src/icons, a symbol each, named for the
// file. Size, stroke and colour come from the style sheet.
func icons(src string, out *output) error {
	found, err := filepath.Glob(filepath.Join(src, "icons", "*.svg"))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg">`)
	for _, file := range found {
		content, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		body := svgBody.FindSubmatch(content)
		if body == nil {
			return fmt.Errorf("%s: not an icon", file)
		}
		shapes := gaps.ReplaceAllString(strings.TrimSpace(string(body[1])), " ")
		shapes = strings.NewReplacer(" />", "/>", "> <", "><").Replace(shapes)
		name := strings.TrimSuffix(filepath.Base(file), ".svg")
		fmt.Fprintf(&b, `<symbol id="%s" viewBox="0 0 24 24">%s</symbol>`, name, shapes)
	}
	b.WriteString("</svg>\n")
	out.add("icons.svg", b.Bytes())
	return nil
}
