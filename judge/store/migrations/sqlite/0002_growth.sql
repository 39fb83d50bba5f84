-- What the candidate claimed of the growth before submitting, whether growth is to be measured, and the whole answers
-- (a JSON object, by the case's index) of failing cases whose report had to leave out a part of them.
ALTER TABLE runs ADD COLUMN claim TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN growth INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN answers TEXT NOT NULL DEFAULT '{}';
ALTER TABLE submissions ADD COLUMN claim TEXT NOT NULL DEFAULT '';
ALTER TABLE submissions ADD COLUMN growth INTEGER NOT NULL DEFAULT 0;
ALTER TABLE submissions ADD COLUMN answers TEXT NOT NULL DEFAULT '{}';
