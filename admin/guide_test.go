package admin

import (
	"net/http"
	"strings"
	"testing"
)

func TestEveryPageLeadsToItsThreeStepsAndAnEmptyOneToItsFirstWorkToo(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	told := b.get(guideAt).says(t, http.StatusOK, "Mỗi mục ba bước.", "Bấm “Thêm chủ thể”")
	_, listed, _ := strings.Cut(told.body, "<main")
	for _, m := range hrefs.FindAllStringSubmatch(menuOfPage.FindString(told.body), -1) {
		if !strings.HasPrefix(m[1], home) {
			continue // the picture beside the words
		}
		if _, known := d.office.Texts.Guide.Steps[m[1]]; !known {
			t.Errorf("%s has no three steps in vi_office_guide.go", m[1])
			continue
		}
		if d.office.Texts.Guide.What[m[1]] == "" {
			t.Errorf("%s has no sentence in vi_office_what.go", m[1])
		}
		if !strings.Contains(listed, `id="`+guideID(m[1])+`"`) {
			t.Errorf("%s has steps that are told nowhere", m[1])
		}
		if !strings.Contains(b.get(m[1]).body, `href="`+guideOf(m[1])+`"`) {
			t.Errorf("%s does not lead to its steps", m[1])
		}
	}
	empty := b.get(makersAt+"?xem=dung").says(t, http.StatusOK, "Xem hướng dẫn 3 bước")
	_, place, _ := strings.Cut(empty.body, `class="empty"`)
	if !strings.Contains(place, `href="`+makersAt+`/moi"`) {
		t.Error("an empty list does not offer what one begins with")
	}
	b.get(makersAt+"?q=zzzz").saysNot(t, "Xem hướng dẫn 3 bước")
	d.as("Bà Lý", "leader").get(guideAt).saysNot(t, "Mời người")
}
