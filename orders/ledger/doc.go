// Package ledger owns money facts: who paid what for which order, only ever added.
//
// It never changes or removes an entry; a correction is an entry of its own. How much
// is paid is a sum, never a stored number.
package ledger
