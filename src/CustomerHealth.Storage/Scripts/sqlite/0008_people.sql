-- Who the users of the chat platforms are. person is a key, of one who may be gone; how: email, operator. email: the address that linked them; null for the operator's links.
create table chat_identity (
  platform text not null,
  workspace text not null,
  user_id text not null,
  person text not null,
  how text not null,
  at integer not null,
  email text,
  primary key (platform, workspace, user_id)
) strict, without rowid;

-- A reader who does not see every account sees their own acts.
create index audit_actor on audit (actor, at, id);
