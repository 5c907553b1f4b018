package admin

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostGoods is how many lines of goods are read: the lists of two people, put together. A plan
// that stays longer than a session may be is refused in the form.
const mostGoods = 2 * livestream.MaxItems

// goodsField carries which sizes the page of a clash asks about.
const goodsField = "goods"

// goodParts are what a plan says of one of its goods, beginning with whether it is sold at all.
var goodParts = append([]string{"in"}, append(liveNumbers[:], "label", "deep")...)

func ofGood(size, part string) string { return "v" + size + "_" + part }

// liveGoodsForm are the goods of a plan field by field, as they stand now; what the form says of
// them it puts into typed by the same names. They go by size and not by line, because two who
// write one list do not count its lines alike. What only one of the two lists has, differs in
// that alone.
func liveGoodsForm(c *fiber.Ctx, answers bool, f *livestream.Full, typed map[string]string) (sizes, fields []string, now map[string]string) {
	now = plannedLive(f)
	sizes = goodsBySize(now)
	if asked := edge.Form(c, goodsField); asked != "" {
		for _, size := range strings.Split(asked, ",") {
			if id(size) == 0 || len(sizes) >= mostGoods {
				continue
			}
			if !slices.Contains(sizes, size) {
				sizes = append(sizes, size)
			}
			for _, part := range goodParts {
				typed[ofGood(size, part)] = edge.Form(c, ofGood(size, part))
			}
		}
	} else {
		for _, size := range goodsBySize(typed) {
			if !slices.Contains(sizes, size) {
				sizes = append(sizes, size)
			}
		}
	}
	was, _ := unpacked(edge.Text(c, wasField))
	for _, size := range sizes {
		in := ofGood(size, "in")
		for _, part := range goodParts[1:] {
			name := ofGood(size, part)
			_, isTyped := typed[name]
			if !isTyped && was[in] == "" {
				typed[name] = now[name]
			} else if !isTyped {
				typed[name] = was[name]
			}
			if now[in] == "" && was[in] == "" {
				now[name] = typed[name]
			} else if now[in] == "" {
				now[name] = was[name]
			}
			if part != "deep" || answers {
				fields = append(fields, name)
			}
		}
		fields = append(fields, in)
	}
	return sizes, fields, now
}

// goodsBySize adds to the lines of goods the same by their sizes, and says which those are. What
// can be read is written as the office writes it, so that "99k" is no other price than "99.000".
func goodsBySize(lines map[string]string) (sizes []string) {
	for n := range mostGoods {
		size := lines[placed("variant", n)]
		if id(size) == 0 || slices.Contains(sizes, size) {
			continue
		}
		sizes = append(sizes, size)
		lines[ofGood(size, "in")] = tick(lines[placed("drop", n)] == "")
		for _, part := range goodParts[1:] {
			text := lines[placed(part, n)]
			if amount, err := money.Parse(text); part == "price" && err == nil {
				text = plainAmount(amount)
			} else if n := orWrong(text); slices.Contains(liveNumbers[1:], part) && n >= 0 {
				text = strconv.Itoa(n)
			}
			lines[ofGood(size, part)] = text
		}
	}
	return sizes
}

// goodsInLines writes the goods that stay into the lines of the form, after the page of a clash.
func goodsInLines(typed map[string]string, sizes []string) {
	n := 0
	for _, size := range sizes {
		if typed[ofGood(size, "in")] == "" {
			continue
		}
		typed[placed("variant", n)] = size
		for _, part := range goodParts[1:] {
			typed[placed(part, n)] = typed[ofGood(size, part)]
		}
		n++
	}
}

// goodsClash adds to a clash the fields of the goods, and what else their form carries.
func (o *Office) goodsClash(c *fiber.Ctx, x *clash, f *livestream.Full, sizes, names []string) error {
	t, says := o.Texts.LiveOffice, map[string]string{}
	for i := range f.Items {
		says[strconv.FormatInt(f.Items[i].VariantID, 10)] = dots(f.Items[i].Code, f.Items[i].ProductName, f.Items[i].VariantName)
	}
	choices, err := o.Live.Choices(c.UserContext(), liveChoices)
	if err != nil {
		return err
	}
	for _, ch := range choices {
		if size := strconv.FormatInt(ch.VariantID, 10); says[size] == "" {
			says[size] = dots(ch.Code, ch.Name, ch.VariantName)
		}
	}
	labels := map[string]string{"in": t.Sold, "label": t.Label, "deep": t.Deep}
	for _, size := range sizes {
		for _, part := range goodParts {
			field := clashField{name: ofGood(size, part), label: dots(says[size], t.Fields[part].Label+labels[part])}
			if labels[part] != "" {
				field.says = o.yesNo
			}
			if slices.Contains(names, field.name) {
				x.fields = append(x.fields, field)
			}
		}
	}
	x.along = append(x.along, ui.Hidden{Name: goodsField, Value: strings.Join(sizes, ",")}, ui.Hidden{Name: "add", Value: x.typed["add"]})
	return nil
}
