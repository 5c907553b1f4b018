package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/backup"
)

// backup writes a copy of the database to a file that is not there yet, for its owner alone.
func (p *program) backup(ctx context.Context, args []string) (err error) {
	name, err := p.oneFile("backup", args)
	if err != nil {
		return err
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
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	taken, err := backup.NewStore(h.db, p.now).TakeTo(ctx, audit.Actor{Kind: audit.System, Name: "ocop backup"}, file)
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	p.tell("%d rows in %d bytes; pictures and papers are not in it", taken.Rows, taken.Bytes)
	return nil
}

// restore puts a copy into a database in which nobody has worked.
func (p *program) restore(ctx context.Context, args []string) error {
	name, err := p.oneFile("restore", args)
	if err != nil {
		return err
	}
	c, err := readConfig(p.environ)
	if err != nil {
		return err
	}
	ctx, release := untilStopped(ctx)
	defer release()
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	size, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	h, err := p.openHouse(ctx, c)
	if err != nil {
		return err
	}
	defer h.close()
	conn, err := pgx.Connect(ctx, h.url)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	m, err := backup.Restore(ctx, conn, file, size)
	if err != nil {
		return err
	}
	p.tell("%d rows as of %s are back; whoever was logged in logs in again", m.Rows(), m.TakenAt.Format("2006-01-02 15:04 MST"))
	p.tell("whoever was erased after that is in it again: put files/ back before the shop starts, which erases them anew (docs/backup.md)")
	return nil
}

// oneFile is the one file that the command line names.
func (p *program) oneFile(command string, args []string) (string, error) {
	if len(args) != 1 || args[0] == "" || args[0][0] == '-' {
		fmt.Fprintf(p.err, "ocop %s wants the name of one file\n", command)
		return "", errUsage
	}
	return args[0], nil
}
