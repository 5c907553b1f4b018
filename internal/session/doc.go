// Package session owns who stays logged in: a cookie with a random token, a row under
// the token's hash, how long it lasts, and the token that proves a form came from a
// page of that session.
//
// It never knows what an account may do (auth), and never holds anything a visitor put
// in: carts and drafts live elsewhere.
package session
