-- Which scorecard was in force from when on. Append-only, one row for each change: one that comes back has a row again.

create table scorecard_activation (
  id bigint generated always as identity primary key,
  version text collate "C" not null references scorecard_version (version),
  at bigint not null
);

insert into scorecard_activation (version, at)
select version, first_at from scorecard_version order by first_at, version;
