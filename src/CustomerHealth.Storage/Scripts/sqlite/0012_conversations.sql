-- Conversations in which the bot may speak first, as their platform told of them. kind: Personal, Group, Channel. contact: where the platform is spoken to about it.
-- person: as addresses name them; person_here: what the platform calls them towards this bot. dead_since: nothing can be sent there since, and dead_because says why.
create table conversation_reference (
  platform text not null,
  workspace text not null,
  conversation text not null,
  kind text not null,
  contact text not null,
  person text,
  person_here text,
  email text,
  name text,
  team text,
  seen_at integer not null,
  dead_since integer,
  dead_because text,
  primary key (platform, workspace, conversation)
) strict, without rowid;
create index conversation_reference_person on conversation_reference (platform, workspace, person) where person is not null;

-- Files that wait until who was offered them takes them. owner: the person or place, teams:T1/C2. body: base64. taken_by: the act that took it; null while it waits.
create table held_file (
  id text not null primary key,
  owner text not null,
  name text not null,
  media_type text not null,
  body text not null,
  expires_at integer not null,
  taken_by text
) strict, without rowid;
create index held_file_expiry on held_file (expires_at);
