-- The facts behind every document that was made, once for each snapshot id (RP-3). body: Brotli, then Base64. code: how the codes of its figures begin.
create table frozen_facts (
  id text collate "C" primary key,
  code text collate "C" not null,
  document text collate "C" not null,
  account text collate "C",
  as_of text collate "C" not null,
  known_before bigint not null,
  made_at bigint not null,
  scorecard text collate "C" not null,
  body text collate "C" not null
);
create index frozen_facts_code on frozen_facts (code);

-- Scorecards that documents were made with and that were not in force: another folder's, or one tried under a fixed clock.
create table frozen_scorecard (
  version text collate "C" primary key,
  body text collate "C" not null
);
