// Package drafts owns what hosts read under a live video: who asked for what, what is held for
// them, and the link by which it becomes theirs.
//
// It never places an order: who opens the link does, as anybody does. It never reads a comment
// (catalog/livestream/comments does), and keeps who wrote one no longer than KeepFor.
package drafts
