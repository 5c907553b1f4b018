// Package backup owns a copy of everything that the database keeps, as one file that can be
// put back: a ZIP of what PostgreSQL copies out of each table, read at one instant.
//
// It never holds pictures and papers (they are files beside the database) nor who is logged
// in, and it never writes over data: it is put back into an empty database alone.
package backup
