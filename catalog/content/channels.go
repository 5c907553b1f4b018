package content

import (
	"net/url"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Channels are the commune's own pages elsewhere, as https addresses; empty: there is none. Its
// number is that of the imprint.
type Channels struct{ Facebook, TikTok, YouTube, Zalo string }

// Channel is one of them.
type Channel struct{ Name, Address string } // of the name of its field: "facebook"

// MostChannel is the longest address of a channel, in bytes.
const MostChannel = 200

// channelHosts are where each channel may lead: nobody is sent elsewhere under its name.
var channelHosts = map[string][]string{
	"facebook": {"facebook.com", "fb.com"}, "tiktok": {"tiktok.com"}, "youtube": {"youtube.com", "youtu.be"}, "zalo": {"zalo.me"},
}

// All are those that there are, in the order in which pages show them.
func (c Channels) All() []Channel {
	return slices.DeleteFunc(c.fields(), func(one Channel) bool { return one.Address == "" })
}

func (c Channels) fields() []Channel {
	return []Channel{{"facebook", c.Facebook}, {"zalo", c.Zalo}, {"tiktok", c.TikTok}, {"youtube", c.YouTube}}
}

// Online is where the commune is written to online: by Zalo, else by Facebook; empty: nowhere.
func (c Channels) Online() string {
	if c.Zalo != "" {
		return c.Zalo
	}
	return c.Facebook
}

// Read is what was typed, cleaned, or a wrong form whose fields are facebook, tiktok, youtube and
// zalo. All may be empty; what names no scheme is https, and what an application adds to an
// address to know who shared it falls away.
func (c Channels) Read() (Channels, error) {
	var wrong fault.Form
	clean := func(name, value string) string {
		value = typed.Line(strings.TrimSpace(value))
		if value == "" {
			return ""
		}
		address, ok := channelAddress(value, channelHosts[name])
		if !ok || len(address) > MostChannel {
			wrong.WrongWith(name, "channel.address", map[string]any{"host": channelHosts[name][0]})
			return value
		}
		return address
	}
	out := Channels{Facebook: clean("facebook", c.Facebook), TikTok: clean("tiktok", c.TikTok), YouTube: clean("youtube", c.YouTube), Zalo: clean("zalo", c.Zalo)}
	return out, wrong.Err()
}

// channelAddress is an address at one of the hosts or below it, with a path; false for any other.
func channelAddress(text string, hosts []string) (string, bool) {
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.User != nil || u.Port() != "" {
		return "", false
	}
	host := strings.ToLower(u.Host)
	if !slices.ContainsFunc(hosts, func(h string) bool { return host == h || strings.HasSuffix(host, "."+h) }) || strings.Trim(u.Path, "/") == "" {
		return "", false
	}
	clean := url.URL{Scheme: "https", Host: host, Path: strings.TrimRight(u.Path, "/")}
	if id := u.Query().Get("id"); id != "" && clean.Path == "/profile.php" {
		clean.RawQuery = url.Values{"id": {id}}.Encode()
	}
	return clean.String(), true
}
