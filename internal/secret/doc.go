// Package secret owns the keys this installation signs with, and the unguessable
// tokens made from them: links to an order, forms, anything that must come from us.
//
// It never prints a key, and seals only what the program itself must read again; a token
// proves, it hides nothing.
package secret
