// Package scratch says where tests put what servers and browsers write and nobody reads
// again. It makes and removes nothing, and only tests and what helps them import it.
package scratch
