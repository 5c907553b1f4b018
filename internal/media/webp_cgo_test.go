//go:build cgo

package media

import "testing"

func TestWebPIsTakenAndWritten(t *testing.T) {
	t.Parallel()
	sent, err := packWebP.write(card(600, 400), 90)
	if err != nil {
		t.Fatal(err)
	}
	p := made(t, sent)
	showsTheCard(t, "WebP as sent", p.seen(t, 480))
	for _, f := range p.Files {
		if f.Name.Format != WebP {
			continue
		}
		img, err := decode(f.Body, WebP)
		if err != nil || img.Bounds().Dx() != f.Name.Width {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		showsTheCard(t, f.Name.String(), img)
	}
	if _, err := Check(append(sent[:len(sent):len(sent)], "PK\x03\x04"...)); err == nil {
		t.Error("an archive behind a WebP was taken")
	}
}
