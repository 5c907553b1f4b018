package browsertest

import (
	"os"
	"path/filepath"

	"github.com/chromedp/chromedp"
)

// Picture writes the whole page as folder/name.png, with a bar at the foot of the screen
// at the foot of the page.
func (tab *Tab) Picture(folder, name string) {
	tab.t.Helper()
	tab.unroll()
	defer tab.do("look at it", chromedp.Func(tab.view.apply))
	png := run(tab, "take a picture of "+name, chromedp.FullScreenshot(100))
	if err := os.WriteFile(filepath.Join(folder, name+".png"), png, 0o644); err != nil {
		tab.t.Fatal(err)
	}
}
