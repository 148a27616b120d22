-- 0015_directory_add_demonstration.sql
-- A jurisdiction may say that everything in it is invented: every page then shows it.
alter table directory.jurisdiction add column is_demonstration boolean not null default false;
