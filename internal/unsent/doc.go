// Package unsent owns what somebody has typed into a long form of the office and not sent
// yet: one text a form and person, until it is sent, put away, or thirty days old.
//
// It never shows one to anybody but who typed it, never changes a record with it, and does
// not decide which fields of a form may be kept.
package unsent
