package admin

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/backup"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/mail"
)

func TestACopyOfEverythingIsGivenToWhoIsSurelyTheAdministrator(t *testing.T) {
	t.Parallel()
	d := open(t)
	for _, role := range []string{"economy", "leader", "producer"} {
		if got := d.as("Người thử", role).post(backupAt + "/tai"); got.status != http.StatusForbidden {
			t.Errorf("%s is answered %d", role, got.status)
		}
	}
	lan := d.as("Lan", "admin")
	lan.get(backupAt).says(t, http.StatusOK, "Chưa ai sao lưu lần nào", "hỏi lại mật khẩu")
	d.pass(time.Hour)
	lan.post(backupAt+"/tai").says(t, http.StatusOK, "mật khẩu")
	if n := d.Number(`SELECT count(*) FROM backups`); n != 0 {
		t.Fatal("taken without the password")
	}
	got := lan.post(backupAt+"/tai", "own", password)
	if got.status != http.StatusOK || !strings.HasPrefix(got.header.Get("Content-Disposition"), `attachment; filename="sao-luu-ocop-hung-dao-`) || got.header.Get("Cache-Control") != "no-store" {
		t.Fatalf("answered %d with %v", got.status, got.header)
	}
	if _, m, err := backup.Open(strings.NewReader(got.body), int64(len(got.body))); err != nil || m.Rows() < 50 {
		t.Errorf("no whole copy: %v", err)
	}
	lan.get(backupAt).says(t, http.StatusOK, "Sao lưu lần cuối: ", "Lan", "dòng dữ liệu")
	lan.get(auditAt).says(t, http.StatusOK, "tải bản sao lưu")
}

// post is a mail server that answers as it is told.
type post struct {
	err    error
	last   mail.Message
	during func()
}

func (p *post) Send(_ context.Context, m mail.Message) error {
	if p.last = m; p.during != nil {
		p.during()
	}
	return p.err
}

// TestAServerThatHangsLongerThanARequestMayIsStillSaidInWords: what is to be found out is that it
// hangs, and "the system is busy" would hide it.
func TestAServerThatHangsLongerThanARequestMayIsStillSaidInWords(t *testing.T) {
	t.Parallel()
	d := open(t)
	server := &post{err: context.DeadlineExceeded}
	d.office.Mail, d.office.MailHost = server, "smtp.example.vn"
	lan := d.as("Lan", "admin")
	d.app = edge.New(edge.Config{BaseURL: "http://example.vn", Log: slog.New(slog.DiscardHandler), Deadline: time.Minute, Faults: d.office.Texts.Faults, Now: d.now,
		Render: edge.Renderers{Shop: d.office.Refuse, Office: d.office.Refuse, API: d.office.Refuse}})
	d.app.Use(func(c *fiber.Ctx) error {
		ctx, over := context.WithCancel(c.UserContext())
		defer over()
		server.during = over
		c.SetUserContext(ctx)
		return c.Next()
	})
	d.office.Mount(d.app)
	lan.post(mailAt+"/gui", "to", "hoa@example.vn").says(t, http.StatusBadGateway, "không nối được máy chủ thư")
}

func TestAMailIsTriedAndTheAnswerIsSaidInWords(t *testing.T) {
	t.Parallel()
	d := open(t)
	server := &post{}
	d.office.Mail, d.office.MailHost = server, "smtp.example.vn"
	lan := d.as("Lan", "admin")
	lan.get(mailAt).says(t, http.StatusOK, "Gửi thử một thư", "smtp.example.vn", "ghi ở mục Thông tin trang")
	if wrong := lan.post(mailAt+"/gui", "to", "không phải hộp thư").says(t, http.StatusUnprocessableEntity, "Địa chỉ email này chưa đúng"); !strings.Contains(wrong.body, `value="không phải hộp thư"`) {
		t.Error("what was typed is lost")
	}
	lan.post(mailAt+"/gui", "to", "hoa@example.vn").says(t, http.StatusOK, "Máy chủ thư đã nhận thư gửi đến hoa@example.vn")
	if server.last.To != "hoa@example.vn" || server.last.ID == "" {
		t.Errorf("sent was %+v", server.last)
	}
	server.err = fmt.Errorf("%w: 550", mail.ErrRefused)
	lan.post(mailAt+"/gui", "to", "hoa@example.vn").says(t, http.StatusUnprocessableEntity, "không nhận địa chỉ này")
	server.err = errors.New("dial tcp: password hunter2")
	if page := lan.post(mailAt+"/gui", "to", "hoa@example.vn").says(t, http.StatusBadGateway, "không nối được máy chủ thư"); strings.Contains(page.body, "hunter2") {
		t.Error("the page tells what the server said")
	}
	d.office.MailHost, server.err = "", nil
	lan.post(mailAt+"/gui", "to", "hoa@example.vn").says(t, http.StatusOK, "chỉ được ghi thành tệp")
}
