package edge

import (
	"io"
	"mime/multipart"
	"path"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Files reads the files of a form's field, and their names for people. Of each at most
// so many bytes and one more are read, so that who looks at it sees that it is too large.
// Fields that were left alone are no files; a form of another kind has none.
func Files(c *fiber.Ctx, field string, most int64) (names []string, files [][]byte, err error) {
	form, err := c.MultipartForm()
	if err != nil {
		return nil, nil, nil
	}
	for _, head := range form.File[field] {
		body, err := file(head, most)
		if err != nil {
			return nil, nil, err
		}
		if len(body) == 0 && head.Filename == "" {
			continue // browsers send an empty one for a field left alone
		}
		names, files = append(names, typed.Line(path.Base(head.Filename))), append(files, body)
	}
	return names, files, nil
}

func file(head *multipart.FileHeader, most int64) ([]byte, error) {
	f, err := head.Open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, most+1))
}
