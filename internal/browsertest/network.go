package browsertest

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// networkConditions are the parameters of the protocol's Network.emulateNetworkConditions,
// which every browser has that is in use; the newer command by rule only some have.
type networkConditions struct {
	Offline            bool    `json:"offline"`
	Latency            float64 `json:"latency"`
	DownloadThroughput float64 `json:"downloadThroughput"`
	UploadThroughput   float64 `json:"uploadThroughput"`
}

// Unplug takes the network away from the tab's pages, or gives it back.
func (tab *Tab) Unplug(gone bool) {
	tab.t.Helper()
	tab.do("change the network", chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		set := cdp.Command[networkConditions, struct{}]{Method: "Network.emulateNetworkConditions"}
		_, err := chromedp.Call(ctx, set, networkConditions{Offline: gone, DownloadThroughput: -1, UploadThroughput: -1})
		return err
	}))
}
