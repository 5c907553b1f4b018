package demo

import (
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/auth"
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

// The logins that also act in the sample orders.
const (
	officerLogin = "canbo@hungdao.example"
	adminLogin   = "quantri@hungdao.example"
	youthLogin   = "doanthanhnien@hungdao.example"
	makerLogin   = "0900000001"
)

func accounts() []account {
	return []account{
		{who: "Cán bộ Phòng Kinh tế", login: officerLogin, role: "economy"},
		{who: "Quản trị", login: adminLogin, role: "admin"},
		{who: "Đoàn thanh niên", login: youthLogin, role: "youth"},
		{who: "HTX Miến làng So", login: makerLogin, role: "producer", producer: "htx-mien-lang-so"},
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

func writeAccountsTx(tx *gorm.DB, logins *auth.Store) error {
	for _, a := range accounts() {
		var producerID int64
		if err := tx.Raw(`SELECT coalesce((SELECT id FROM producers WHERE slug = ?), 0)`, a.producer).Scan(&producerID).Error; err != nil {
			return fmt.Errorf("find the producer of %s: %w", a.login, err)
		}
		_, err := logins.CreateTx(tx, seeder, auth.NewAccount{Login: a.login, Name: a.who + " (mẫu)", Password: password,
			Roles: []string{a.role}, ProducerID: producerID, Hamlet: a.hamlet})
		if err != nil {
			return fmt.Errorf("seed the login %s: %w", a.login, err)
		}
	}
	return nil
}
