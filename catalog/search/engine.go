package search

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/meilisearch/meilisearch-go"
)

// How long the engine may take.
const (
	searchMayTake = 800 * time.Millisecond // after it PostgreSQL answers
	adminMayTake  = 30 * time.Second       // one request that feeds it
	taskMayTake   = 10 * time.Minute       // one task, those before it included
)

// Engine is a Meilisearch server. It keeps one kind of index; which one is said by name,
// so that a new one can be built beside the old.
type Engine struct {
	ask  asker
	feed feeder
}

// asker is what finding needs of the client.
type asker interface {
	MultiSearchWithContext(context.Context, *meilisearch.MultiSearchRequest) (*meilisearch.MultiSearchResponse, error)
}

// feeder is what keeping an index needs of it.
type feeder interface {
	Index(uid string) meilisearch.IndexManager
	GetIndexWithContext(ctx context.Context, uid string) (*meilisearch.IndexResult, error)
	ListIndexesWithContext(ctx context.Context, param *meilisearch.IndexesQuery) (*meilisearch.IndexesResults, error)
	CreateIndexWithContext(ctx context.Context, config *meilisearch.IndexConfig) (*meilisearch.TaskInfo, error)
	DeleteIndexWithContext(ctx context.Context, uid string) (*meilisearch.TaskInfo, error)
	SwapIndexesWithContext(ctx context.Context, param []*meilisearch.SwapIndexesParams) (*meilisearch.TaskInfo, error)
	GetTaskWithContext(ctx context.Context, task int64) (*meilisearch.Task, error)
	GetTasksWithContext(ctx context.Context, param *meilisearch.TasksQuery) (*meilisearch.TaskResult, error)
}

// NewEngine names a server and its key; nothing is asked of it yet. The client's own
// retries are off: they send an empty body the second time. Answers are not packed: the
// engine sends a packed one in two pieces, and the system keeps the second back until the
// first is acknowledged, 40 ms later.
func NewEngine(url, key string) *Engine {
	client := func(limit time.Duration) meilisearch.ServiceManager {
		transport := &http.Transport{MaxIdleConns: 64, MaxIdleConnsPerHost: 64, IdleConnTimeout: 90 * time.Second, DisableCompression: true}
		return meilisearch.New(url, meilisearch.WithAPIKey(key), meilisearch.DisableRetries(),
			meilisearch.WithCustomClient(&http.Client{Timeout: limit, Transport: transport}))
	}
	return &Engine{ask: client(searchMayTake), feed: client(adminMayTake)}
}

// put sends documents, whole, and returns the task that will take them in.
func (e *Engine) put(ctx context.Context, uid string, documents any) (int64, error) {
	key := "id"
	task, err := e.feed.Index(uid).AddDocumentsWithContext(ctx, documents, &meilisearch.DocumentOptions{PrimaryKey: &key})
	return taskOf(task, err, "send documents")
}

func (e *Engine) drop(ctx context.Context, uid string, ids []int64) (int64, error) {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = strconv.FormatInt(id, 10)
	}
	task, err := e.feed.Index(uid).DeleteDocumentsWithContext(ctx, names, nil)
	return taskOf(task, err, "drop documents")
}

// create makes an index with our settings and waits for it.
func (e *Engine) create(ctx context.Context, uid string) error {
	task, err := taskOf2(e.feed.CreateIndexWithContext(ctx, &meilisearch.IndexConfig{Uid: uid, PrimaryKey: "id"}))
	if err == nil {
		err = e.wait(ctx, task)
	}
	if err != nil && !hasCode(err, "index_already_exists") {
		return fmt.Errorf("create the index %s: %w", uid, err)
	}
	if task, err = taskOf2(e.feed.Index(uid).UpdateSettingsWithContext(ctx, settings())); err == nil {
		err = e.wait(ctx, task)
	}
	if err != nil {
		return fmt.Errorf("set up the index %s: %w", uid, err)
	}
	return nil
}

func (e *Engine) swap(ctx context.Context, one, other string) error {
	task, err := taskOf2(e.feed.SwapIndexesWithContext(ctx, []*meilisearch.SwapIndexesParams{{Indexes: []string{one, other}}}))
	if err == nil {
		err = e.wait(ctx, task)
	}
	if err != nil {
		return fmt.Errorf("swap %s and %s: %w", one, other, err)
	}
	return nil
}

// idle says whether the engine has no task to do. Only then may an index be deleted: up
// to version 1.29 a swap followed by a deletion can lose tasks that wait.
func (e *Engine) idle(ctx context.Context) (bool, error) {
	found, err := e.feed.GetTasksWithContext(ctx, &meilisearch.TasksQuery{Limit: 1,
		Statuses: []meilisearch.TaskStatus{meilisearch.TaskStatusEnqueued, meilisearch.TaskStatusProcessing}})
	if err != nil {
		return false, failure(err)
	}
	return len(found.Results) == 0, nil
}

// created is when the index was made, as the engine writes it; "" when there is none. It
// moves along when indexes are swapped, so it tells one index from another of its name.
func (e *Engine) created(ctx context.Context, uid string) (string, error) {
	found, err := e.feed.GetIndexWithContext(ctx, uid)
	if err = failure(err); hasCode(err, noIndex) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return found.CreatedAt.UTC().Format(time.RFC3339Nano), nil
}

// wait waits until a task has worked. A failed task is an error with the engine's code.
func (e *Engine) wait(ctx context.Context, task int64) error {
	ctx, cancel := context.WithTimeout(ctx, taskMayTake)
	defer cancel()
	for pause := 5 * time.Millisecond; ; pause = min(2*pause, 200*time.Millisecond) {
		t, err := e.feed.GetTaskWithContext(ctx, task)
		if err != nil {
			return failure(err)
		}
		switch t.Status {
		case meilisearch.TaskStatusSucceeded:
			return nil
		case meilisearch.TaskStatusFailed, meilisearch.TaskStatusCanceled:
			return &EngineError{Code: t.Error.Code, Message: t.Error.Message, task: true}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for task %d: %w", task, ctx.Err())
		case <-time.After(pause):
		}
	}
}

func taskOf(task *meilisearch.TaskInfo, err error, doing string) (int64, error) {
	id, err := taskOf2(task, err)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", doing, err)
	}
	return id, nil
}

func taskOf2(task *meilisearch.TaskInfo, err error) (int64, error) {
	if err != nil {
		return 0, failure(err)
	}
	if task == nil {
		return 0, errors.New("the engine named no task")
	}
	return task.TaskUID, nil
}
