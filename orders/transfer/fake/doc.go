// Package fake owns a bank that is none, with a listener at it that tells the shop: accounts
// with a running balance, a page to transfer nothing on, messages signed as SePay signs them,
// a statement to download, and every mishap on request.
//
// It is for trying and for tests. It keeps nothing, talks to no bank, and is never part of a
// shop that sells.
package fake
