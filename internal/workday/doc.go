// Package workday owns the days on which nobody is expected to answer, such as Tết, and
// how long something takes when they do not count. The office writes them down each year:
// which days are off is decided anew, and nothing here works them out.
//
// It never moves a deadline that was given: who asks keeps what was answered. Hours of the
// night and days of the week are nobody's here.
package workday
