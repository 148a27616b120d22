-- 0039_duties_add_gap_report.sql
-- The gaps of an analysis rolled up for people: made with it, as its gaps one by one may be more than are kept.

alter table duties.analysis add column gap_report jsonb;  -- null until it is done
