// Package catalog owns what the commune offers: products and their producers,
// prices, stock, and the rules without which nothing may be shown.
//
// It never knows who buys, nor who listens. Orders import catalog; stars are the
// business of catalog/ocop; neither is imported here.
package catalog
