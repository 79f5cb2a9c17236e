-- Conversations in which the bot may speak first, as their platform told of them. kind: Personal, Group, Channel. contact: where the platform is spoken to about it.
-- person: as addresses name them; person_here: what the platform calls them towards this bot. dead_since: nothing can be sent there since, and dead_because says why.
create table conversation_reference (
  platform text collate "C" not null,
  workspace text collate "C" not null,
  conversation text collate "C" not null,
  kind text collate "C" not null,
  contact text collate "C" not null,
  person text collate "C",
  person_here text collate "C",
  email text collate "C",
  name text collate "C",
  team text collate "C",
  seen_at bigint not null,
  dead_since bigint,
  dead_because text collate "C",
  primary key (platform, workspace, conversation)
);
create index conversation_reference_person on conversation_reference (platform, workspace, person) where person is not null;

-- Files that wait until who was offered them takes them. owner: the person or place, teams:T1/C2. body: base64. taken_by: the act that took it; null while it waits.
create table held_file (
  id text collate "C" not null primary key,
  owner text collate "C" not null,
  name text collate "C" not null,
  media_type text collate "C" not null,
  body text collate "C" not null,
  expires_at bigint not null,
  taken_by text collate "C"
);
create index held_file_expiry on held_file (expires_at);
