package localpg

import (
	"net"
	"net/url"
	"path/filepath"
	"strconv"
)

// owner is who made the cluster and, with "ocop" as the database's name, the only
// one that ever connects.
const (
	owner    = "ocop"
	database = "ocop"
)

// longestSocket is how long the path of a Unix socket may be (sun_path of Linux, less
// the closing zero).
const longestSocket = 107

// settings are the flags that do not depend on where the server lives.
func settings(throwaway bool) []string {
	flags := []string{"-c", "timezone=UTC", "-c", "log_timezone=UTC", "-c", "jit=off"}
	if throwaway {
		flags = append(flags, "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off",
			"-c", "max_connections=300", "-c", "autovacuum=off", "-c", "max_wal_size=4GB")
	}
	return flags
}

// address says where the server listens: a socket in its own closed directory, or the
// loopback with the password when that directory's path is too long for a socket.
func (h home) address() (*url.URL, []string, error) {
	password, err := h.readPassword()
	if err != nil {
		return nil, nil, err
	}
	u := &url.URL{Scheme: "postgres", User: url.UserPassword(owner, password)}
	if len(filepath.Join(h.dir, ".s.PGSQL.5432")) <= longestSocket {
		u.RawQuery = url.Values{"host": {h.dir}, "port": {"5432"}, "sslmode": {"disable"}}.Encode()
		return u, []string{"-k", h.dir, "-c", "listen_addresses=", "-c", "unix_socket_permissions=0700", "-p", "5432"}, nil
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer l.Close()
	port := strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
	u.Host, u.RawQuery = "127.0.0.1:"+port, "sslmode=disable"
	return u, []string{"-c", "unix_socket_directories=", "-c", "listen_addresses=127.0.0.1", "-p", port}, nil
}
