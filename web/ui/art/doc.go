// Package art draws the pictures that stand in for photographs: a pattern per craft,
// moved by a seed, so that two products differ and one product stays the same.
//
// It never claims to show the product, holds no photographs and imports nothing of
// ours. A drawing is a whole SVG file that refers to nothing outside itself.
package art
