// Package money owns amounts in đồng: adding them up, writing them for people and
// reading what people type.
//
// It never rounds silently, never holds a fraction of a đồng and knows no currency
// but the Vietnamese one.
package money
