// Command bench measures the shop beside the limits of the same machine in the same run:
// Fiber answering the same bytes from memory, PostgreSQL answering the same statements
// with nothing made of the rows, an order as one pipeline. One table comes out: our
// figure, the limit, the ratio. docs/performance.md says how to read it.
//
// It works on a database of its own that it throws away, listens on the loopback only
// and ends by itself. It never judges: a slow run fails nothing, a wrong answer does.
package main
