// Package view owns the pages of the office: each is told everything it shows in a
// small struct, already decided.
//
// It never asks a store, never reads a request, and knows no domain.
package view
