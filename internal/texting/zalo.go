package texting

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
)

// zalo sends notices of an Official Account.
type zalo struct {
	client    *http.Client
	url       string
	token     string            // file
	templates map[string]string // by kind
}

// unreachable are answers of Zalo about who is written to: the number is wrong, is nobody's
// there, or takes no notices. Everything else may be over later.
var unreachable = map[int]bool{-108: true, -114: true, -118: true, -119: true}

func (z *zalo) Send(ctx context.Context, m Message) error {
	if err := m.check(); err != nil {
		return err
	}
	template := z.templates[m.Kind]
	if template == "" {
		return fmt.Errorf("%w: no words of this kind are approved", ErrMessage)
	}
	token, err := os.ReadFile(z.token)
	if err != nil {
		return fmt.Errorf("read the token for Zalo: %w", err)
	}
	var answer struct {
		Error int `json:"error"`
	}
	status, err := post(ctx, z.client, z.url+"/message/template", http.Header{"Access_token": {strings.TrimSpace(string(token))}},
		map[string]any{"phone": strings.TrimPrefix(m.To, "+"), "template_id": template, "template_data": m.Fields, "tracking_id": stamp(m.ID)}, &answer)
	switch {
	case err != nil:
		return fmt.Errorf("send a notice by Zalo: %w", err)
	case status != http.StatusOK:
		return fmt.Errorf("send a notice by Zalo: status %d", status)
	case unreachable[answer.Error]:
		return fmt.Errorf("%w: Zalo does not reach that number (%d)", ErrMessage, answer.Error)
	case answer.Error != 0:
		return fmt.Errorf("send a notice by Zalo: error %d", answer.Error)
	}
	return nil
}

// gateway sends SMS through whoever has the contract with the carriers.
type gateway struct {
	client   *http.Client
	url, key string
}

func (g *gateway) Send(ctx context.Context, m Message) error {
	if err := m.check(); err != nil {
		return err
	}
	status, err := post(ctx, g.client, g.url, http.Header{"Authorization": {"Bearer " + g.key}}, map[string]any{"to": strings.TrimPrefix(m.To, "+"), "text": m.Text, "id": stamp(m.ID)}, &json.RawMessage{})
	switch {
	case err != nil:
		return fmt.Errorf("send an SMS: %w", err)
	case status == http.StatusBadRequest, status == http.StatusUnprocessableEntity:
		return fmt.Errorf("%w: the gateway does not take it (%d)", ErrMessage, status)
	case status/100 != 2:
		return fmt.Errorf("send an SMS: status %d", status)
	}
	return nil
}
