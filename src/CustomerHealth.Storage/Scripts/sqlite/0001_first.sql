-- Ids are integers, keys text, instants Unix milliseconds, dates yyyy-MM-dd text, attributes JSON text.

create table pod (
  id integer primary key,
  key text not null unique,
  attributes text not null
) strict;

create table person (
  id integer primary key,
  key text not null unique,
  attributes text not null
) strict;

create table account (
  id integer primary key,
  key text not null unique
) strict;

-- Append-only. Which version counts on a day: VersionInForce.
create table account_version (
  id integer primary key,
  account_id integer not null references account (id),
  from_day text not null,
  known_at integer not null,
  attributes text not null
) strict;
create index account_version_account on account_version (account_id);

create table measure (
  id integer primary key,
  key text not null unique
) strict;

-- Append-only, clustered so that one account is read from neighbouring pages.
-- A row that came without an id is its own key: its id, a hash of just these columns, is worked out by who reads it. id is then empty, else
-- the sender's; only those need an index of their own. known_at is null when it is at, as in nearly every row of a back-fill.
-- No foreign keys: the import takes both ids from the tables in the same transaction, three million times.
create table observation (
  account_id integer not null,
  measure_id integer not null,
  at integer not null,
  value text not null,
  source text not null,
  id text not null,
  known_at integer,
  primary key (account_id, measure_id, at, value, source, id)
) strict, without rowid;
create unique index observation_given on observation (id) where id <> '';

create table objective (
  id integer primary key,
  account_id integer not null references account (id),
  key text not null,
  metric text not null,
  baseline real not null,
  target real not null,
  current real,
  start_day text not null,
  due_day text not null,
  agreed_by text,
  unique (account_id, key)
) strict;

create table weekly_goal (
  id integer primary key,
  account_id integer not null references account (id),
  owner text not null,
  objective text,
  week text not null,
  text text not null,
  state text not null,
  done_at integer,
  unique (account_id, owner, week, text)
) strict;

create table outcome (
  id integer primary key,
  account_id integer not null references account (id),
  day text not null,
  event text not null,
  unique (account_id, day, event)
) strict;

create table holiday (
  id integer primary key,
  calendar text not null,
  day text not null,
  name text not null,
  unique (calendar, day)
) strict;

create table training (
  id integer primary key,
  person_id integer not null references person (id),
  module text not null,
  completed_day text not null,
  score real,
  unique (person_id, module, completed_day)
) strict;

create table experiment (
  id integer primary key,
  account_id integer not null references account (id),
  name text not null,
  variant text not null,
  ended_day text not null,
  designer text,
  tactic text,
  control_visitors integer not null,
  control_conversions integer not null,
  variant_visitors integer not null,
  variant_conversions integer not null,
  unique (account_id, name, variant, ended_day)
) strict;

create table scorecard_version (
  version text primary key,
  content text not null,
  first_at integer not null
) strict, without rowid;

-- Append-only.
create table audit (
  id integer primary key,
  at integer not null,
  actor text not null,
  place text not null,
  act text not null,
  subject text not null,
  before text,
  after text
) strict;
create index audit_at on audit (at, id);
create index audit_subject on audit (subject, at, id);
