-- The tables and columns of sqlite/0001_first.sql. Text collates by its bytes, as there.
-- Ids are bigint, keys text, instants Unix milliseconds, dates yyyy-MM-dd text, attributes JSON text.

create table pod (
  id bigint generated always as identity primary key,
  key text collate "C" not null unique,
  attributes text collate "C" not null
);

create table person (
  id bigint generated always as identity primary key,
  key text collate "C" not null unique,
  attributes text collate "C" not null
);

create table account (
  id bigint generated always as identity primary key,
  key text collate "C" not null unique
);

-- Append-only. Which version counts on a day: VersionInForce.
create table account_version (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  from_day text collate "C" not null,
  known_at bigint not null,
  attributes text collate "C" not null
);
create index account_version_account on account_version (account_id);

create table measure (
  id bigint generated always as identity primary key,
  key text collate "C" not null unique
);

-- Append-only. A row that came without an id is its own key: its id, a hash of just these columns, is worked out by who reads it. id is then
-- empty, else the sender's; only those need an index of their own. known_at is null when it is at, as in nearly every row of a back-fill.
-- No foreign keys: the import takes both ids from the tables in the same transaction, three million times.
create table observation (
  account_id bigint not null,
  measure_id bigint not null,
  at bigint not null,
  value text collate "C" not null,
  source text collate "C" not null,
  id text collate "C" not null,
  known_at bigint
);
-- The key. An entry of an index holds 2,704 bytes at most and a value may be longer: of a long text it takes the beginning and hashes.
create unique index observation_key on observation (
  account_id, measure_id, at, left(value, 150), left(source, 150), left(id, 150),
  (case when greatest(length(value), length(source), length(id)) > 150 then md5(value) || md5(source) || md5(id) else '' end)
);
create unique index observation_given on observation (left(id, 300), (case when length(id) > 300 then md5(id) else '' end)) where id <> '';

create table objective (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  key text collate "C" not null,
  metric text collate "C" not null,
  baseline double precision not null,
  target double precision not null,
  current double precision,
  start_day text collate "C" not null,
  due_day text collate "C" not null,
  agreed_by text collate "C",
  unique (account_id, key)
);

create table weekly_goal (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  owner text collate "C" not null,
  objective text collate "C",
  week text collate "C" not null,
  text text collate "C" not null,
  state text collate "C" not null,
  done_at bigint,
  unique (account_id, owner, week, text)
);

create table outcome (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  day text collate "C" not null,
  event text collate "C" not null,
  unique (account_id, day, event)
);

create table holiday (
  id bigint generated always as identity primary key,
  calendar text collate "C" not null,
  day text collate "C" not null,
  name text collate "C" not null,
  unique (calendar, day)
);

create table training (
  id bigint generated always as identity primary key,
  person_id bigint not null references person (id),
  module text collate "C" not null,
  completed_day text collate "C" not null,
  score double precision,
  unique (person_id, module, completed_day)
);

create table experiment (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  name text collate "C" not null,
  variant text collate "C" not null,
  ended_day text collate "C" not null,
  designer text collate "C",
  tactic text collate "C",
  control_visitors bigint not null,
  control_conversions bigint not null,
  variant_visitors bigint not null,
  variant_conversions bigint not null,
  unique (account_id, name, variant, ended_day)
);

create table scorecard_version (
  version text collate "C" primary key,
  content text collate "C" not null,
  first_at bigint not null
);

-- Append-only.
create table audit (
  id bigint generated always as identity primary key,
  at bigint not null,
  actor text collate "C" not null,
  place text collate "C" not null,
  act text collate "C" not null,
  subject text collate "C" not null,
  before text collate "C",
  after text collate "C"
);
create index audit_at on audit (at, id);
create index audit_subject on audit (subject, at, id);
