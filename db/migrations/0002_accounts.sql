-- Accounts of officers, in the shape that better-auth asks for (its compileMigrations, with our names and without
-- its defaults that read a clock). A user belongs to one city and a session holds it; credentials, second factors
-- and verifications hang on a user and are never read without one.

create table users (
  id text primary key,
  city text not null,
  username text not null unique,
  display_username text not null,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean not null default false,
  password_temporary boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on column users.username is 'city.username: the same name may be taken in every city';
comment on column users.email is 'better-auth needs one: username@city.invalid, never written to';
comment on column users.password_temporary is 'Somebody else has seen the password: it is changed at the next sign-in';

create table sessions (
  id text primary key,
  city text not null,
  user_id text not null references users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on sessions (user_id);
create index on sessions (expires_at);

create table credentials (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on credentials (user_id);
comment on table credentials is 'better-auth calls it account: a password (scrypt), later an identity of the unified service';

create table two_factors (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count int,
  locked_until timestamptz
);
create index on two_factors (user_id);
comment on table two_factors is 'Secret and backup codes are encrypted by better-auth with the secret of the installation';

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on verifications (identifier);

alter table officers add foreign key (user_id) references users (id);

grant select, insert, update, delete on users, sessions, credentials, two_factors, verifications to qingchuang_app;
