// Command ocop is the one binary: the shop, the office and the API, and what an operator
// needs around them. A file is a subcommand; `ocop help` is the manual.
//
// It owns the environment, the wiring and the order in which things start and stop. It
// holds no rule of the shop and no page.
package main
