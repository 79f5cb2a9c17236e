-- Which scorecard was in force from when on. Append-only, one row for each change: one that comes back has a row again.

create table scorecard_activation (
  id integer primary key,
  version text not null references scorecard_version (version),
  at integer not null
) strict;

insert into scorecard_activation (version, at)
select version, first_at from scorecard_version order by first_at, version;
