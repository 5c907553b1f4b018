package secret

import (
	"context"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// keySize is that of SHA-256: no less, and more adds nothing.
const keySize = 32

// Key is the installation's key for one purpose; different names give unrelated keys.
// With fromEnv (OCOP_SECRET) it is derived from that and nothing is stored: the same
// text gives the same keys on every machine. With an empty fromEnv it is made at the
// first call and kept in the database; whoever asks at the same moment gets the same.
func Key(ctx context.Context, db *pg.DB, name, fromEnv string) ([]byte, error) {
	if fromEnv != "" {
		key, err := hkdf.Key(sha256.New, []byte(fromEnv), nil, "ocop/"+name, keySize)
		if err != nil {
			return nil, fmt.Errorf("derive the key %s: %w", name, err)
		}
		return key, nil
	}
	fresh := make([]byte, keySize)
	rand.Read(fresh) // never fails: crypto/rand ends the program instead
	if _, err := db.Pool.Exec(ctx, `INSERT INTO app_secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, name, fresh); err != nil {
		return nil, fmt.Errorf("keep the key %s: %w", name, err)
	}
	var key []byte
	if err := db.Pool.QueryRow(ctx, `SELECT value FROM app_secrets WHERE name = $1`, name).Scan(&key); err != nil {
		return nil, fmt.Errorf("read the key %s: %w", name, err)
	}
	return key, nil
}

// MinLength is how long OCOP_SECRET must be to be worth deriving from.
const MinLength = 32

// Check says what is wrong with OCOP_SECRET. Empty is right: a key is made then.
func Check(fromEnv string) error {
	if fromEnv != "" && len(fromEnv) < MinLength {
		return fmt.Errorf("OCOP_SECRET has %d characters; give it at least %d random ones, or leave it empty", len(fromEnv), MinLength)
	}
	return nil
}
