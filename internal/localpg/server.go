package localpg

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
)

// Server is a running private PostgreSQL.
type Server struct {
	// URL connects to its one database. It holds the password: never log it.
	URL string
	// Dir is where its data, log and password lie; Version is its major version.
	Dir     string
	Version int

	lock  *os.File
	child *process
	once  sync.Once
}

// Start takes the state directory for us alone, finds or fetches the binaries, makes the
// cluster the first time and starts the server; it returns when the database answers.
// The first time takes about a second once binaries are there, later a tenth of one.
// When ctx ends first, whatever was started is stopped again.
func Start(ctx context.Context, c Config) (*Server, error) {
	if err := usable(c.StateDir); err != nil {
		return nil, err
	}
	held, err := lock(c.StateDir)
	if err != nil {
		return nil, err
	}
	s, err := start(ctx, c)
	if err != nil {
		held.Close()
		return nil, err
	}
	s.lock = held
	return s, nil
}

func start(ctx context.Context, c Config) (*Server, error) {
	b, err := choose(ctx, c)
	if err != nil {
		return nil, err
	}
	h := home{dir: filepath.Join(c.StateDir, "pg"+strconv.Itoa(b.Major)), who: whoRuns()}
	if err := h.clear(ctx); err != nil {
		return nil, err
	}
	if err := h.prepare(ctx, b, c.Throwaway); err != nil {
		return nil, err
	}
	address, flags, err := h.address()
	if err != nil {
		return nil, err
	}
	log, err := openLog(h.log())
	if err != nil {
		return nil, err
	}
	defer log.Close()
	args := append([]string{"-D", h.data()}, flags...)
	args = append(args, settings(c.Throwaway)...)
	cmd := command(context.WithoutCancel(ctx), h.who, h.dir, filepath.Join(b.Dir, "postgres"), args...)
	cmd.Stdout, cmd.Stderr = log, log
	child, err := run(cmd)
	if err != nil {
		return nil, fmt.Errorf("start PostgreSQL: %w", err)
	}
	s := &Server{Dir: h.dir, Version: b.Major, child: child}
	address.Path = "/postgres"
	if err := s.answers(ctx, address.String()); err != nil {
		child.stop()
		return nil, fmt.Errorf("%w\n%s", err, tailOf(h.log()))
	}
	address.Path = "/" + database
	s.URL = address.String()
	return s, nil
}

// Done is closed when the server has ended, whether we asked it to or not.
func (s *Server) Done() <-chan struct{} { return s.child.done }

// Stop ends the server and lets go of the state directory. Close the pool first: what is
// still connected is cut off. A second call does nothing.
func (s *Server) Stop() {
	s.once.Do(func() {
		s.child.stop()
		s.lock.Close()
	})
}

// answers waits until the server takes connections, and makes our database if it is
// not there. A recovery after a crash may take a while; a minute is the limit.
func (s *Server) answers(ctx context.Context, url string) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for {
		conn, err := pgx.Connect(ctx, url)
		if err == nil {
			defer conn.Close(context.WithoutCancel(ctx))
			return create(ctx, conn)
		}
		select {
		case <-s.child.done:
			return errors.New("PostgreSQL ended right after its start; the end of its log:")
		case <-ctx.Done():
			return fmt.Errorf("PostgreSQL did not answer in time (%w); the end of its log:", err)
		case <-time.After(25 * time.Millisecond):
		}
	}
}

func create(ctx context.Context, conn *pgx.Conn) error {
	var there bool
	err := conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", database).Scan(&there)
	if err != nil || there {
		return err
	}
	_, err = conn.Exec(ctx, "CREATE DATABASE "+database)
	return err
}
