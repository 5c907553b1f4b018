// Package sheets lays out what the office prints on paper: packing slips, address labels,
// price cards and a producer's month. It is handed what stands on them, already decided,
// and gives back a PDF that any phone can open and any print shop can print.
//
// It reads no record, and holds no words of its own.
package sheets
