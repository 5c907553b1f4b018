package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/admin"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
)

// invite prints the link by which an administrator sets a password: the first one of an
// office, or one who lost the way in and whom nobody in the office can help.
func (p *program) invite(ctx context.Context, args []string) error {
	if len(args) == 0 || strings.TrimSpace(args[0]) == "" || args[0][0] == '-' {
		fmt.Fprintln(p.err, `ocop invite: say who, by mail address or telephone number: ocop invite lan@example.vn "Nguyễn Thị Lan"`)
		return errUsage
	}
	c, err := readConfig(p.environ)
	if err != nil {
		return err
	}
	ctx, release := untilStopped(ctx)
	defer release()
	h, err := p.openHouse(ctx, c)
	if err != nil {
		return err
	}
	defer h.close()
	launch, err := orders.NewLaunches(h.db, p.now, "").Launch(ctx)
	if err != nil {
		return err
	}
	office, by := auth.NewStore(h.db, p.now), audit.Actor{Kind: audit.System, Name: "ocop invite"}
	if !launch.Sample {
		if err := office.SecondByDefault(ctx, by); err != nil {
			return err
		}
	}
	link, err := p.inviteOrHelp(ctx, office, by, args[0], strings.Join(args[1:], " "))
	if err != nil {
		return inWords(err)
	}
	base := c.BaseURL
	if base == "" {
		base = "http://" + c.Addr
	}
	p.tell("Whoever opens this sets the password. It is good once, for %d hours:", int(auth.LinkLife.Hours()))
	fmt.Fprintln(p.out, base+admin.InvitationPath(link))
	return nil
}

// inviteOrHelp makes an administrator, or a new link for an account that is there already,
// whose second step is then set up anew as well: its phone may be what was lost.
func (p *program) inviteOrHelp(ctx context.Context, office *auth.Store, by audit.Actor, login, name string) (link string, err error) {
	known, err := office.ByLogin(ctx, login)
	if fault.Is(err, "auth.no_account") {
		_, link, err = office.Invite(ctx, by, auth.NewAccount{Login: login, Name: name, Roles: []string{"admin"}})
		return link, err
	}
	if err != nil {
		return "", err
	}
	p.tell("%s has an account already, with these roles: %s. Its password stays until the link is used; its second step is gone.", known.Login, strings.Join(known.RoleNames, ", "))
	if err := office.ResetSecond(ctx, by, known.ID); err != nil && !fault.Is(err, "auth.no_account") {
		return "", err
	}
	return office.NewLink(ctx, by, known.ID)
}

// inWords is a refusal in the words of the pages, for who sits at the terminal.
func inWords(err error) error {
	texts := locale.Vi()
	if form, ok := fault.AsForm(err); ok {
		var said []error
		for _, w := range form.Fields {
			said = append(said, errors.New(w.Name+": "+texts.Faults.Sentence(w.Key, w.Details)))
		}
		return errors.Join(said...)
	}
	if no, ok := fault.As(err); ok {
		return errors.New(texts.Faults.Sentence(no.Key, no.Details))
	}
	return err
}

// officersNeedSecond makes the rule of the second step in an office where people work already
// and nobody ever decided about it. One in which nobody works gets it with its first account.
func officersNeedSecond(ctx context.Context, db *pg.DB, now func() time.Time) error {
	var anybody bool
	if err := db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM accounts)`).Scan(&anybody); err != nil || !anybody {
		return err
	}
	return auth.NewStore(db, now).SecondByDefault(ctx, audit.Actor{Kind: audit.System, Name: "ocop serve"})
}
