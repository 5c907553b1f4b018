// Package ics owns the form in which calendars take an event (RFC 5545): whole days, or
// from one instant to another, for a file that a phone opens.
//
// It never knows what is celebrated, and reads no calendar.
package ics
