// Package auth owns who may come into the office and what they may do there: accounts,
// passwords, the second step, wrong attempts, and permissions, which hang on roles kept as data.
//
// It never keeps anybody logged in (session) and never decides about one record: it
// says whose records a permission reaches, and the domain finds only those.
package auth
