package session

import "strings"

// named are what user agents call browsers and systems, the particular before the general:
// every browser says that it is another one as well.
var (
	browsers = [][2]string{
		{"zalo", "Zalo"}, {"fban", "Facebook"}, {"fbav", "Facebook"}, {"tiktok", "TikTok"}, {"musical_ly", "TikTok"}, {"coc_coc", "Cốc Cốc"}, {"edg", "Edge"}, {"opr/", "Opera"}, {"opera", "Opera"},
		{"samsungbrowser", "Samsung Internet"}, {"ucbrowser", "UC Browser"}, {"firefox", "Firefox"}, {"fxios", "Firefox"}, {"crios", "Chrome"}, {"chrom", "Chrome"}, {"safari", "Safari"},
	}
	systems = [][2]string{
		{"iphone", "iPhone"}, {"ipad", "iPad"}, {"kaios", "KaiOS"}, {"android", "Android"}, {"windows", "Windows"}, {"cros", "Chromebook"}, {"mac os x", "Mac"}, {"macintosh", "Mac"}, {"linux", "Linux"},
	}
)

// Device is a browser and its system in two words, "Chrome, Android"; what is not known of
// either is left out, and of neither nothing is said. Nothing else of the agent is kept.
func Device(agent string) string {
	agent = strings.ToLower(agent)
	browser, system := name(agent, browsers), name(agent, systems)
	return strings.Trim(browser+", "+system, ", ")
}

func name(agent string, named [][2]string) string {
	for _, n := range named {
		if strings.Contains(agent, n[0]) {
			return n[1]
		}
	}
	return ""
}
