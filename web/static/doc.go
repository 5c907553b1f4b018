// Package static owns the files every page shares: style sheets, scripts, the font,
// the icons. They are built by cmd/assets from src into dist, carry the hash of their
// content in their names, and are embedded in the binary already compressed.
//
// It never talks HTTP and imports nothing of ours.
package static
