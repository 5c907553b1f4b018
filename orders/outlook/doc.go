// Package outlook owns what the first page of the office says beside the work: how far the
// plan's targets are, which papers and stars run out, and what was sold in thirty days.
//
// It counts records and nothing else: what nobody wrote down it does not guess.
package outlook
