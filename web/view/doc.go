// Package view owns the shop's pages as templates. Each takes a small typed struct,
// already decided.
//
// It never asks a store or a domain for anything: it may not import one.
package view
