// Command assets builds web/static/src into web/static/dist: style sheets and scripts
// bundled and minified, one icon sprite, hashed names, brotli and gzip forms, and the
// manifest that maps plain names to built ones. The same sources give the same bytes.
//
// It never fetches anything. Run it from the top of the repository:
//
//	go run ./cmd/assets
package main
