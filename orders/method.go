package orders

// Methods lists the ways to pay that are offered.
func Methods() []Method { return []Method{COD} }
