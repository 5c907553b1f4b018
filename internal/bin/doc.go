// Package bin owns what somebody took away and may still put back: the rows of a record and
// of all that goes with it, for thirty days, after which they are gone for good.
//
// It never decides what may be taken away or by whom, and never takes what something else
// hangs on: orders, stock, decisions and the log keep their records.
package bin
