-- Who the users of the chat platforms are. person is a key, of one who may be gone; how: email, operator. email: the address that linked them; null for the operator's links.
create table chat_identity (
  platform text collate "C" not null,
  workspace text collate "C" not null,
  user_id text collate "C" not null,
  person text collate "C" not null,
  how text collate "C" not null,
  at bigint not null,
  email text collate "C",
  primary key (platform, workspace, user_id)
);

-- A reader who does not see every account sees their own acts.
create index audit_actor on audit (actor, at, id);
