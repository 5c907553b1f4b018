package secret

import (
	"fmt"
	"io"
)

// Once names one form before it is sent, so that it can be known when it is sent again: 128
// bits of random, which must be cryptographic outside of tests.
func Once(random io.Reader) (string, error) {
	var b [16]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", fmt.Errorf("name a form: %w", err)
	}
	return fmt.Sprintf("%x", b), nil
}
