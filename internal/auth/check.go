package auth

import (
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// checkTx names every wrong field of a new account. A role that reaches one producer
// or one hamlet is worth nothing to an account that has none.
func (s *Store) checkTx(tx *gorm.DB, n NewAccount) error {
	var form fault.Form
	if key := loginFault(n.Login); key != "" {
		form.Wrong("login", key)
	}
	if n.Name == "" {
		form.Wrong("name", "auth.name_empty")
	}
	if key := passwordFault(n.Password); key != "" {
		form.WrongWith("password", key, map[string]any{"min": MinPassword, "max": MaxPassword})
	}
	var known []struct{ Code, Reach string }
	if err := tx.Raw(`SELECT code, reach FROM roles`).Scan(&known).Error; err != nil {
		return fmt.Errorf("read the roles: %w", err)
	}
	if len(n.Roles) == 0 {
		form.Wrong("roles", "auth.role_empty")
	}
	for _, role := range n.Roles {
		i := slices.IndexFunc(known, func(k struct{ Code, Reach string }) bool { return k.Code == role })
		switch {
		case i < 0:
			form.Wrong("roles", "auth.role_unknown")
		case known[i].Reach == "producer" && n.ProducerID == 0:
			form.Wrong("producer", "auth.producer_empty")
		case known[i].Reach == "hamlet" && n.Hamlet == "":
			form.Wrong("hamlet", "auth.hamlet_empty")
		}
	}
	return form.Err()
}
