// Command gen makes the two embedded lists of internal/place from their public
// sources, which are named in the README of that folder:
//
//	go run ./internal/place/gen units.json address.json internal/place/data
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: gen units.json address.json target-folder")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(unitsPath, addressPath, target string) error {
	provinces, err := readUnits(unitsPath)
	if err != nil {
		return err
	}
	former, notes, err := readFormer(addressPath, provinces)
	if err != nil {
		return err
	}
	for _, note := range notes {
		fmt.Println(note)
	}
	if err := write(target+"/units.tsv.gz", unitLines(provinces)); err != nil {
		return err
	}
	return write(target+"/former.tsv.gz", formerLines(former))
}
