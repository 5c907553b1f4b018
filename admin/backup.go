package admin

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const backupAt = settingsAt + "/sao-luu"

// backupMayTake is how long a copy may take; larger ones are taken on the server.
const backupMayTake = 20 * time.Second

func (o *Office) backupRoutes() []route {
	return []route{
		{fiber.MethodGet, backupAt, auth.TakeBackups, o.showBackup},
		{fiber.MethodPost, backupAt + "/tai", auth.TakeBackups, o.sure(o.takeBackup)},
	}
}

// showBackup says when a copy was taken last, and what is in one.
func (o *Office) showBackup(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Backup
	last, ever, err := o.Backups.Last(c.UserContext())
	if err != nil {
		return err
	}
	body := view.Backup{Title: t.TakeTitle, Said: t.Never, Notes: t.TakeNote, Action: backupAt + "/tai", Hidden: v.hidden(), Take: ui.Button{Label: t.Take, Icon: "save", Kind: ui.Primary}, RestoreTitle: t.RestoreTitle, Restore: t.Restore}
	if ever {
		body.Said, body.Size = t.Last(vntime.Moment(last.At), last.By), t.Size(weightOfFile(last.Bytes), last.Rows)
	}
	p, err := o.frame(c, v, t.Title, backupAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = o.settingsBack(), t.Note
	return page(c, fiber.StatusOK, view.BackupPage(p, body))
}

// takeBackup sends a copy. It is made whole before the first byte goes out: what fails is a
// page that says so, not half a file.
func (o *Office) takeBackup(c *fiber.Ctx, v *visit) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.UserContext()), backupMayTake)
	defer cancel()
	file, taken, err := o.Backups.Take(ctx, v.who.Actor(), "")
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/zip")
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="`+o.Texts.Backup.File(vntime.In(taken.At).Format("2006-01-02-1504"))+`"`)
	c.Set(fiber.HeaderCacheControl, "no-store")
	return c.SendStream(file, int(taken.Bytes))
}

// weightOfFile is a size as people read it.
func weightOfFile(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d KB", max(bytes>>10, 1))
	}
	return strings.Replace(fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20)), ".", ",", 1)
}
