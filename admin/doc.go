// Package admin is the office, for officers and producers: it reads a request, finds
// who is asking and what they may do, asks a domain one thing and shows a page, all of
// which work without script.
//
// It owns no record and decides no rule. Every address stands in one table with the
// permission it takes; one that is not in the table does not exist.
package admin
