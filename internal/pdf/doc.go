// Package pdf writes sheets for the printer, in millimetres: Vietnamese text, lines, boxes,
// stars and QR codes. It promises that the same sheet is the same bytes at the same moment,
// and that no text a person typed can break it: a character that the letters do not have,
// such as an emoji, is left out.
//
// It knows no record and no words, and never decides what stands on a sheet.
package pdf
