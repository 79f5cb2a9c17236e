-- The facts behind every document that was made, once for each snapshot id (RP-3). body: Brotli, then Base64. code: how the codes of its figures begin.
create table frozen_facts (
  id text primary key,
  code text not null,
  document text not null,
  account text,
  as_of text not null,
  known_before integer not null,
  made_at integer not null,
  scorecard text not null,
  body text not null
) strict, without rowid;
create index frozen_facts_code on frozen_facts (code);

-- Scorecards that documents were made with and that were not in force: another folder's, or one tried under a fixed clock.
create table frozen_scorecard (
  version text primary key,
  body text not null
) strict, without rowid;
