package blob

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
)

// Config is where files are kept. URL is OCOP_S3_URL:
// https://key:secret@host/bucket, with ?region=name for a store that has regions and
// ?style=path for one that does not know its buckets by host name. With an empty URL
// files lie in Folder.
type Config struct {
	URL    string
	Folder string
}

// Check says everything that is wrong with the settings, without connecting.
func (c Config) Check() error {
	if c.URL == "" {
		if c.Folder == "" {
			return errors.New("neither OCOP_S3_URL nor a folder for files is set")
		}
		return nil
	}
	_, err := c.bucket()
	return err
}

// Open opens what the settings ask for. A folder is made when it is missing; a bucket is
// not asked for anything, see Shelf.Ready.
func Open(c Config) (*Files, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	if c.URL == "" {
		return openFolder(c.Folder)
	}
	b, err := c.bucket()
	if err != nil {
		return nil, err
	}
	return openBucket(b)
}

// Where says in a few words where files are kept, without a secret.
func (c Config) Where() string {
	if c.URL == "" {
		return c.Folder
	}
	b, err := c.bucket()
	if err != nil {
		return "OCOP_S3_URL"
	}
	return "the bucket " + b.name + " at " + b.host
}

// bucket is a place in a store that speaks S3.
type bucket struct {
	secure             bool
	host, name, region string
	key, secret        string
	pathStyle          bool
}

var bucketForm = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$`)

// bucket reads the address. What it says of a fault never contains the secret.
func (c Config) bucket() (bucket, error) {
	var b bucket
	u, err := url.Parse(c.URL)
	if err != nil || u.Opaque != "" {
		return b, errors.New("OCOP_S3_URL is not an address such as https://key:secret@host/bucket")
	}
	var wrong []error
	b.secure, b.host, b.region = u.Scheme == "https", u.Host, u.Query().Get("region")
	if u.Scheme != "https" && u.Scheme != "http" {
		wrong = append(wrong, errors.New("OCOP_S3_URL must begin with https:// (http:// only for a store on this machine)"))
	}
	if u.Hostname() == "" {
		wrong = append(wrong, errors.New("OCOP_S3_URL names no host"))
	}
	if u.Scheme == "http" && u.Hostname() != "" && u.Hostname() != "localhost" && u.Hostname() != "127.0.0.1" && u.Hostname() != "::1" {
		wrong = append(wrong, errors.New("OCOP_S3_URL would send files over the network without TLS"))
	}
	b.key = u.User.Username()
	b.secret, _ = u.User.Password()
	if b.key == "" || b.secret == "" {
		wrong = append(wrong, errors.New("OCOP_S3_URL needs a key and a secret before the host; write a / in them as %2F"))
	}
	if len(u.Path) > 1 {
		b.name = u.Path[1:]
	}
	if !bucketForm.MatchString(b.name) {
		wrong = append(wrong, fmt.Errorf("OCOP_S3_URL: %.80q is no name of a bucket", b.name))
	}
	switch style := u.Query().Get("style"); style {
	case "", "host":
	case "path":
		b.pathStyle = true
	default:
		wrong = append(wrong, fmt.Errorf("OCOP_S3_URL: style is path or host, not %.40q", style))
	}
	for name := range u.Query() {
		if name != "region" && name != "style" {
			wrong = append(wrong, fmt.Errorf("OCOP_S3_URL: there is no setting %.40q, only region and style", name))
		}
	}
	return b, errors.Join(wrong...)
}
