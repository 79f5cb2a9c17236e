-- Where the app is installed. enterprise: empty for none. secret: encrypted with a key derived from Storage:SecretKey, in base64. refresh_owner: who renews the tokens at the moment.
create table installation (
  platform text collate "C" not null,
  enterprise text collate "C" not null,
  workspace text collate "C" not null,
  secret text collate "C" not null,
  version bigint not null,
  installed_at bigint not null,
  expires_at bigint,
  refresh_owner text collate "C",
  refresh_until bigint,
  primary key (platform, enterprise, workspace)
);

-- Ways back from a platform to the one who began to install that were used: each is good once.
create table installation_way (
  once text collate "C" not null primary key,
  until bigint not null
);
