package demo

import (
	"bytes"
	_ "embed"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// decisionPage is the paper of a made-up decision, marked as such, with room for three
// days.
//
//go:embed decision.jpg
var decisionPage []byte

// The page's size in dots; on paper it is half as many points.
const pageWidth, pageHeight = 800, 1130

// decisionCopy is the copy of the made-up decision that a second officer reads: the page,
// and on it the days, which count from the day of seeding.
func decisionCopy(decided, from, until time.Time) []byte {
	var words bytes.Buffer
	fmt.Fprintf(&words, "q %d 0 0 %d 0 0 cm /Im Do Q BT /F 12 Tf", pageWidth/2, pageHeight/2)
	for _, l := range []struct {
		right, down int
		day         time.Time
	}{{280, 675, decided}, {320, 735, from}, {245, 795, until}} {
		fmt.Fprintf(&words, " 1 0 0 1 %d %d Tm (%s) Tj", l.right/2, (pageHeight-l.down)/2, vntime.Date(l.day))
	}
	words.WriteString(" ET")
	return pdf([]string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /Im 6 0 R >> >> >>", pageWidth/2, pageHeight/2),
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", words.Len(), words.String()),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
		fmt.Sprintf("<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream",
			pageWidth, pageHeight, len(decisionPage), decisionPage),
	})
}

// pdf writes objects, numbered from 1, of which the first is the catalog.
func pdf(objects []string) []byte {
	b := bytes.NewBufferString("%PDF-1.4\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range at {
		fmt.Fprintf(b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}
