package place

// slipFrom is the length from which one slip is forgiven: shorter names have too many
// neighbours.
const slipFrom = 5

// oneSlip says whether a and b, plain and joined, differ by one letter too many, too
// few, or wrong, or by two neighbours that changed places. Equal ones do not differ.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < slipFrom || len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
