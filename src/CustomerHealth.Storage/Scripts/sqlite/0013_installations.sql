-- Where the app is installed. enterprise: empty for none. secret: encrypted with a key derived from Storage:SecretKey, in base64. refresh_owner: who renews the tokens at the moment.
create table installation (
  platform text not null,
  enterprise text not null,
  workspace text not null,
  secret text not null,
  version integer not null,
  installed_at integer not null,
  expires_at integer,
  refresh_owner text,
  refresh_until integer,
  primary key (platform, enterprise, workspace)
) strict, without rowid;

-- Ways back from a platform to the one who began to install that were used: each is good once.
create table installation_way (
  once text not null primary key,
  until integer not null
) strict, without rowid;
