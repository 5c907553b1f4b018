// Package orderstest owns a shop in working order for tests: a checkout on a test's own
// database, carts filled by name, orders taken to any step.
//
// It never runs in the product.
package orderstest
