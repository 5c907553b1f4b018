// Package workbook owns tables as people keep them: a workbook or a text file becomes rows of
// cells as they were written, and rows become a workbook that a person can fill in.
//
// It never knows what a column means, never guesses a value, and keeps nothing.
package workbook
