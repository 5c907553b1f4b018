package browsertest

import (
	"context"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// StandAt puts the device at a place and lets pages ask for it.
func (tab *Tab) StandAt(lat, lng float64) {
	tab.t.Helper()
	tab.mayAskWhere(browser.PermissionSettingGranted)
	accuracy := 20.0
	tab.do("stand somewhere", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetGeolocationOverride, emulation.SetGeolocationOverrideParams{Latitude: &lat, Longitude: &lng, Accuracy: &accuracy})
		return err
	}))
}

// RefuseWhere is a visitor who does not tell where the device is.
func (tab *Tab) RefuseWhere() {
	tab.t.Helper()
	tab.mayAskWhere(browser.PermissionSettingDenied)
}

func (tab *Tab) mayAskWhere(setting browser.PermissionSetting) {
	tab.t.Helper()
	tab.do("set a permission", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.CallBrowser(ctx, browser.SetPermission, browser.SetPermissionParams{Permission: &browser.PermissionDescriptor{Name: "geolocation"},
			Setting: setting, BrowserContextID: chromedp.FromContext(ctx).BrowserContextID})
		return err
	}))
}
