// Package texting owns the transport of one short message to one phone: as a notice in Zalo
// (ZNS), whose words the operator had approved there, or as an SMS through a gateway.
//
// It never knows what the message is about or when to send it, never sends in bulk, and never
// puts a number or a text into a log or an error.
package texting
