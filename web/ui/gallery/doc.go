// Package gallery shows every shared piece once, with canned data, so that a change
// of look can be seen in one place before it is seen everywhere.
//
// It holds no piece of its own and is never part of the shop.
package gallery
