package admin

import "strings"

// inApp says whether a page is shown by the browser inside an app, which forgets who signed in
// when the app is left, and how Android opens it in Chrome; "" where nothing can be told so.
func inApp(agent, base, path string) (yes bool, chrome string) {
	for _, app := range []string{"Zalo", "FBAN/", "FBAV/"} {
		yes = yes || strings.Contains(agent, app)
	}
	host, secure := strings.CutPrefix(base, "https://")
	if yes && secure && strings.Contains(agent, "Android") {
		chrome = "intent://" + host + path + "#Intent;scheme=https;package=com.android.chrome;end"
	}
	return yes, chrome
}
