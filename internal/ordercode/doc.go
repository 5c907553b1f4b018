// Package ordercode owns the code of an order: how it is drawn, written, read back
// from what people type, and found in the memo of a bank transfer. One code is the
// order's name on the page, on the telephone and in the transfer.
//
// It never says whether an order exists: it knows symbols and a check, no database.
package ordercode
