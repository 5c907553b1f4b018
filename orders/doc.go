// Package orders owns what a buyer asked for, owes and has received: carts, the one
// act of placing, an order per producer and the steps it may take.
//
// It never holds a buyer's money, never lets a page or a program change an order but
// through its steps, and knows neither who tells the buyer nor who shows the page.
package orders
