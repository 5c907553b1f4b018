// Package catalogtest owns a small named world of catalog records for tests.
//
// It never runs in the product, and it skips no rule of the schema.
package catalogtest
