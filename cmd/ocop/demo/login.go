package demo

import (
	"fmt"

	"gorm.io/gorm"
)

// Login is a way into the office of the demonstration commune. They never change, so
// that the README may name them.
type Login struct {
	Who      string // for people: "Cán bộ Phòng Kinh tế"
	Login    string
	Password string
	Path     string // where to go with it
}

// password is the same for all: it protects nothing but sample data.
const password = "hungdao-mau-2026"

// account is a login with what it may do.
type account struct {
	who, login string
	role       string
	producer   string // slug; for role producer
	hamlet     string // slug; for role hamlet_head
}

func accounts() []account {
	return []account{
		{who: "Cán bộ Phòng Kinh tế", login: "canbo@hungdao.example", role: "economy"},
		{who: "Quản trị", login: "quantri@hungdao.example", role: "admin"},
		{who: "Đoàn thanh niên", login: "doanthanhnien@hungdao.example", role: "youth"},
		{who: "HTX Miến làng So", login: "0900000001", role: "producer", producer: "htx-mien-lang-so"},
		{who: "Trưởng thôn", login: "truongthon@hungdao.example", role: "hamlet_head", hamlet: "lang-so"},
		{who: "Lãnh đạo xã", login: "lanhdao@hungdao.example", role: "leader"},
	}
}

// Logins lists the ways in, in the order in which one would try them.
func Logins() []Login {
	var out []Login
	for _, a := range accounts() {
		out = append(out, Login{Who: a.who, Login: a.login, Password: password, Path: "/quan-tri"})
	}
	return out
}

// hashed prepares the accounts' password before a transaction waits for it.
func hashed(hash func(string) (string, error)) (map[string]string, error) {
	out := map[string]string{}
	for _, a := range accounts() {
		h, err := hash(password)
		if err != nil {
			return nil, fmt.Errorf("hash the sample password: %w", err)
		}
		out[a.login] = h
	}
	return out, nil
}

func writeAccountsTx(tx *gorm.DB, hashes map[string]string) error {
	for _, a := range accounts() {
		id, err := insertTx(tx, `INSERT INTO accounts (login, name, password_hash, producer_id, hamlet_slug)
			VALUES (?, ?, ?, (SELECT id FROM producers WHERE slug = ?), nullif(?, '')) RETURNING id`,
			a.login, a.who+" (mẫu)", hashes[a.login], a.producer, a.hamlet)
		if err != nil {
			return err
		}
		if err := tx.Exec(`INSERT INTO account_roles (account_id, role) VALUES (?, ?)`, id, a.role).Error; err != nil {
			return fmt.Errorf("seed account_roles: %w", err)
		}
	}
	return nil
}
