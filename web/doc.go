// Package web is the shop for people: it reads a request, asks a domain one thing and
// shows a page, all of which work without script.
//
// It owns no record and decides no rule. A page for somebody unknown is the same bytes
// for everyone; what differs by visitor comes as a small fragment.
package web
