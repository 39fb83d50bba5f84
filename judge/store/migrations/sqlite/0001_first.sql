-- The first schema. Times are integer milliseconds since the epoch, UTC. Every row that belongs to a person carries
-- user_id, so that sign-in needs no change of shape. AUTOINCREMENT: an id that was shown is never given out again.

CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL
) STRICT;
INSERT INTO users (id, name, created) VALUES (1, 'local', strftime('%s', 'now') * 1000);

CREATE TABLE attempts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES users (id),
  problem TEXT NOT NULL,
  language TEXT NOT NULL,
  started INTEGER NOT NULL,
  finished INTEGER,
  outcome TEXT NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'accepted', 'given_up')),
  minutes INTEGER NOT NULL
) STRICT;
CREATE INDEX attempts_of_problem ON attempts (user_id, problem, id);

CREATE TABLE hints (
  attempt_id INTEGER NOT NULL REFERENCES attempts (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  user_id INTEGER NOT NULL REFERENCES users (id),
  taken INTEGER NOT NULL,
  PRIMARY KEY (attempt_id, number)
) STRICT;

-- runs and submissions have the same shape; only runs carry own_cases.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES users (id),
  attempt_id INTEGER REFERENCES attempts (id),
  problem TEXT NOT NULL,
  language TEXT NOT NULL,
  source TEXT NOT NULL,
  own_cases TEXT NOT NULL,
  created INTEGER NOT NULL,
  judged INTEGER,
  state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done')),
  verdict TEXT NOT NULL DEFAULT '',
  score REAL NOT NULL DEFAULT 0,
  report TEXT
) STRICT;
CREATE INDEX runs_of_user ON runs (user_id, created);
CREATE INDEX runs_of_problem ON runs (user_id, problem, created);
CREATE INDEX runs_of_attempt ON runs (attempt_id);

CREATE TABLE submissions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES users (id),
  attempt_id INTEGER REFERENCES attempts (id),
  problem TEXT NOT NULL,
  language TEXT NOT NULL,
  source TEXT NOT NULL,
  own_cases TEXT NOT NULL,
  created INTEGER NOT NULL,
  judged INTEGER,
  state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done')),
  verdict TEXT NOT NULL DEFAULT '',
  score REAL NOT NULL DEFAULT 0,
  report TEXT
) STRICT;
CREATE INDEX submissions_of_user ON submissions (user_id, created);
CREATE INDEX submissions_of_problem ON submissions (user_id, problem, created);
CREATE INDEX submissions_of_attempt ON submissions (attempt_id);

-- The queue. The order of ids is the order of arrival. epoch rises with each claim: a holder that was overtaken still
-- knows the old one, so its result does not count.
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES users (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('run', 'submission')),
  judgement_id INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done')),
  worker TEXT,
  lease_until INTEGER NOT NULL DEFAULT 0,
  epoch INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  UNIQUE (purpose, judgement_id)
) STRICT;
-- Done jobs pile up; the queue is looked at all the time.
CREATE INDEX jobs_waiting ON jobs (id) WHERE state <> 'done';
