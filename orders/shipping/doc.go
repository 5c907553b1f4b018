// Package shipping owns what delivery costs: zones, the areas in them, and a price for
// each step of weight.
//
// It asks no courier: nothing outside can stop a sale. It never changes the fee of an
// order already placed; orders copy it.
package shipping
