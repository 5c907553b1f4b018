// Package edge owns what every request passes on its way in and out: an id, a line in
// the log, a deadline, a net under panics, the headers that tie a browser's hands, the
// refusal of forms sent from foreign pages, limits of size and speed, and which status
// a refusal has.
//
// It never knows who is asking (session, auth) nor what is asked, writes no page of
// its own, and logs nothing about a person: no address, no query, no path but the
// route's pattern.
package edge
