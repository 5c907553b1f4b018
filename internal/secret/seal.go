package secret

import (
	"crypto/aes"
	"crypto/cipher"
	"errors"
	"fmt"
)

// ErrSealed is what Open says of bytes that this key did not seal for this purpose.
var ErrSealed = errors.New("not sealed with this key")

// Seal hides plain under a key of Key, bound to whose it is: bytes moved to another row do
// not open there. AES-256-GCM with a random nonce; twice the same gives two different.
func Seal(key, plain []byte, whose string) ([]byte, error) {
	box, err := sealer(key)
	if err != nil {
		return nil, err
	}
	return box.Seal(nil, nil, plain, []byte(whose)), nil
}

// Open is what Seal hid; anything else is refused with ErrSealed.
func Open(key, sealed []byte, whose string) ([]byte, error) {
	box, err := sealer(key)
	if err != nil {
		return nil, err
	}
	plain, err := box.Open(nil, nil, sealed, []byte(whose))
	if err != nil {
		return nil, ErrSealed
	}
	return plain, nil
}

func sealer(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	box, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return box, nil
}
