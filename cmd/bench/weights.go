package main

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"time"

	"github.com/valyala/fasthttp"
)

var linked = regexp.MustCompile(`<(?:link[^>]+rel="stylesheet"[^>]+href|script[^>]+src)="([^"]+)"`)

// weights tells what a phone downloads for a list, pictures and fonts apart, and how
// large the one file is that runs the shop.
func (b *bench) weights(ctx context.Context) error {
	if !b.wants("weight") {
		return nil
	}
	info, err := os.Stat(b.binary)
	if err != nil {
		return err
	}
	b.table.size("binary, stripped", info.Size())
	client := newClient(b.shop.addr, 1)
	defer client.CloseIdleConnections()
	sum := 0
	for _, path := range []string{"/san-pham"} {
		body, n, err := download(client, "http://"+b.shop.addr+path)
		if err != nil {
			return err
		}
		sum += n
		b.table.size("weight of a list, HTML alone", int64(n))
		for _, m := range linked.FindAllSubmatch(body, -1) {
			if _, n, err = download(client, "http://"+b.shop.addr+string(m[1])); err != nil {
				return err
			}
			sum += n
		}
	}
	b.table.size("weight of a list with its CSS and JS", int64(sum))
	return nil
}

// download returns the text and how many bytes of it came over the wire.
func download(client *fasthttp.HostClient, url string) ([]byte, int, error) {
	request, answer := &fasthttp.Request{}, &fasthttp.Response{}
	request.SetRequestURI(url)
	request.Header.Set(fasthttp.HeaderAcceptEncoding, "gzip, br")
	if err := client.DoTimeout(request, answer, 10*time.Second); err != nil {
		return nil, 0, fmt.Errorf("%s: %w", url, err)
	}
	if answer.StatusCode() != fasthttp.StatusOK {
		return nil, 0, fmt.Errorf("%s: status %d", url, answer.StatusCode())
	}
	text, err := answer.BodyUncompressed()
	return text, len(answer.Body()), err
}
