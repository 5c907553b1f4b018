// Package ui owns the shared pieces of every page, each once: the frame of the shop
// and of the office, buttons, fields, cards, seals, prices, maps.
//
// A piece is told everything it shows in a small struct, already decided. It never
// asks a domain, never reads a request and holds no sentence of its own: those come
// from internal/locale.
package ui
