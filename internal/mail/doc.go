// Package mail owns the transport of one message to one person: over SMTP, or into a
// folder of .eml files where no server is set.
//
// It never knows what the message is about or when to send it, never sends in bulk,
// and never puts an address or a text into a log or an error.
package mail
