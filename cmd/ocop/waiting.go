package main

import (
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
)

// waiting is a listener that knows which of its connections have not asked anything
// yet. Browsers open some ahead of need; the server takes them for requests under way
// and would wait for them when it stops.
type waiting struct {
	net.Listener
	shut  func() error
	mu    sync.Mutex
	fresh map[*freshConn]struct{}
}

func awaiting(l net.Listener) *waiting {
	return &waiting{Listener: l, shut: sync.OnceValue(l.Close), fresh: map[*freshConn]struct{}{}}
}

// Accept notes the connection until its first byte.
func (w *waiting) Accept() (net.Conn, error) {
	c, err := w.Listener.Accept()
	if err != nil {
		return nil, err
	}
	f := &freshConn{Conn: c, of: w}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.fresh[f] = struct{}{}
	return f, nil
}

// Close lets nobody in any more. Again it does nothing.
func (w *waiting) Close() error { return w.shut() }

// dismiss closes the door, and the connections that have asked nothing: to the server
// each looks as if its client had gone.
func (w *waiting) dismiss() {
	_ = w.Close() // the server closes it again and hears how that went
	w.mu.Lock()
	defer w.mu.Unlock()
	for f := range w.fresh {
		f.left.Store(true)
		_ = f.Conn.Close() // nobody waits for an answer on it
	}
	clear(w.fresh)
}

func (w *waiting) forget(f *freshConn) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.fresh, f)
}

type freshConn struct {
	net.Conn
	of   *waiting
	once sync.Once
	left atomic.Bool
}

// Read makes the connection one that has asked something.
func (f *freshConn) Read(b []byte) (int, error) {
	n, err := f.Conn.Read(b)
	if n > 0 {
		f.once.Do(func() { f.of.forget(f) })
	} else if f.left.Load() {
		err = io.EOF
	}
	return n, err
}

// Close closes it, known or not.
func (f *freshConn) Close() error {
	f.once.Do(func() { f.of.forget(f) })
	return f.Conn.Close()
}

// CloseWrite says that no more will be said on it, while more may come in: what edge needs to
// refuse a body that is too long before all of it came.
func (f *freshConn) CloseWrite() error {
	half, ok := f.Conn.(interface{ CloseWrite() error })
	if !ok {
		return errors.ErrUnsupported
	}
	return half.CloseWrite()
}
