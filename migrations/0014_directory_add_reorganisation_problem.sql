-- 0014_directory_add_reorganisation_problem.sql
-- A reorganisation that no longer fits the tree when its day comes goes back to being proposed, and says why.
alter table directory.reorganisation add column problem jsonb;
