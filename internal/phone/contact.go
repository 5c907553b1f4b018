package phone

import (
	"github.com/nyaruka/phonenumbers"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Contact reads a number that a page gives people to call: what Parse takes, and numbers of
// 1800 and 1900. It is refused like Parse does, but with phone.contact_letters, contact_service
// and contact_foreign, for no parcel is brought to it.
func Contact(typed string) (Number, error) {
	n, err := Parse(typed)
	no, refused := fault.As(err)
	if !refused {
		return n, err
	}
	switch no.Key {
	case "phone.service":
		parsed, err := phonenumbers.Parse(Digits(typed), region)
		if err == nil && phonenumbers.IsValidNumberForRegion(parsed, region) {
			return Number(phonenumbers.Format(parsed, phonenumbers.E164)), nil
		}
		no.Key = "phone.contact_service"
	case "phone.letters":
		no.Key = "phone.contact_letters"
	case "phone.foreign":
		no.Key = "phone.contact_foreign"
	}
	return "", no
}
