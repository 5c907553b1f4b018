package ordercode

import (
	"fmt"
	"io"
	"strings"
)

// alphabet leaves out 0 and O, 1, I and L, A and U: what people mix up, and most
// vowels, so that few words are codes. Its size is prime, which is what lets the
// check catch every single wrong symbol and every swap of neighbours.
const alphabet = "23456789BCDEFGHJKMNPQRSTVWXYZ"

const (
	drawn  = 7         // random symbols: 29^7, some 17 thousand million codes
	length = drawn + 1 // and the check
)

// Kind is what a code names, by its prefix. The O is not in the alphabet, so a code
// cannot begin inside another.
type Kind string

const (
	Order     Kind = "OCP" // one producer's order; also the memo of its transfer
	Purchase  Kind = "OCM" // what a buyer placed at once: one or several orders
	Visit     Kind = "OCV" // an appointment at Đình So or in a workshop
	Bespoke   Kind = "OCD" // what somebody wants made to measure
	Wholesale Kind = "OCS" // what a shop wants to buy in bulk
)

// Code is a whole code as it is stored: eleven characters, "OCP7K3M9QXH".
type Code string

// New draws a code from random, which is crypto/rand's Reader outside of tests. It
// fails only when random does. Codes may meet: the database keeps them unique.
func New(kind Kind, random io.Reader) (Code, error) {
	var symbols [length]byte
	sum, one := 0, make([]byte, 1)
	for i := 0; i < drawn; {
		if _, err := io.ReadFull(random, one); err != nil {
			return "", fmt.Errorf("draw a code: %w", err)
		}
		// 232 is 8 × 29: bytes above it would make the first symbols likelier.
		if one[0] >= 232 {
			continue
		}
		v := int(one[0]) % len(alphabet)
		symbols[i] = alphabet[v]
		sum += weight(i) * v
		i++
	}
	symbols[drawn] = alphabet[(len(alphabet)-sum%len(alphabet))%len(alphabet)]
	return Code(string(kind) + string(symbols[:])), nil
}

// Shown writes the code for people, in two groups of four: "OCP-7K3M-9QXH". What is
// no code is given back as it is.
func (c Code) Shown() string {
	if len(c) != len(Order)+length {
		return string(c)
	}
	return string(c[:3] + "-" + c[3:7] + "-" + c[7:])
}

// weight is 2…8 for the drawn symbols and 1 for the check.
func weight(i int) int {
	if i == drawn {
		return 1
	}
	return i + 2
}

// sound says whether eight symbols are of the alphabet and agree with their check.
func sound(symbols string) bool {
	if len(symbols) != length {
		return false
	}
	sum := 0
	for i := range length {
		v := strings.IndexByte(alphabet, symbols[i])
		if v < 0 {
			return false
		}
		sum += weight(i) * v
	}
	return sum%len(alphabet) == 0
}
