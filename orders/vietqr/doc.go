// Package vietqr owns the text inside a bank transfer's QR code: writing it, reading it
// back strictly, and drawing it.
//
// It asks nobody: banks come from a small table of its own, pictures are drawn here. It
// knows no order and no producer.
package vietqr
