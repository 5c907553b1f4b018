// Package secret owns the keys this installation signs with, and the unguessable
// tokens made from them: links to an order, forms, anything that must come from us.
//
// It never prints a key, and never encrypts: a token proves, it hides nothing.
package secret
