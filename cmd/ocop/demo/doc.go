// Package demo owns the demonstration commune: what the press and the decisions say of
// its places, and producers, prices, stars and orders that are made up and say so
// ("mẫu") wherever they are shown.
//
// It never writes over a real record, never runs where the shop is live, and gives a
// star only through a record of recognition. No real person or firm is named here.
package demo
