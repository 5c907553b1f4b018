package static

import (
	"embed"
	"encoding/json"
	"mime"
	"path"
	"strings"
)

//go:embed dist
var dist embed.FS

// Prefix is where the files are served.
const Prefix = "/a/"

// CacheControl goes with every file: a name never changes its content.
const CacheControl = "public, max-age=31536000, immutable"

var names = manifest()

func manifest() map[string]string {
	raw, err := dist.ReadFile("dist/manifest.json")
	if err != nil {
		panic("static: " + err.Error())
	}
	m := map[string]string{}
	if err := json.Unmarshal(raw, &m); err != nil {
		panic("static: manifest.json: " + err.Error())
	}
	return m
}

// Path is the address of a file, with its hash: Path("shop.css") is
// "/a/shop.1a2b3c4d5e.css". It panics on a name that was not built: that is a
// misspelling, and the first rendering in a test finds it.
func Path(name string) string {
	built, ok := names[name]
	if !ok {
		panic("static: no file " + name)
	}
	return Prefix + built
}

// Open is the content of a file by its built name ("shop.1a2b3c4d5e.css"), in the
// best form acceptEncoding allows. Encoding is "br", "gzip" or empty. Ok is false
// for a name that was never built, including names with slashes or dots in them.
func Open(name, acceptEncoding string) (body []byte, contentType, encoding string, ok bool) {
	if strings.ContainsAny(name, "/\\") || strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") || name == "manifest.json" {
		return nil, "", "", false
	}
	raw, err := dist.ReadFile("dist/" + name)
	if err != nil {
		return nil, "", "", false
	}
	contentType = mimeType(path.Ext(name))
	for _, form := range [...]struct{ token, suffix string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if !accepts(acceptEncoding, form.token) {
			continue
		}
		if packed, err := dist.ReadFile("dist/" + name + form.suffix); err == nil {
			return packed, contentType, form.token, true
		}
	}
	return raw, contentType, "", true
}

// ETag is the entity tag of a built name: its hash, which is that of its content.
// A name without a hash has none.
func ETag(name string) string {
	parts := strings.Split(name, ".")
	if len(parts) < 3 {
		return ""
	}
	return `"` + parts[len(parts)-2] + `"`
}

// accepts reads an Accept-Encoding header far enough for our two encodings: a
// refused one is written "br;q=0".
func accepts(header, token string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(strings.ToLower(strings.TrimSpace(part)), ";")
		if strings.TrimSpace(name) != token {
			continue
		}
		q := strings.ReplaceAll(weight, " ", "")
		return q != "q=0" && q != "q=0.0" && q != "q=0.00" && q != "q=0.000"
	}
	return false
}

func mimeType(ext string) string {
	switch ext {
	case ".woff2":
		return "font/woff2"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".webmanifest":
		return "application/manifest+json"
	}
	return mime.TypeByExtension(ext)
}

// Font is the display face in WOFF2, for what draws letters on a server.
func Font() []byte {
	raw, err := dist.ReadFile("dist/" + names["be-vietnam-pro-700.woff2"])
	if err != nil {
		panic("static: " + err.Error())
	}
	return raw
}
