package web

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// photosAt is where copies of photos are. Their names hold their content's hash.
const photosAt = "/anh/"

// picture answers one copy of a photo. Only names that media writes are looked for, so
// nothing else on the shelf can be reached. Other sites may show it, and whoever has it may
// keep it; of what was taken down nothing is handed out any more.
func (s *Shop) picture(c *fiber.Ctx) error {
	name, ok := media.ParseName(c.Params("file"))
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	if withheld, err := s.Withheld.Has(c.UserContext(), name.Hash); err != nil {
		return err
	} else if withheld {
		return fault.New(fault.NotFound, "page.not_found")
	}
	body, err := s.Pictures.Get(c.UserContext(), name.String())
	if errors.Is(err, fs.ErrNotExist) {
		return fault.New(fault.NotFound, "page.not_found")
	}
	if err != nil {
		return fmt.Errorf("read a picture: %w", err)
	}
	c.Set(fiber.HeaderContentType, name.Type())
	c.Set(fiber.HeaderCacheControl, "public, max-age=31536000, immutable")
	c.Set("Cross-Origin-Resource-Policy", "cross-origin")
	c.Response().SetBodyRaw(body)
	return nil
}

// photo is an image as pages draw it; nil without one.
func photo(i catalog.Image) *ui.Photo {
	if i.Hash == "" {
		return nil
	}
	return &ui.Photo{Base: photosAt + i.Hash + "-", Widths: i.Widths, WebP: i.WebP, Width: i.Width, Height: i.Height, Alt: i.Alt,
		Tint: tint(i.Colour), At: part(i.FocalX, i.FocalY)}
}

// small is the narrowest copy of a picture, for the line of a thing; drawn without one.
func small(hash string, width int, drawn string) string {
	if hash == "" {
		return drawn
	}
	return photosAt + media.Name{Hash: hash, Width: width, Format: media.JPEG}.String()
}

func smallOf(i catalog.Image, drawn string) string {
	if i.Hash == "" {
		return drawn
	}
	return small(i.Hash, int(i.Widths[0]), drawn)
}

// album are the photos of a thing that buyers see; none when they cannot be read.
func (s *Shop) album(ctx context.Context, of catalog.PhotoOwner) []*ui.Photo {
	images, err := s.Catalog.Images(ctx, of)
	var out []*ui.Photo
	for _, i := range side(ctx, s, "photos", images, err) {
		out = append(out, photo(i))
	}
	return out
}

// part is what of a picture must stay, as one of nine places; "" is the middle.
func part(x, y int) string {
	place := ""
	switch {
	case y < 25:
		place = "t"
	case y > 75:
		place = "b"
	}
	switch {
	case x < 25:
		return place + "l"
	case x > 75:
		return place + "r"
	}
	return place
}

// tints are the colours of the style sheet that may stand in for a photo while it loads,
// numbered from 1 there. The page's policy forbids colours of its own.
var tints = [10][3]int{{0xe6, 0xdc, 0xc8}, {0xcb, 0xbb, 0x9d}, {0x75, 0x64, 0x4c}, {0x3b, 0x2e, 0x22}, {0xf7, 0xcf, 0x6b},
	{0x9a, 0x4a, 0x1b}, {0xa3, 0x26, 0x1c}, {0x2f, 0x6b, 0x3a}, {0xa8, 0x32, 0x5e}, {0x1f, 0x5f, 0x82}}

// tint is the number of the colour nearest to "#rrggbb"; 0 for what is no colour.
func tint(colour string) int {
	if len(colour) != 7 || colour[0] != '#' {
		return 0
	}
	n, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		return 0
	}
	of := [3]int{int(n >> 16), int(n >> 8 & 255), int(n & 255)}
	nearest, least := 0, 1<<30
	for i, t := range tints {
		far := 0
		for c := range of {
			far += (of[c] - t[c]) * (of[c] - t[c])
		}
		if far < least {
			nearest, least = i+1, far
		}
	}
	return nearest
}

// shareWith makes a photo the picture that messengers show beside a link: its largest
// JPEG, which all of them know.
func (s *Shop) shareWith(p *ui.Page, i catalog.Image) {
	if i.Hash == "" {
		return
	}
	p.Image, p.ImageWidth, p.ImageHeight = s.BaseURL+largest(i), i.Width, i.Height
}

// largest is the path of the widest JPEG of an image.
func largest(i catalog.Image) string {
	return photosAt + media.Name{Hash: i.Hash, Width: i.Width, Format: media.JPEG}.String()
}
