// Package ocop owns what the state has said of a product: the recognition from which
// a public star comes, and later the dossier that leads to it.
//
// It never lets a star be shown from anything but a recognition in force
// (Decision 26/2026/QĐ-TTg, Arts. 3, 4, 8, 12), and it refuses nothing to a sale.
package ocop
