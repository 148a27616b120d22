-- 0016_directory_add_jurisdiction_version.sql
-- What is set of a jurisdiction grows a version with every change, so that two who change it see each other.
alter table directory.jurisdiction add column version int not null default 1 check (version >= 1);
