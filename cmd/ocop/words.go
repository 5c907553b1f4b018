package main

import (
	"strings"

	"github.com/gofiber/fiber/v2"
)

// addressWords are the words with which addresses of the program begin: no short code may be one,
// for the page would come first. Nothing is one before read.
type addressWords struct{ all map[string]bool }

// read takes them from the routes of an app, when all are there.
func (w *addressWords) read(app *fiber.App) {
	all := map[string]bool{"admin": true, "www": true, "api": true}
	for _, r := range app.GetRoutes(true) {
		if first, _, _ := strings.Cut(strings.TrimPrefix(r.Path, "/"), "/"); first != "" && !strings.ContainsAny(first, ":*+") {
			all[strings.ReplaceAll(strings.ToLower(first), "-", "")] = true
		}
	}
	w.all = all
}

// have says whether a word in small letters is one; "sanpham" is, for /san-pham reads the same.
func (w *addressWords) have(word string) bool { return w.all[word] }
