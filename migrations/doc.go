// Package migrations owns the schema: numbered SQL files, embedded, applied in order
// and only forward, by one instance at a time.
//
// It never reads or writes a record and holds no Go migration: what a step means must
// not change when a struct does.
package migrations
