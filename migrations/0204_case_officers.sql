-- +goose Up

-- Who of the commune sees to a case. Nobody, until somebody gives or takes it.
ALTER TABLE return_cases ADD COLUMN assigned_to bigint REFERENCES accounts;
CREATE INDEX return_cases_assigned ON return_cases (assigned_to) WHERE ended_at IS NULL AND assigned_to IS NOT NULL;

-- Who can see to one: asked anew each time, so that whoever is shut out or does something else
-- now holds none, without a job.
CREATE VIEW case_officers AS
SELECT a.id, a.name, a.login FROM accounts a
WHERE a.state = 'active' AND NOT a.invited
  AND EXISTS (SELECT FROM account_roles x JOIN roles r ON r.code = x.role JOIN role_permissions p ON p.role = x.role
    WHERE x.account_id = a.id AND r.reach = 'commune' AND p.permission = 'cases.manage');

-- +goose Down
DROP VIEW case_officers;
ALTER TABLE return_cases DROP COLUMN assigned_to;
