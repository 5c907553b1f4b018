package browsertest

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// Picture writes the whole page as folder/name.png, with a bar at the foot of the screen
// at the foot of the page.
func (tab *Tab) Picture(folder, name string) {
	tab.t.Helper()
	tab.unroll()
	defer tab.do("look at it", chromedp.Func(tab.view.apply))
	data := run(tab, "take a picture of "+name, chromedp.FullScreenshot(100))
	if err := os.WriteFile(filepath.Join(folder, name+".png"), data, 0o644); err != nil {
		tab.t.Fatal(err)
	}
}

// noGround are the parameters of the protocol's Emulation.setDefaultBackgroundColorOverride for
// nothing at all; the library leaves out an alpha of 0.
type noGround struct {
	Color struct {
		R int     `json:"r"`
		G int     `json:"g"`
		B int     `json:"b"`
		A float64 `json:"a"`
	} `json:"color"`
}

// Clear is what the first screen of the tab looks like over nothing: where the page has no
// ground of its own the picture is transparent.
func (tab *Tab) Clear() image.Image {
	tab.t.Helper()
	tab.do("take the ground away", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		set := cdp.Command[noGround, struct{}]{Method: "Emulation.setDefaultBackgroundColorOverride"}
		_, err := chromedp.Call(ctx, set, noGround{})
		return err
	}))
	picture, err := png.Decode(bytes.NewReader(run(tab, "take a picture over nothing", chromedp.FullScreenshot(100))))
	if err != nil {
		tab.t.Fatal(err)
	}
	return picture
}
