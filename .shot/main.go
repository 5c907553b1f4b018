package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// usage: shot WIDTH OUTPREFIX [--cookie name=value@url] [--login url,user,pass] URL...
func main() {
	w, _ := strconv.Atoi(os.Args[1])
	prefix := os.Args[2]
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.Flag("ignore-certificate-errors", true), chromedp.Flag("host-resolver-rules", "MAP tile.example.vn 127.0.0.1:8392"), chromedp.Flag("hide-scrollbars", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), opts...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 240*time.Second)
	defer cancel()
	acts := []chromedp.Action{network.Enable(), emulation.SetDeviceMetricsOverride(int64(w), 780, 1, w < 600)}
	if err := chromedp.Run(ctx, acts...); err != nil {
		panic(err)
	}
	n := 0
	for _, u := range os.Args[3:] {
		if strings.HasPrefix(u, "--login=") {
			p := strings.Split(strings.TrimPrefix(u, "--login="), ",")
			err := chromedp.Run(ctx, chromedp.Navigate(p[0]), chromedp.SetValue(`input[name=login]`, p[1]), chromedp.SetValue(`input[name=password]`, p[2]), chromedp.Submit(`input[name=password]`), chromedp.Sleep(1500*time.Millisecond))
			if err != nil {
				fmt.Println("login", err)
			}
			continue
		}
		if strings.HasPrefix(u, "--js=") {
			var out any
			if err := chromedp.Run(ctx, chromedp.Evaluate(strings.TrimPrefix(u, "--js="), &out), chromedp.Sleep(1500*time.Millisecond)); err != nil {
				fmt.Println("js", err)
			}
			fmt.Println(out)
			n++
			shot(ctx, fmt.Sprintf("%s-%02d.png", prefix, n), "")
			continue
		}
		n++
		shot(ctx, fmt.Sprintf("%s-%02d.png", prefix, n), u)
	}
}

func shot(ctx context.Context, file, u string) {
	var buf []byte
	var acts []chromedp.Action
	if u != "" {
		acts = append(acts, chromedp.Navigate(u), chromedp.Sleep(400*time.Millisecond))
	}
	acts = append(acts, chromedp.ActionFunc(func(ctx context.Context) (err error) {
		buf, err = page.CaptureScreenshot().WithCaptureBeyondViewport(true).Do(ctx)
		return err
	}))
	var h float64
	acts = append(acts[:len(acts)-1], chromedp.Evaluate(`document.documentElement.scrollHeight`, &h), chromedp.ActionFunc(func(ctx context.Context) (err error) {
		var ww float64
		_ = chromedp.Evaluate(`innerWidth`, &ww).Do(ctx)
		buf, err = page.CaptureScreenshot().WithCaptureBeyondViewport(true).WithClip(&page.Viewport{X: 0, Y: 0, Width: ww, Height: h, Scale: 1}).Do(ctx)
		return err
	}))
	if err := chromedp.Run(ctx, acts...); err != nil {
		fmt.Println(u, err)
		return
	}
	_ = os.WriteFile(file, buf, 0o644)
	fmt.Println(file, u)
}
