// Package merging owns that two records of one producer become one, and are taken apart again:
// which rows go over, what stands in the way, and what each was before.
//
// It never copies what was sold, never moves a bank account that is in use, and never forgets a
// row: what it does not know keeps the other record from going.
package merging
