package blob

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// tries is how often a call is made before it counts as failed. Who waits is a person or
// a job that comes again by itself.
const tries = 3

// openBucket makes the two shelves in one bucket, under two prefixes. The bucket itself
// must not be open to the world: public files are sent by us, not by the store.
func openBucket(b bucket) (*Files, error) {
	lookup := minio.BucketLookupDNS
	if b.pathStyle {
		lookup = minio.BucketLookupPath
	}
	if b.region == "" {
		b.region = "us-east-1" // what stores without regions expect to be signed
	}
	client, err := minio.New(b.host, &minio.Options{Creds: credentials.NewStaticV4(b.key, b.secret, ""), Secure: b.secure,
		Region: b.region, BucketLookup: lookup, MaxRetries: tries})
	if err != nil {
		return nil, fmt.Errorf("OCOP_S3_URL: %w", err)
	}
	return &Files{Public: &drawers{client, b.name, "public/"}, Private: &drawers{client, b.name, "private/"}}, nil
}

// drawers is a shelf under a prefix of a bucket.
type drawers struct {
	client *minio.Client
	bucket string
	prefix string
}

func (d *drawers) Put(ctx context.Context, name string, body []byte) error {
	if err := checkName(name); err != nil {
		return err
	}
	return d.put(ctx, name, body)
}

func (d *drawers) put(ctx context.Context, name string, body []byte) error {
	_, err := d.client.PutObject(ctx, d.bucket, d.prefix+name, bytes.NewReader(body), int64(len(body)),
		minio.PutObjectOptions{ContentType: "application/octet-stream", DisableMultipart: true})
	return failed("keep a file", err)
}

func (d *drawers) Get(ctx context.Context, name string) ([]byte, error) {
	if err := checkName(name); err != nil {
		return nil, err
	}
	o, err := d.client.GetObject(ctx, d.bucket, d.prefix+name, minio.GetObjectOptions{})
	if err != nil {
		return nil, failed("read a file", err)
	}
	defer o.Close()
	body, err := io.ReadAll(o)
	return body, failed("read a file", err)
}

func (d *drawers) Stat(ctx context.Context, name string) (Info, error) {
	if err := checkName(name); err != nil {
		return Info{}, err
	}
	i, err := d.client.StatObject(ctx, d.bucket, d.prefix+name, minio.StatObjectOptions{})
	if err != nil {
		return Info{}, failed("look at a file", err)
	}
	return Info{Name: name, Size: i.Size, Since: i.LastModified}, nil
}

func (d *drawers) Delete(ctx context.Context, name string) error {
	if err := checkName(name); err != nil {
		return err
	}
	err := failed("take a file away", d.client.RemoveObject(ctx, d.bucket, d.prefix+name, minio.RemoveObjectOptions{}))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func (d *drawers) List(ctx context.Context, prefix string, each func(Info) error) error {
	ctx, cancel := context.WithCancel(ctx) // ends the listing when each wants no more
	defer cancel()
	for o := range d.client.ListObjects(ctx, d.bucket, minio.ListObjectsOptions{Prefix: d.prefix + prefix, Recursive: true}) {
		if o.Err != nil {
			return failed("list files", o.Err)
		}
		name := strings.TrimPrefix(o.Key, d.prefix)
		if checkName(name) != nil {
			continue
		}
		if err := each(Info{Name: name, Size: o.Size, Since: o.LastModified}); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (d *drawers) Ready(ctx context.Context) error {
	if err := d.put(ctx, trial, []byte("trial")); err != nil {
		return err
	}
	return failed("take a file away", d.client.RemoveObject(ctx, d.bucket, d.prefix+trial, minio.RemoveObjectOptions{}))
}

// failed wraps what the store said, and makes its "no such key" everybody's.
func failed(doing string, err error) error {
	if err == nil {
		return nil
	}
	if said := minio.ToErrorResponse(err); said.StatusCode == http.StatusNotFound && said.Code != "NoSuchBucket" {
		return fmt.Errorf("%s: %w", doing, fs.ErrNotExist)
	}
	return fmt.Errorf("%s: %w", doing, err)
}
