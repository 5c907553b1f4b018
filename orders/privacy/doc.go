// Package privacy owns what buyers may ask about their own data, until when that is answered,
// what is a buyer's in every table, and how long each of it is kept.
//
// It never touches what was sold, paid and owed: the law keeps that longer than a name. It
// knows neither pages nor who tells whom.
package privacy
