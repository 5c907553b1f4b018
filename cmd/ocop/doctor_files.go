package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/blob"
)

// filesFinding says where pictures and papers are kept, and whether a store elsewhere
// takes them. A folder that is not there yet is made by serve, not by a doctor.
func filesFinding(ctx context.Context, c Config, state string) finding {
	place := c.files(state)
	if place.URL == "" {
		if state == "" {
			return finding{missing, "files", "there is no state directory to keep them in"}
		}
		if _, err := os.Stat(place.Folder); errors.Is(err, fs.ErrNotExist) {
			return finding{good, "files", "will lie in " + place.Folder + " (OCOP_S3_URL is empty)"}
		}
	}
	files, err := blob.Open(place)
	if err == nil {
		err = files.Private.Ready(ctx)
	}
	if err != nil {
		return finding{missing, "files", place.Where() + " keeps nothing: " + strings.ReplaceAll(err.Error(), "\n", " ")}
	}
	return finding{good, "files", "kept in " + place.Where()}
}
