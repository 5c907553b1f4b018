package mishap

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"net/http"
	"strconv"
)

// Trouble is how often each trouble is still to come, by its name. The nil Trouble is none.
type Trouble map[string]int

// Copy is a Trouble of its own, never nil.
func (t Trouble) Copy() Trouble {
	out := Trouble{}
	maps.Copy(out, t)
	return out
}

// Take says whether a trouble is next, and counts it.
func (t Trouble) Take(what string) bool {
	if t[what] <= 0 {
		return false
	}
	t[what]--
	return true
}

// Asked reads a Trouble from a form; what is no number is left out. An error is an unreadable form.
func Asked(r *http.Request) (Trouble, error) {
	if err := r.ParseForm(); err != nil {
		return nil, err
	}
	t := Trouble{}
	for what, times := range r.PostForm {
		if n, err := strconv.Atoi(times[0]); err == nil {
			t[what] = n
		}
	}
	return t, nil
}

// Post sends a JSON message with headers to an address, once; to none it sends nothing. Any
// answer but a 2xx is an error.
func Post(ctx context.Context, client *http.Client, to string, body []byte, headers map[string]string) error {
	if to == "" {
		return nil
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, to, bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json; charset=utf-8")
	for name, value := range headers {
		r.Header.Set(name, value)
	}
	answer, err := client.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode/100 != 2 {
		return fmt.Errorf("the shop answered %d", answer.StatusCode)
	}
	return nil
}
