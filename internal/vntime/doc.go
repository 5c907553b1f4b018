// Package vntime owns time as people in Việt Nam read it: the hour of Hà Nội, dates
// and weekdays in words, and the lunar calendar of festivals.
//
// It never reads a clock and never asks the machine for a time zone: instants are
// handed in, and Việt Nam has been at UTC+7 without summer time since 1975.
package vntime
