// Package api owns the shop for programs: JSON under /api/v1, described by the OpenAPI
// document it serves beside itself, and the problem documents (RFC 9457) it says no with.
//
// It never holds a record or a rule: it reads a request, asks one domain, and answers.
// It never sends the text of an error of ours, and shares nothing with web or admin.
package api
