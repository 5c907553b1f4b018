// Package imports owns tables that people send to have many records written at once: what
// was sent, what each row means beside what there is, what was decided, what became of every
// row, and how it is taken back.
//
// It writes no record itself: each row goes through the use case that a form would go
// through, with its rules, its log and its second person. It never reads a file format
// (internal/workbook) and holds no word that people read.
package imports
