package texting

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
)

// mostAnswer is as much of an answer as is read.
const mostAnswer = 64 << 10

// post sends JSON and reads the answer into out when it is a good one. Errors tell nothing of
// what was sent.
func post(ctx context.Context, client *http.Client, to string, head http.Header, body, out any) (status int, err error) {
	packed, err := json.Marshal(body)
	if err != nil {
		return 0, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, to, bytes.NewReader(packed))
	if err != nil {
		return 0, err
	}
	req.Header.Set("Content-Type", "application/json")
	for name, values := range head {
		req.Header[name] = values
	}
	answer, err := client.Do(req)
	if err != nil {
		var about *url.Error
		if errors.As(err, &about) { // its text is the address
			err = about.Err
		}
		return 0, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(io.LimitReader(answer.Body, mostAnswer))
	if err != nil {
		return 0, err
	}
	if answer.StatusCode == http.StatusOK && len(text) > 0 && json.Unmarshal(text, out) != nil {
		return 0, errors.New("the answer is no JSON")
	}
	return answer.StatusCode, nil
}

// stamp is an ID as others may see it: it names the message and nothing of what it is about.
func stamp(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:16])
}
