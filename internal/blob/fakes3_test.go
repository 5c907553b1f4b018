package blob_test

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// fakeS3 is a store that speaks the few calls we make, for one bucket, and asks for a
// signature with the right key.
func fakeS3(t *testing.T) (url string) {
	t.Helper()
	f := &fake{objects: map[string][]byte{}}
	server := httptest.NewServer(f)
	t.Cleanup(server.Close)
	return "http://KEY:SECRET@" + strings.TrimPrefix(server.URL, "http://") + "/anh-mau?style=path"
}

type fake struct {
	mu      sync.Mutex
	objects map[string][]byte
}

type fakeObject struct {
	Key          string
	Size         int
	LastModified string
	ETag         string
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !strings.Contains(r.Header.Get("Authorization"), "Credential=KEY/") {
		refuse(w, http.StatusForbidden, "AccessDenied")
		return
	}
	bucket, key, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if bucket != "anh-mau" {
		refuse(w, http.StatusNotFound, "NoSuchBucket")
		return
	}
	now := time.Now().UTC()
	switch {
	case r.Method == http.MethodGet && key == "":
		var found []fakeObject
		for k, body := range f.objects {
			if strings.HasPrefix(k, r.URL.Query().Get("prefix")) {
				found = append(found, fakeObject{k, len(body), now.Format(time.RFC3339), `"x"`})
			}
		}
		_ = xml.NewEncoder(w).Encode(struct {
			XMLName     xml.Name `xml:"ListBucketResult"`
			IsTruncated bool
			Contents    []fakeObject
		}{Contents: found})
	case r.Method == http.MethodPut:
		body, err := sent(r)
		if err != nil {
			refuse(w, http.StatusBadRequest, "IncompleteBody")
			return
		}
		f.objects[key] = body
		w.Header().Set("ETag", `"x"`)
	case r.Method == http.MethodDelete:
		delete(f.objects, key)
		w.WriteHeader(http.StatusNoContent)
	default:
		body, ok := f.objects[key]
		if !ok {
			refuse(w, http.StatusNotFound, "NoSuchKey")
			return
		}
		w.Header().Set("ETag", `"x"`)
		http.ServeContent(w, r, "", now, bytes.NewReader(body))
	}
}

func refuse(w http.ResponseWriter, status int, code string) {
	w.Header().Set("Content-Type", "application/xml")
	w.WriteHeader(status)
	fmt.Fprintf(w, "<Error><Code>%s</Code><Message>%s</Message></Error>", code, code)
}

// sent reads a body; over a connection without TLS it comes in signed chunks.
func sent(r *http.Request) ([]byte, error) {
	if !strings.HasPrefix(r.Header.Get("X-Amz-Content-Sha256"), "STREAMING-") {
		return io.ReadAll(r.Body)
	}
	var out []byte
	in := bufio.NewReader(r.Body)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return nil, err
		}
		size, _, _ := strings.Cut(strings.TrimSpace(line), ";")
		n, err := strconv.ParseInt(size, 16, 64)
		if err != nil || n == 0 {
			return out, err
		}
		chunk := make([]byte, n+2)
		if _, err := io.ReadFull(in, chunk); err != nil {
			return nil, err
		}
		out = append(out, chunk[:n]...)
	}
}
