package auth

import (
	"strings"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/phone"
)

// maxLogin is the longest address that mail knows.
const maxLogin = 254

// LoginName is the one writing of what people type to log in: an e-mail address in
// lower case, or a Vietnamese phone number in its stored form. What is neither is in
// lower case, and is nobody's.
func LoginName(typed string) string {
	typed = strings.ToLower(strings.TrimSpace(typed))
	if !strings.Contains(typed, "@") {
		if number, err := phone.Parse(typed); err == nil {
			return string(number)
		}
	}
	if len(typed) > maxLogin {
		typed = strings.ToValidUTF8(typed[:maxLogin], "")
	}
	return typed
}

// loginFault is the key of what is wrong with the login of a new account, or empty.
func loginFault(name string) string {
	host, mail := "", false
	if at := strings.LastIndexByte(name, '@'); at > 0 {
		host, mail = name[at+1:], true
	}
	switch {
	case name == "":
		return "auth.login_empty"
	case mail && strings.Contains(host, ".") && !strings.ContainsAny(name, " \t\r\n") && utf8.ValidString(name):
		return ""
	case strings.HasPrefix(name, "+84"):
		return ""
	}
	return "auth.login_shape"
}
