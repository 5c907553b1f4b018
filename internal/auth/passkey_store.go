package auth

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// WithPasskeys is the store of a site that is found at base. Where browsers give no key to
// such an address nobody is offered one, and codes remain.
func (s *Store) WithPasskeys(base string) *Store {
	s.party = relying(base)
	return s
}

// Passkeys lists the keys of an account, the oldest first; ok says whether the site takes any.
func (s *Store) Passkeys(ctx context.Context, accountID int64) (keys []Passkey, ok bool, err error) {
	if s.party == nil {
		return nil, false, nil
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT id, name, made_at AS made, coalesce(used_at, '0001-01-01'::timestamptz) AS used FROM passkeys WHERE account_id = $1 ORDER BY id`, accountID)
	if err != nil {
		return nil, false, fmt.Errorf("list the keys of account %d: %w", accountID, err)
	}
	if keys, err = pgx.CollectRows(rows, pgx.RowToStructByName[Passkey]); err != nil {
		return nil, false, fmt.Errorf("list the keys of account %d: %w", accountID, err)
	}
	return keys, true, nil
}

// AskNewKey is what a browser is told to make a key for the account; empty where the site takes
// none, the second step is off, or there are MostPasskeys.
func (s *Store) AskNewKey(ctx context.Context, accountID int64) (options string, err error) {
	who, on, err := s.holder(ctx, accountID)
	if err != nil || !on || len(who.keys) >= MostPasskeys {
		return "", err
	}
	made, ask, err := s.party.BeginRegistration(who, webauthn.WithExclusions(webauthn.Credentials(who.keys).CredentialDescriptors()))
	if err != nil {
		return "", fmt.Errorf("ask for a new key: %w", err)
	}
	return s.keepAsk(ctx, accountID, toAdd, ask, made.Response)
}

// AddKey keeps the key that a browser made. Refused are a name that is empty or longer than 60
// letters (a form, field "name"), and with auth.key_wrong an answer to nothing we asked, to
// something older than HalfLife, or used before, and with auth.second_off an account whose
// second step is off by now.
func (s *Store) AddKey(ctx context.Context, by audit.Actor, name, answer string) error {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" || len([]rune(name)) > LongestKeyName {
		var form fault.Form
		form.WrongWith("name", "auth.key_name", map[string]any{"most": LongestKeyName})
		return form.Err()
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes([]byte(answer))
	if err != nil || s.party == nil {
		return keyWrong()
	}
	who, on, err := s.holder(ctx, by.ID)
	if err != nil {
		return err
	}
	if !on {
		return fault.New(fault.Conflict, "auth.second_off")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		ask, err := s.takeAskTx(tx, by.ID, toAdd, parsed.Response.CollectedClientData.Challenge)
		if err != nil {
			return err
		}
		key, err := s.party.CreateCredential(who, ask, parsed)
		if err != nil {
			return keyWrong()
		}
		kept, err := json.Marshal(key)
		if err != nil {
			return fmt.Errorf("write a key: %w", err)
		}
		if row, err := lockSecondTx(tx, by.ID); err != nil {
			return err
		} else if row == nil || row.ConfirmedAt == nil {
			return fault.New(fault.Conflict, "auth.second_off")
		}
		done := tx.Exec(`INSERT INTO passkeys (account_id, name, credential_id, credential, made_at) VALUES (?, ?, ?, ?::jsonb, ?) ON CONFLICT (credential_id) DO NOTHING`,
			by.ID, name, key.ID, string(kept), s.now().UTC())
		if done.Error != nil {
			return fmt.Errorf("keep a key: %w", done.Error)
		}
		if done.RowsAffected == 0 {
			return keyWrong()
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "accounts.key_added", Entity: "account", EntityID: by.ID, After: map[string]string{"name": name}})
	})
}

// DropKey takes one of one's own keys away. One that is gone, or somebody else's, is no error
// and no line of the log.
func (s *Store) DropKey(ctx context.Context, by audit.Actor, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var name string
		gone := tx.Raw(`DELETE FROM passkeys WHERE id = ? AND account_id = ? RETURNING name`, id, by.ID).Scan(&name)
		if gone.Error != nil {
			return fmt.Errorf("drop a key: %w", gone.Error)
		}
		if gone.RowsAffected == 0 {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "accounts.key_dropped", Entity: "account", EntityID: by.ID, Before: map[string]string{"name": name}})
	})
}

// holder reads an account with its keys; on says whether the site takes keys and its second
// step is on.
func (s *Store) holder(ctx context.Context, accountID int64) (who holder, on bool, err error) {
	if s.party == nil {
		return holder{}, false, nil
	}
	var kept []string
	err = s.db.Pool.QueryRow(ctx, `SELECT a.id, a.login, a.name, x.confirmed_at IS NOT NULL, ARRAY(SELECT credential::text FROM passkeys p WHERE p.account_id = a.id ORDER BY p.id)
		FROM accounts a LEFT JOIN second_steps x ON x.account_id = a.id WHERE a.id = $1 AND a.state = 'active'`, accountID).Scan(&who.id, &who.login, &who.name, &on, &kept)
	if errors.Is(err, pgx.ErrNoRows) {
		return holder{}, false, nil
	}
	if err != nil {
		return holder{}, false, fmt.Errorf("read the keys of account %d: %w", accountID, err)
	}
	for _, text := range kept {
		var key webauthn.Credential
		if err := json.Unmarshal([]byte(text), &key); err != nil {
			return holder{}, false, fmt.Errorf("read a key of account %d: %w", accountID, err)
		}
		who.keys = append(who.keys, key)
	}
	return who, on, nil
}

// keepAsk remembers what a device is asked and gives it as browsers read it. What was asked
// long ago is forgotten on the way.
func (s *Store) keepAsk(ctx context.Context, accountID int64, why purpose, ask *webauthn.SessionData, options any) (string, error) {
	kept, err := json.Marshal(ask)
	if err != nil {
		return "", fmt.Errorf("write what a device is asked: %w", err)
	}
	shown, err := json.Marshal(options)
	if err != nil {
		return "", fmt.Errorf("write what a device is asked: %w", err)
	}
	now := s.now().UTC()
	_, err = s.db.Pool.Exec(ctx, `WITH old AS (DELETE FROM passkey_asks WHERE expires_at < $5)
		INSERT INTO passkey_asks (challenge, account_id, purpose, ask, expires_at) VALUES ($1, $2, $3, $4, $6)`, ask.Challenge, accountID, string(why), string(kept), now, now.Add(HalfLife))
	if err != nil {
		return "", fmt.Errorf("remember what a device is asked: %w", err)
	}
	return string(shown), nil
}

// takeAskTx uses up what the account was asked for that purpose.
func (s *Store) takeAskTx(tx *gorm.DB, accountID int64, why purpose, challenge string) (ask webauthn.SessionData, err error) {
	var kept struct {
		Ask       string
		ExpiresAt time.Time
	}
	found := tx.Raw(`DELETE FROM passkey_asks WHERE challenge = ? AND account_id = ? AND purpose = ? RETURNING ask::text AS ask, expires_at`, challenge, accountID, string(why)).Scan(&kept)
	if found.Error != nil {
		return ask, fmt.Errorf("look what a device was asked: %w", found.Error)
	}
	if found.RowsAffected == 0 || !kept.ExpiresAt.After(s.now()) {
		return ask, keyWrong()
	}
	if err := json.Unmarshal([]byte(kept.Ask), &ask); err != nil {
		return ask, fmt.Errorf("read what a device was asked: %w", err)
	}
	return ask, nil
}

func keyWrong() error { return fault.New(fault.Invalid, "auth.key_wrong") }
